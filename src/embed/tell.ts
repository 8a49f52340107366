// What a portal's engineer reads on the console: each sentence once on a page, however many elements it is about.

const told = new Set<string>()

function tellOnce(text: string, tell: (text: string) => void): void {
  if (told.has(text)) return
  told.add(text)
  tell(`pos-rescue: ${text}`)
}

/** There is no frame until somebody mends this. */
export const fail = (text: string): void => tellOnce(text, (words) => console.error(words))

/** The frame is there, though not as it should be. */
export const warn = (text: string): void => tellOnce(text, (words) => console.warn(words))
