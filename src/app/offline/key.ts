// A key beside what this part says, made with the DOM as all of it is.

export type Key = { readonly label: string; readonly press: () => void }

export function keyOf({ label, press }: Key): HTMLElement {
  const key = document.createElement('button')
  key.type = 'button'
  key.textContent = label
  key.addEventListener('click', press)
  return key
}
