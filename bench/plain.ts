// The two yardsticks: the same steps as hand-written pages would have them, one file each or all in one.

import { existsSync, readFileSync } from 'node:fs'
import type { GuideFile, GuideNode, Outcome, Question } from '#engine/guide.ts'
import type { GuideText, OutcomeText, QuestionText } from '#engine/text.ts'
import type appText from '#locales/zh-CN/app.json'
import { sheet } from './sheet.ts'

export type Content = { readonly guide: GuideFile; readonly text: GuideText; readonly app: typeof appText }
type Href = (node: string) => string

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (words: string): string => words.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
const tag = (name: string, words: string | undefined): string => (words ? `<${name}>${safe(words)}</${name}>` : '')
const items = (lines: readonly string[] = []): string => lines.map((line) => tag('li', line)).join('')
const listed = (name: string, lines: readonly string[] | undefined): string =>
  lines ? `<${name}>${items(lines)}</${name}>` : ''
const count = (words: string, value: number): string => words.replace('{{count}}', String(value))

/** The drawing of a step, as it stands in the page that was built for it. */
export function pictureOf(folder: string, { id }: GuideNode): string {
  const file = `${folder}/${id}/index.html`
  if (!existsSync(file)) throw new Error(`the build has no step "${id}": run "npm run build" first`)
  return /<div class="picture".*?<\/svg><\/div>/s.exec(readFileSync(file, 'utf8'))?.[0] ?? ''
}

function cost({ app }: Content, { instruction, minutes, downtime }: Question): string {
  if (!instruction) return ''
  const time = minutes < 1 ? app.node.underOneMinute : count(app.node.minutes_other, minutes)
  return `<p class="small">${safe(time)}${downtime ? ` · ${safe(app.node.downtime)}` : ''}</p>`
}

function risks({ app }: Content, { risk }: GuideNode): string {
  const lines = risk?.map(
    (name) => `<p class="risk">${tag('b', app.node.risk[name])} ${app.node.riskSettled[name]}</p>`,
  )
  return lines?.join('') ?? ''
}

function answers({ answers }: Question, text: QuestionText, href: Href): string {
  const links = answers.map(({ id, next }, at) => {
    const words = text.answers[id]
    const label = `<span>${tag('b', words?.label)}${tag('small', words?.hint)}</span>`
    return `<li><a data-answer="${id}" href="${href(next)}"><i>${at + 1}</i>${label}</a></li>`
  })
  return `<ol class="answers">${links.join('')}</ol>`
}

function front({ guide, text, app }: Content, node: GuideNode): string {
  if (node.id !== guide.start || !text.front) return ''
  const { means, usuallyNot, unknown } = text.front
  return [
    tag('h2', app.guide.means) + listed('ul', means),
    tag('h2', app.guide.usuallyNot) + listed('ul', usuallyNot),
    tag('h2', app.guide.unknown) + tag('p', unknown),
    `<p class="small">${safe(app.guide.checked.replace('{{date}}', guide.checked.date))}</p>`,
    `<p class="small">${safe(app.guide.numberNote)}</p>`,
  ].join('')
}

function receipt({ app }: Content, { who }: Outcome, text: OutcomeText): string {
  const labels = app.outcome
  const call = labels.contactText[who === 'issuer' || who === 'carrier' ? who : 'acquirer']
  const part = (label: string, words: string | undefined) => (words ? tag('dt', label) + tag('dd', words) : '')
  const lines = (label: string, all: readonly string[] | undefined) =>
    all ? `${tag('dt', label)}<dd><ul>${items(all)}</ul></dd>` : ''
  return [
    `<div class="receipt"><p class="who">${safe(labels.who[who])}</p><dl>`,
    part(labels.does, text.does) + part(labels.takes, text.takes),
    who === 'nobody' || who === 'merchant' ? '' : part(labels.contact, call),
    lines(labels.ready, text.ready) + part(labels.tonight, text.tonight) + lines(labels.proof, text.proof),
    `</dl>${text.never ? tag('h2', labels.never) : ''}${listed('ul', text.never)}</div>`,
  ].join('')
}

/** What a step says; the drawing is handed in, because one file draws each only once. */
function step(content: Content, node: GuideNode, picture: string, href: Href): string {
  const text = content.text.nodes[node.id]
  if (!text) throw new Error(`no words for step "${node.id}"`)
  const say = text.say ? `<p class="say">${tag('b', content.app.node.say)}${safe(text.say)}</p>` : ''
  const lead = node.id === content.guide.start ? tag('p', content.text.front?.lead) : ''
  const opening = `${lead}${tag('h1', text.title)}${tag('p', text.body)}`
  if (node.kind === 'outcome')
    return opening + risks(content, node) + listed('ol', text.steps) + say + receipt(content, node, text as OutcomeText)
  const before = cost(content, node) + risks(content, node) + listed('ol', text.steps) + picture
  const keys = answers(node, text as QuestionText, href)
  return `${opening}${before}${node.instruction ? say + keys : keys + say}${front(content, node)}`
}

const top = ({ text }: Content, { number }: GuideNode): string =>
  `<header><a href="/">${safe(text.name)}</a><span>${number}</span></header>`

const bar = ({ app }: Content, back: string): string =>
  `<nav><a class="undo" href="${back}">${app.bar.back}</a><a href="/pay-first">${app.bar.payFirst}</a><a class="stop" href="/danger">${app.bar.danger}</a></nav>`

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${safe(title)}</title><style>${sheet}</style>${body}`

/** One page a step, by address. */
export function pagePerStep(content: Content, pictures: ReadonlyMap<string, string>): Map<string, string> {
  const { guide, text } = content
  const pages = guide.nodes.map((node) => {
    const words = step(content, node, pictures.get(node.id) ?? '', (id) => `/97/${id}`)
    const body = `${top(content, node)}<main data-node="${node.id}">${words}</main>${bar(content, '/97')}`
    return [node.id === guide.start ? '/97' : `/97/${node.id}`, page(text.nodes[node.id]?.title ?? '', body)] as const
  })
  return new Map(pages)
}

/** All steps in one file: the start stands open until another is the target. Each drawing is written once. */
export function oneFile(content: Content, pictures: ReadonlyMap<string, string>): string {
  const { guide, text } = content
  const drawn = [...new Set(pictures.values())]
  const symbols = drawn.map((picture, at) => {
    const inner = /<svg([^>]*)>(.*)<\/svg>/s.exec(picture)
    return inner ? `<symbol id="p${at}"${inner[1] ?? ''}>${inner[2] ?? ''}</symbol>` : ''
  })
  const sections = guide.nodes.map((node) => {
    const picture = pictures.get(node.id)
    const use = `<svg viewBox="0 0 320 168"><use href="#p${drawn.indexOf(picture ?? '')}"/></svg>`
    const drawing = picture ? picture.replace(/<svg.*<\/svg>/s, use) : ''
    const words = step(content, node, drawing, (id) => `#${id}`)
    return `<section id="${node.id}" data-node="${node.id}">${top(content, node)}<main>${words}</main></section>`
  })
  const store = `<svg style="display:none">${symbols.join('')}</svg>`
  return page(text.title, sections.join('') + bar(content, '#') + store)
}
