// Keeps a little for this visit, and still works where storage is full or refused.

const memory = new Map<string, string>()

export function keep(key: string, value: string): void {
  memory.set(key, value)
  try {
    sessionStorage.setItem(key, value)
  } catch {
    // Memory has it: it lasts until the page is reloaded, which is the most such a browser allows.
  }
}

export function kept(key: string): string | null {
  try {
    return sessionStorage.getItem(key) ?? memory.get(key) ?? null
  } catch {
    return memory.get(key) ?? null
  }
}
