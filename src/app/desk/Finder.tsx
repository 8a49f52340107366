// The one field of the desk: a number, words, a link or a whole call sheet. Keyboard first: type, Enter or the arrow
// keys, Escape back to the field.

import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { codeIn, plain } from '#codes/search.ts'
import { grouped } from '#engine/number.ts'
import { secretIn, withoutSecrets } from '#engine/secrets.ts'
import { codeHref, enteredHref, readAcquirer, readLink, readRevision, withNotes } from '../address.ts'
import { keep } from '../components/keep.ts'
import { useBook } from '../components/use-book.ts'
import type { Book } from '../pack.ts'
import { useCodes, type CodesAtHand } from '../components/use-codes.ts'
import { codesFound, isFoundCode } from '../search.ts'
import { readPasted, type Pasted } from '../sheet.ts'
import { CodeHits } from './CodeHits.tsx'
import { finderOf, type Hit } from './find.ts'

const most = 20

/** Where a pasted link leads on the desk; its language is the merchant's. */
function deskHrefOf(book: Book, href: string): string | undefined {
  const at = readLink(book, href)
  if (!at) return undefined
  const search = href.split('?')[1] ?? ''
  keep('merchant-locale', href.split('/')[1] ?? '')
  return withNotes(enteredHref(book.locale, 'desk', at), readRevision(search), readAcquirer(search))
}

const hrefOf = (book: Book, hit: Hit): string => {
  const at = hit.node === undefined ? undefined : readLink(book, `/${book.locale}${hit.path}`)
  return at ? enteredHref(book.locale, 'desk', at) : `/${book.locale}${hit.path}`
}

/** The links of the list, and the field above them, in one column for the arrow keys. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const list = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')]
  const at = list.findIndex((stop) => stop === document.activeElement)
  if (!step || at < 0) return
  const next = list[at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Until the table is there, a code's first hit would be a step that only mentions it: Enter then waits for the table. */
function useLateEnter({ find, hurry }: CodesAtHand, open: () => void) {
  const isWaiting = useRef(false)
  const [isMissed, setMissed] = useState(false)
  const isReady = find !== undefined
  const openLate = useEffectEvent(() => {
    if (isWaiting.current) open()
    isWaiting.current = false
  })
  useEffect(() => {
    if (isReady) openLate()
  }, [isReady])
  const forget = () => {
    isWaiting.current = false
    setMissed(false)
  }
  const enter = () => {
    isWaiting.current = true
    void hurry().then((came) => setMissed(!came && isWaiting.current))
  }
  return { enter, forget, isWithoutTable: isMissed && !isReady }
}

/** What the desk finds for what is typed, and where Enter leads. */
function foundBy(book: Book, typed: string, hits: readonly Hit[], table: CodesAtHand) {
  const codes = codesFound(typed, table.find)
  const [step] = hits
  const [code] = codes
  // A code with a guide of its own is found as that guide's first step.
  const isCode = isFoundCode(typed, codes) && !(code !== undefined && code in book.guides)
  const first = step && !isCode ? hrefOf(book, step) : code && codeHref(book.locale, code)
  return { hits, codes, isCode, first, isReady: table.find !== undefined }
}

/** What is typed or pasted, what it finds, and where it leads. */
function useFinder(setPasted: (pasted: Pasted | undefined) => void) {
  const book = useBook()
  const navigate = useNavigate()
  const find = useMemo(() => finderOf(book), [book])
  const table = useCodes()
  const [typed, setTyped] = useState('')
  const found = foundBy(book, typed, find(typed), table)
  const open = (href: string | undefined, read?: Pasted) => {
    if (!href) return
    setTyped('')
    setPasted(read)
    void navigate(href)
  }
  const late = useLateEnter(table, () => open(found.first))
  const onType = (text: string) => {
    late.forget()
    const read = readPasted(text, book.desk?.labels ?? {}, (href) => readLink(book, href) !== undefined)
    const href = read.href && deskHrefOf(book, read.href)
    // What was sent is not needed any more once it is read; what should not have been sent must not stay.
    if (href) open(href, read)
    else setTyped(secretIn(text) ? withoutSecrets(text) : text)
  }
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (found.isReady || !codeIn(typed)) open(found.first)
    else late.enter()
  }
  return { ...found, typed, setTyped, isWithoutTable: late.isWithoutTable, onType, onEnter }
}

