// A sentence of a step, in which the first use of a word of the glossary leads to it. A plain link, which costs a page
// next to nothing; tapped where scripts run, it fetches what the word means and says so below the sentence.

import { useState, type MouseEvent } from 'react'
import { termsIn, termsUsed } from '#handbook/terms.ts'
import { fetchPack } from '../fetch-pack.ts'
import type { Book } from '../pack.ts'
import { isPlainClick } from './use-steps.ts'
import { useBook, useHydrated } from './use-book.ts'

/** @param before what stands above on the same page: a word that was linked there is not linked again */
type Props = { text: string; before?: readonly (string | undefined)[] }

export function Termed({ text, before = [] }: Props) {
  const { terms } = useBook()
  if (!terms) return text
  const used = termsUsed(
    before.flatMap((one) => one ?? []),
    terms.spelled,
  )
  const pieces = termsIn(text, terms.spelled, used)
  return pieces.some(({ term }) => term !== undefined) ? <Sentence pieces={pieces} /> : text
}

/** What is open: the word, and what it means as soon as that is known. */
type Open = { readonly term: string; readonly means: string }

const glossaryHref = ({ locale }: Book, term: string): string => `/${locale}/handbook/glossary#${term}`

async function meaningOf({ terms }: Book, term: string): Promise<string> {
  const { handbook } = await fetchPack(terms?.pack ?? '')
  const words: Readonly<Record<string, { readonly means: string }>> = handbook?.words.glossary.terms ?? {}
  const means = words[term]?.means
  if (means === undefined) throw new Error(`the glossary has no "${term}"`)
  return means
}

/** One word at a time; tapped again, it closes. Where it cannot be fetched, that is said in its place: nobody loses the step. */
function useOpen(): { open: Open | undefined; tap: (event: MouseEvent, term: string) => void } {
  const book = useBook()
  const [open, setOpen] = useState<Open>()
  const tap = (event: MouseEvent, term: string) => {
    if (!isPlainClick(event)) return
    event.preventDefault()
    if (open?.term === term) {
      setOpen(undefined)
      return
    }
    setOpen({ term, means: '' })
    void meaningOf(book, term)
      .catch(() => book.t('node.termAway'))
      .then((means) => setOpen((now) => (now?.term === term ? { term, means } : now)))
  }
  return { open, tap }
}

function Sentence({ pieces }: { pieces: ReturnType<typeof termsIn> }) {
  const book = useBook()
  const { open, tap } = useOpen()
  const isHydrated = useHydrated()
  return (
    <>
      {pieces.map(({ text, term }) =>
        term === undefined ? (
          text
        ) : (
          <a
            key={term}
            className="term"
            href={glossaryHref(book, term)}
            aria-expanded={isHydrated ? open?.term === term : undefined}
            onClick={(event) => tap(event, term)}
          >
            {text}
          </a>
        ),
      )}
      {open && (
        <span className="term-means" role="status">
          {open.means}
        </span>
      )}
    </>
  )
}
