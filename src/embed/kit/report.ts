// Findings as a list on a page: whichever page it is, so its looks are set on the elements themselves.

import type { Finding } from './rules.ts'
import { filled, type KitWords } from './words.ts'

export function make(tag: string, text: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}

/** A list of findings, each with its level as a word, what is so, and how to mend it. */
export function listOf(findings: readonly Finding[], { check }: KitWords): HTMLElement {
  const list = make('ul', '', { class: 'findings' })
  const words: Readonly<Record<string, { says: string; fix: string }>> = check.findings
  for (const { id, level, values } of findings) {
    const { says = id, fix = '' } = words[id] ?? {}
    const line = make('li', '', { 'data-finding': id, 'data-level': level })
    line.append(make('b', check.levels[level]), ' ', make('span', filled(says, values)))
    if (level !== 'fine') line.append(' ', make('span', filled(fix, values), { class: 'fix' }))
    list.append(line)
  }
  const isGood = findings.every(({ level }) => level === 'fine' || level === 'advice')
  if (isGood) list.prepend(make('li', check.good, { 'data-finding': 'good', 'data-level': 'fine' }))
  return list
}
