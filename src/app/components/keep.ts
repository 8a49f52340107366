// Keeps a little for this visit, or longer where the merchant says so, and still works where storage is full or refused.

const memory = new Map<string, string>()

/** Where storage is refused, the browser's own entry of this page still outlasts a reload. */
const entryKey = 'kept'
type Entry = Readonly<Record<string, unknown>> | null
const entry = (): Entry => history.state as Entry

function fromEntry(key: string): string | null {
  const held = entry()?.[entryKey]
  const value: unknown = typeof held === 'object' && held !== null ? (held as Record<string, unknown>)[key] : undefined
  return typeof value === 'string' ? value : null
}

function toEntry(): void {
  try {
    history.replaceState({ ...entry(), [entryKey]: Object.fromEntries(memory) }, '')
  } catch {
    // Safari allows a hundred a half minute; the next one will do.
  }
}

const carried = 'kept:'

function isRefused(): boolean {
  try {
    sessionStorage.setItem('probe', '')
    sessionStorage.removeItem('probe')
    return false
  } catch {
    return true
  }
}

/** For a link to our own page in another language: without storage, the tab's name is all that goes along. */
export function carryOver(): void {
  if (isRefused()) window.name = carried + JSON.stringify(Object.fromEntries(memory))
}

/** Any site may have named the tab: what is no record of ours is no record. */
function recordIn(text: string): Record<string, unknown> {
  try {
    return Object.assign({}, JSON.parse(text)) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** Taken at once and cleared, so that no other site that is opened in this tab can read it. Never in a frame, whose name is the portal's. */
export function takeCarried(): void {
  const { name } = window
  if (!name.startsWith(carried)) return
  window.name = ''
  if (!isRefused()) return
  for (const [key, value] of Object.entries(recordIn(name.slice(carried.length))))
    if (typeof value === 'string') memory.set(key, value)
  toEntry()
}

/** For the visit. Returns whether the browser keeps it too; where not, it lasts on this page. */
export function keep(key: string, value: string): boolean {
  memory.set(key, value)
  try {
    sessionStorage.setItem(key, value)
    return true
  } catch {
    toEntry()
    return false
  }
}

// Memory first: storage that became full holds an older value.
export function kept(key: string): string | null {
  const known = memory.get(key)
  if (known !== undefined) return known
  try {
    return sessionStorage.getItem(key) ?? fromEntry(key)
  } catch {
    return fromEntry(key)
  }
}

export function drop(key: string): void {
  memory.delete(key)
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept there.
  }
  if (fromEntry(key) !== null) toEntry()
}

/** What stays on the phone after the visit. Each says whether it was done. */
export const stays = {
  read(key: string): string | null {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  },
  write(key: string, value: string): boolean {
    try {
      localStorage.setItem(key, value)
      return true
    } catch {
      return false
    }
  },
  drop(key: string): boolean {
    try {
      localStorage.removeItem(key)
      return true
    } catch {
      return false
    }
  },
}
