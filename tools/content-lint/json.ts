// JSON as authors' files need it: flattened to keys for the rules, written back with the smallest diff.
// Written as Prettier writes it, so that a generated file and a formatted one are the same.

type Words = { readonly strings: ReadonlyMap<string, string>; readonly odd: readonly string[] }

/** Every string of nested words under its dotted key, and the keys that hold anything but words. */
export function flatten(data: unknown): Words {
  const strings = new Map<string, string>()
  const odd: string[] = []
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') strings.set(key, value)
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, key ? `${key}.${name}` : name)
    else odd.push(key)
  }
  walk(data, '')
  return { strings, odd }
}

/** Two spaces, and a list on one line where it fits. */
export function stringify(data: unknown): string {
  const wide = JSON.stringify(data, null, 2)
  const narrow = wide.replace(
    /^(.*)\[\n\s+([^[\]{}]*?)\n\s+\](,?)$/gm,
    (whole, before: string, list: string, comma: string) => {
      const line = `${before}[${list.replaceAll(/,\n\s+/g, ', ')}]${comma}`
      return line.length <= 120 ? line : whole
    },
  )
  return `${narrow}\n`
}

/** Replaces whole strings in a JSON file and leaves the rest of it as its author typed it. */
export const replaceStrings = (file: string, changes: ReadonlyMap<string, string>): string =>
  file.replace(/("(?:[^"\\]|\\.)*")(\s*:)?/g, (literal, string: string, colon?: string) => {
    const changed = colon === undefined ? changes.get(String(JSON.parse(string))) : undefined
    return changed === undefined ? literal : JSON.stringify(changed)
  })
