// The protocol between a portal's page and the frame in it: every kind of message that there is, and how each side reads
// what arrives. A table of shapes is the one place where a message is written down; types and readers come from it, so
// that neither side can know a kind that the other has not heard of.

/** What every message of ours carries under `posRescue`. A side that does not know the number ignores the message. */
export const version = 1

/** CSS pixels. What a frame asks for is brought between the two. */
export const heights = { least: 120, most: 20_000 } as const

const longest = { id: 64, nonce: 64, lang: 35, answers: 100 } as const

// Each reader of a field gives the value or nothing; what it gives is new or a plain value, never the sender's object.

const text =
  (pattern: RegExp, most: number) =>
  (value: unknown): string | undefined =>
    typeof value === 'string' && value.length <= most && pattern.test(value) ? value : undefined

const id = text(/^[a-z0-9]+(-[a-z0-9]+)*$/, longest.id)
const nonce = text(/^[\w-]{8,}$/, longest.nonce)
const lang = text(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, longest.lang)
const number = text(/^\d{4}$/, 4)
/** A guide's first step, when a message names none. */
const idOrStart = (value: unknown): string | undefined => (value === undefined || value === '' ? '' : id(value))

const oneOf =
  <Value extends string>(...values: readonly Value[]) =>
  (value: unknown): Value | undefined =>
    values.find((one) => one === value)

const pixels =
  (least: number, most: number) =>
  (value: unknown): number | undefined =>
    typeof value === 'number' && isFinite(value) ? Math.min(most, Math.max(least, Math.ceil(value))) : undefined

type Pair = readonly [question: string, answer: string]

function pair(value: unknown): Pair | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [question, answer] = [id(value[0]), id(value[1])]
  return question !== undefined && answer !== undefined ? [question, answer] : undefined
}

function pairs(value: unknown): readonly Pair[] | undefined {
  if (!Array.isArray(value) || value.length > longest.answers) return undefined
  const read: Pair[] = []
  for (const one of value as unknown[]) {
    const known = pair(one)
    if (!known) return undefined
    read.push(known)
  }
  return read
}

const who = oneOf('merchant', 'acquirer', 'issuer', 'maker', 'carrier', 'nobody')

/** What a frame says. `hello` goes to the portal's window; all else goes through the port that `welcome` brings. */
const frameShapes = {
  hello: { nonce },
  height: { height: pixels(heights.least, heights.most) },
  node: { guide: id, node: id, number, kind: oneOf('question', 'outcome') },
  outcome: { guide: id, node: id, who },
  /** The reader goes to a person with these answers: ids only, in order. */
  handover: { guide: id, node: id, answers: pairs },
  /** Only after a reader's tap: this place of the frame should be in view, counted from the frame's top. */
  scroll: { top: pixels(0, heights.most) },
} as const

/** What a portal says. `welcome` goes to the frame's window with a port; all else goes through that port. */
const hostShapes = {
  welcome: { nonce },
  theme: { theme: oneOf('light', 'dark', 'auto') },
  lang: { lang },
  text: { size: oneOf('normal', 'large') },
  start: { guide: id, node: idOrStart },
} as const

type Reader = (value: unknown) => unknown
type Shapes = Readonly<Record<string, Readonly<Record<string, Reader>>>>
type Message<S extends Shapes> = {
  [T in keyof S]: { readonly type: T } & { readonly [F in keyof S[T]]: Exclude<ReturnType<S[T][F]>, undefined> }
}[keyof S]

export type FromFrame = Message<typeof frameShapes>
export type FromHost = Message<typeof hostShapes>

/** The names of all kinds; the size check counts them. A function, so that neither side carries the other's shapes. */
export const kinds = (): string[] => [...Object.keys(frameShapes), ...Object.keys(hostShapes)]

/** A message as it is posted. */
export const written = <M extends FromFrame | FromHost>(message: M): M & { readonly posRescue: typeof version } => ({
  posRescue: version,
  ...message,
})

type Fields = Readonly<Record<string, unknown>>

/** Whatever it is, and even if looking at it throws: a message, or nothing. */
function read(shapes: Shapes, value: unknown): object | undefined {
  try {
    const fields = Object(value) as Fields
    // By a map, since an object knows names that nobody gave it.
    const shape = new Map<unknown, Shapes[string]>(Object.entries(shapes)).get(fields['type'])
    if (fields['posRescue'] !== version || !shape) return undefined
    const message: Record<string, unknown> = { type: fields['type'] }
    for (const [name, reader] of Object.entries(shape)) {
      message[name] = reader(fields[name])
      if (message[name] === undefined) return undefined
    }
    return message
  } catch {
    return undefined
  }
}

/** What a frame has said, or nothing when it is no message of this version. Unknown fields are left out. Never throws. */
export const readFromFrame = (value: unknown): FromFrame | undefined =>
  read(frameShapes, value) as FromFrame | undefined

/** What a portal has said, or nothing when it is no message of this version. Unknown fields are left out. Never throws. */
export const readFromHost = (value: unknown): FromHost | undefined => read(hostShapes, value) as FromHost | undefined
