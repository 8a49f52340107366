// Buttons that copy what stands on the page, and say whether they did; where they cannot, the text is selected.

import type { KitWords } from './words.ts'

async function copied(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent)
    return true
  } catch {
    getSelection()?.selectAllChildren(element)
    return false
  }
}

export function copyOn(button: HTMLElement, from: () => HTMLElement, words: KitWords): void {
  button.addEventListener('click', () => {
    void copied(from()).then((did) => {
      button.textContent = did ? words.copied : words.uncopied
    })
  })
}
