// What a content security policy allows, as far as an embedding needs to know it.

type Directives = ReadonlyMap<string, readonly string[]>

function parse(policy: string): Directives {
  const directives = new Map<string, readonly string[]>()
  for (const part of policy.split(';')) {
    const [name = '', ...values] = part.trim().split(/\s+/)
    // Of two the first holds, as in browsers.
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), values)
  }
  return directives
}

function valuesOf(policy: string, names: readonly string[]): readonly string[] | undefined {
  const directives = parse(policy)
  const name = names.find((one) => directives.has(one))
  return name === undefined ? undefined : directives.get(name)
}

function matches(source: string, origin: string, page: string): boolean {
  const { protocol, hostname, port } = new URL(origin)
  if (source === '*') return true
  if (source === "'self'") return page === origin
  if (/^[a-z][a-z+.-]*:$/i.test(source)) return source.toLowerCase() === protocol
  const [, scheme = '', name = '', at = ''] = /^(?:([a-z][a-z+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?/i.exec(source) ?? []
  if (scheme && `${scheme.toLowerCase()}:` !== protocol) return false
  // A port that is not written is the scheme's own, as in the origin.
  const usual = protocol === 'https:' ? '443' : '80'
  if (at !== '*' && (at || usual) !== (port || usual)) return false
  return name.startsWith('*.') ? hostname.endsWith(name.slice(1)) : name.toLowerCase() === hostname
}

/** @param page the origin that `'self'` means */
export function allowsFrame(policy: string, origin: string, page: string): boolean {
  const sources = valuesOf(policy, ['frame-src', 'child-src', 'default-src'])
  return sources?.some((source) => matches(source, origin, page)) ?? true
}

export function allowsScript(policy: string, origin: string, page: string, nonce: string): boolean {
  const sources = valuesOf(policy, ['script-src-elem', 'script-src', 'default-src'])
  if (!sources) return true
  if (nonce && sources.includes(`'nonce-${nonce}'`)) return true
  // With it, hosts count for nothing.
  if (sources.includes("'strict-dynamic'")) return false
  return sources.some((source) => matches(source, origin, page))
}

/** What a frame needs of a sandbox around it; nothing more is given to it anywhere. */
const needed = ['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-popups-to-escape-sandbox']

/** What a sandbox lacks; without one nothing is lacking. */
export const lacking = (sandbox: readonly string[] | undefined): readonly string[] =>
  sandbox ? needed.filter((token) => !sandbox.includes(token)) : []

export const sandboxOf = (policy: string): readonly string[] | undefined => valuesOf(policy, ['sandbox'])
