// What a page's head says about it; the same for the built page and for a step that the client has taken over.

import type { NodeId } from '#engine/guide.ts'
import { guideText, titleOf, type Book } from './pack.ts'

export type Head = { readonly title: string; readonly description: string }

/** @param pathname begins with the book's locale */
export function headOf(book: Book, pathname: string): Head {
  const [, , guideId, nodeId] = pathname.split('/')
  const { app, home } = book
  if (!guideId) return { title: home?.title ?? app.product, description: home?.description ?? '' }
  if (guideId === 'sheet') return { title: `${app.sheet.title} \u00b7 ${app.product}`, description: app.sheet.lead }
  if (guideId === 'desk') return deskHead(book, nodeId)
  if (guideId === 'handbook') return handbookHead(book, nodeId)
  if (guideId === 'codes') return codesHead(book, nodeId)
  const guide = book.walkable.get(guideId)
  const node = guide?.nodes.get((nodeId || guide.start) as NodeId)
  if (!guide || !node) return { title: `${app.notFound.title} · ${app.product}`, description: app.notFound.body }
  const text = guideText(book, guide.id)
  if (!nodeId) return { title: `${text.title} · ${app.product}`, description: text.description }
  return {
    title: `${titleOf(book, guide, node)} · ${text.title}`,
    description: bodyOf(text.nodes[node.id]) || text.description,
  }
}

/** A code's page names the code, its meaning and whether to charge again; that is what a search engine shows. */
function codesHead({ codes, app, t }: Book, code: string | undefined): Head {
  const row = codes?.table.codes.find((one) => one.code === code)
  const text = row && codes?.text.codes[row.code]
  if (!row || !text)
    return { title: `${codes?.words.title ?? ''} \u00b7 ${app.product}`, description: codes?.words.description ?? '' }
  return {
    title: `${row.code} ${text.means} \u00b7 ${app.product}`,
    description: [t(`codes:again.${row.again}`), ...text.do].join(' \u00b7 '),
  }
}

function deskHead({ desk, guides, app }: Book, guideId: string | undefined): Head {
  const words = desk?.words
  const guide = guides[guideId ?? '']?.text
  const title = guide ? `${guide.name} \u00b7 ${words?.map.title ?? ''}` : words?.title
  return { title: `${title ?? ''} \u00b7 ${app.product}`, description: words?.lead ?? '' }
}

function handbookHead({ handbook, app }: Book, pageId: string | undefined): Head {
  const words = handbook?.words
  const page = words?.[(pageId || 'index') as keyof typeof words]
  const title = [page?.title, ...(pageId ? [words?.index.title] : []), app.product].join(' \u00b7 ')
  return { title, description: page?.description ?? '' }
}

function bodyOf(words: { body?: string | undefined; steps?: readonly string[] | undefined } | undefined): string {
  return words?.body ?? words?.steps?.join('') ?? ''
}
