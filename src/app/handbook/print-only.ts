// Prints one part of a page alone: the sheet of styles hides the rest while the document says which part is meant.

/** False where this browser cannot print at all. */
export function printOnly(part: string): boolean {
  const { print } = window as { print?: () => void }
  if (!print) return false
  const { dataset } = document.documentElement
  dataset['print'] = part
  const done = () => {
    delete dataset['print']
    window.removeEventListener('afterprint', done)
  }
  window.addEventListener('afterprint', done)
  print.call(window)
  return true
}
