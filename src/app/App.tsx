// The app: which page an address is, and what every change of step does (title, focus, scroll, number keys).

import { useEffect, useRef, type ReactNode } from 'react'
import { Route, Routes, useLocation, useNavigationType, NavigationType } from 'react-router'
import { headOf } from './head.ts'
import { keep, kept } from './components/keep.ts'
import { useSteps } from './components/use-steps.ts'
import { BookContext } from './components/use-book.ts'
import type { Book } from './pack.ts'
import { GuidePage } from './routes/GuidePage.tsx'
import { Home } from './routes/Home.tsx'
import { NotFound } from './routes/NotFound.tsx'
import { SheetPage } from './routes/SheetPage.tsx'

/** @param desk the help desk, where a page is one of its: merchants never load it */
export function App({ book, desk }: { book: Book; desk?: ReactNode }) {
  return (
    <BookContext value={book}>
      <StepChange book={book} />
      <Routes>
        <Route path={`/${book.locale}`} element={<Home />} />
        <Route path={`/${book.locale}/sheet`} element={<SheetPage />} />
        {desk && <Route path={`/${book.locale}/desk/*`} element={desk} />}
        <Route path={`/${book.locale}/:guide`} element={<GuidePage />} />
        <Route path={`/${book.locale}/:guide/:node`} element={<GuidePage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </BookContext>
  )
}

/** The heading of a new step takes the focus, so that a screen reader says it and the keyboard goes on from it. */
function StepChange({ book }: { book: Book }) {
  const { key, pathname } = useLocation()
  const type = useNavigationType()
  const first = useRef(key)
  useSteps(book)
  useEffect(() => {
    if (first.current === key) return
    first.current = ''
    document.title = headOf(book, pathname).title
    if (type !== NavigationType.Pop) window.scrollTo(0, 0)
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [book, key, pathname, type])
  useEffect(() => {
    document.addEventListener('keydown', pressNumber)
    return () => document.removeEventListener('keydown', pressNumber)
  }, [])
  return null
}

/** Keys 1 to 6 are the answers, as on the terminal; 0 switches them off and on. */
function pressNumber(event: KeyboardEvent): void {
  // A held key would answer one question after the other.
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')) return
  if (event.key === '0') keep('keys', kept('keys') === 'off' ? 'on' : 'off')
  if (!/^[1-6]$/.test(event.key) || kept('keys') === 'off') return
  document.querySelectorAll<HTMLAnchorElement>('main .answers a')[Number(event.key) - 1]?.click()
}
