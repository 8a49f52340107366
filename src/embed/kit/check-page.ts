// The page /embed/check: reads what an engineer has pasted, looks the acquirer's file up, and lists what is wrong.

import { pathOfFile } from './data.ts'
import { copyOn } from './copy.ts'
import { factsOf, type Pasted } from './pasted.ts'
import { listOf, make } from './report.ts'
import { findingsOf } from './rules.ts'
import { kitWords } from './words.ts'
import { acquirerOf, isOwnMachine, type Facts } from './facts.ts'

const words = kitWords(document.documentElement.lang)
const byId = (id: string): HTMLElement => document.getElementById(id) ?? document.body
const valueOf = (id: string): string => (byId(id) as HTMLTextAreaElement).value

/** Whether the acquirer's file names the page; nothing where there is no page, no acquirer or no network to ask by. */
async function listing(facts: Facts): Promise<Facts['listed']> {
  const { page } = facts
  const acquirer = acquirerOf(facts)
  if (!/^[a-z0-9-]{1,64}$/.test(acquirer)) return undefined
  try {
    const reply = await fetch(pathOfFile(acquirer))
    if (reply.status === 404) return 'unknown'
    const { origins } = (await reply.json()) as { origins?: unknown }
    if (!page) return undefined
    if (Array.isArray(origins) && origins.includes(page)) return 'listed'
    return isOwnMachine(page) ? undefined : 'unlisted'
  } catch {
    return undefined
  }
}

async function check(pasted: Pasted): Promise<void> {
  const report = byId('report')
  report.textContent = ''
  const facts = factsOf(pasted)
  const listed = await listing(facts)
  report.append(
    make('h2', words.check.report),
    listOf(findingsOf(listed ? { ...facts, listed } : facts), words),
    make('p', words.check.unseen, { class: 'note' }),
  )
}

byId('line').textContent = `<script src="${location.origin}/embed/check.js"></script>`
copyOn(byId('copy-line'), () => byId('line'), words)
byId('paste').addEventListener('submit', (event) => {
  event.preventDefault()
  const { origin: site } = location
  void check({ site, address: valueOf('address'), html: valueOf('html'), headers: valueOf('headers') })
})
