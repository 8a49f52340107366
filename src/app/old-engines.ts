// Fills what the oldest engines of browserslist lack, and knows which engines lack more than that: the entry's first
// import, so that it runs before any other module. Syntax is lowered by the build; functions are not.

type Entries = Iterable<readonly [PropertyKey, unknown]>

/** Chromium has it from 73 on. */
function fromEntries(entries: Entries): Record<PropertyKey, unknown> {
  const made: Record<PropertyKey, unknown> = {}
  for (const [key, value] of entries)
    // Defined, not assigned: a key named __proto__ is a key like any other.
    Object.defineProperty(made, key, { value, configurable: true, enumerable: true, writable: true })
  return made
}

const place = Object as { fromEntries?: unknown }
if (typeof place.fromEntries !== 'function')
  Object.defineProperty(Object, 'fromEntries', { value: fromEntries, configurable: true, writable: true })

/** What our code calls without asking. An engine without one of these keeps the page as it was built. */
const wanted: readonly (readonly [owner: object, name: string])[] = [
  [Array.prototype, 'flatMap'],
  [Element.prototype, 'closest'],
  [Object, 'entries'],
  [Promise.prototype, 'finally'],
  [String.prototype, 'normalize'],
  [URLSearchParams.prototype, 'entries'],
  [window, 'fetch'],
]

/** Whether scripts can take the page over wholly. */
export const canTakeOver = (): boolean => wanted.every(([owner, name]) => name in owner)