function toField(event: globalThis.KeyboardEvent): void {
  if (event.key === 'Escape') document.getElementById('find')?.focus()
}

/** Escape leads back to the field from anywhere on the desk. */
function useEscape(): void {
  useEffect(() => {
    document.addEventListener('keydown', toField)
    return () => document.removeEventListener('keydown', toField)
  }, [])
}

type FinderProps = {
  onPasted: (pasted: Pasted | undefined) => void
  /** While something is sought, no step below may be taken for what was found. */
  onSeek: (isSeeking: boolean) => void
}

export function Finder({ onPasted, onSeek }: FinderProps) {
  const { t } = useBook()
  const { typed, setTyped, hits, codes, isCode, isReady, isWithoutTable, onType, onEnter } = useFinder(onPasted)
  const isSeeking = typed !== ''
  const onOpen = () => {
    setTyped('')
    onPasted(undefined)
  }
  useEffect(() => onSeek(isSeeking), [isSeeking, onSeek])
  useEscape()
  return (
    <section className="finder" onKeyDown={moveFocus}>
      <label htmlFor="find">{t('desk:input')}</label>
      <p className="small" id="find-hint">
        {t('desk:lead')}
        <br />
        {t('desk:hint')}
      </p>
      <textarea
        id="find"
        data-stop=""
        rows={2}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onEnter}
        aria-describedby="find-hint find-said"
        autoComplete="off"
        spellCheck={false}
        data-ready={isReady ? '' : undefined}
      />
      <p role="status" id="find-said" className={typed ? 'notice' : undefined}>
        {typed && <Said typed={typed} count={hits.length + codes.length} isWithoutTable={isWithoutTable} />}
      </p>
      {isCode && <CodeHits codes={codes.slice(0, most)} onOpen={onOpen} />}
      <Hits hits={hits.slice(0, most)} onOpen={onOpen} />
      {!isCode && <CodeHits codes={codes.slice(0, most)} onOpen={onOpen} />}
    </section>
  )
}

type SaidProps = { readonly typed: string; readonly count: number; readonly isWithoutTable: boolean }

function Said({ typed, count, isWithoutTable }: SaidProps) {
  const { t } = useBook()
  if (isWithoutTable) return t('desk:noTable')
  if (count > 0) return t('desk:found', { count })
  if (/^\d{4}$/.test(plain(typed))) return t('desk:wrongNumber')
  return t(typed.includes('://') ? 'desk:notOurs' : 'desk:nothing')
}

function Hits({ hits, onOpen }: { hits: readonly Hit[]; onOpen: () => void }) {
  const book = useBook()
  const { t, locale, languages } = book
  if (hits.length === 0) return null
  return (
    <ol className="hits">
      {hits.map((hit) => (
        <li key={hit.number}>
          <a href={hrefOf(book, hit)} data-stop="" data-hit={hit.number} onClick={onOpen}>
            <b className="number">{grouped(hit.number)}</b>
            <span>{hit.title}</span>
            <span className="small">
              {hit.kind === 'page' ? '' : `${hit.guide ?? ''} \u00b7 ${t(`desk:${hit.kind}`)}`}
            </span>
          </a>
          <span className="small hits-languages">
            {Object.entries(languages).map(([id, name]) => (
              <a key={id} href={`/${id}${hit.path}`} hrefLang={id} lang={id} aria-current={id === locale || undefined}>
                {name}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ol>
  )
}
