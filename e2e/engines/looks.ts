// Whether a page looks as it was drawn: our colours and sizes and not the engine's own, nothing over the edge, nothing
// one upon the other. Runs inside the engine, so that it is written for the oldest; a picture says the rest.

/** What is wrong with the page that is shown, one line each; nothing when it is well. A step must show its keys too. */
export function looks(isStep: boolean): string[] {
  const faults: string[] = []
  const expect = (what: string, holds: boolean) => {
    if (!holds) faults.push(what)
  }
  const root = document.documentElement
  const all = (selector: string): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>(selector))
  const box = (element: Element) => element.getBoundingClientRect()
  const style = (element: Element, property: string): string => getComputedStyle(element).getPropertyValue(property)
  const probe = document.body.appendChild(document.createElement('i'))
  /** A colour of our own sheet, as this engine writes it. */
  const ours = (name: string): string => {
    probe.style.color = style(root, name).trim() || 'transparent'
    return style(probe, 'color')
  }
  const isPainted = (selector: string, name: string, property: string) => {
    const found = all(selector)
    const wanted = ours(name)
    expect(
      selector + ' has the colour ' + name,
      found.length > 0 && wanted !== ours('--none') && found.every((one) => style(one, property) === wanted),
    )
  }
  window.scrollTo(0, 0)
  isPainted('body', '--paper', 'background-color')
  isPainted('body', '--ink', 'color')
  isPainted('.display', '--display', 'background-color')
  if (isStep) {
    isPainted('.bar .go', '--go', 'background-color')
    isPainted('.bar .stop', '--stop', 'background-color')
    isPainted('.bar .undo', '--undo', 'background-color')
  }
  if (document.querySelector('a[data-answer]')) isPainted('a[data-answer]', '--card', 'background-color')
  probe.remove()

  expect(`nothing scrolls sideways: ${root.scrollWidth}`, root.scrollWidth <= root.clientWidth)
  const display = all('.display').map(box)[0]
  expect('the display stands on top', !!display && display.top === 0 && display.height >= 70)
  expect('the display is as wide as the page', !!display && display.width === root.clientWidth)
  const keys = all('.bar > *').map(box)
  expect('three keys stand in the bar', !isStep || keys.length === 3)
  keys.forEach((key, at) => {
    const before = keys[at - 1]
    expect(`key ${at} is tall enough`, key.height >= 48)
    expect(`key ${at} is at the bottom`, Math.abs(window.innerHeight - key.bottom) < 24)
    expect(
      `key ${at} stands beside the one before`,
      !before || (before.top === key.top && key.left - before.right >= 6),
    )
  })
  const answers = isStep ? all('a[data-answer]') : []
  answers.forEach((answer, at) => {
    const place = box(answer)
    const before = answers[at - 1]
    expect(`answer ${at} is tall enough`, place.height >= 48)
    expect(`answer ${at} is as wide as the column`, place.width >= 0.85 * root.clientWidth)
    expect(`answer ${at} keeps away from the one before`, !before || place.top - box(before).bottom >= 6)
    expect(`answer ${at} has a border`, parseFloat(style(answer, 'border-top-width')) >= 1)
    expect(`answer ${at} is a key, not a line of text`, style(answer, 'text-decoration').indexOf('none') === 0)
  })
  const parts = all('main > *')
    .filter((part) => part.offsetHeight > 0)
    .map(box)
  parts.forEach((part, at) => {
    const before = parts[at - 1]
    expect(`part ${at} stands below the one before`, !before || part.top >= before.bottom)
    expect(`part ${at} is within the page`, part.left >= 0 && part.right <= root.clientWidth)
  })
  all('body *').forEach((element) => {
    // Younger than our engines, where one would be without any room between its parts.
    const hasGap = ['row-gap', 'column-gap'].some((gap) => parseFloat(style(element, gap)) > 0)
    expect(`.${element.className} relies on a gap in flex`, !(hasGap && style(element, 'display').includes('flex')))
  })
  const heading = all('h1')[0]
  expect('the heading is large', !!heading && parseFloat(style(heading, 'font-size')) >= 24)
  expect('text is large enough', parseFloat(style(document.body, 'font-size')) >= 18)
  all('main, main *, .display *, .bar *').forEach((element) => {
    const size = parseFloat(style(element, 'font-size'))
    if (!element.closest('svg')) expect(`<${element.tagName}> is too small: ${size}`, size >= 15)
  })
  return faults
}
