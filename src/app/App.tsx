// The app: which page an address is, and what every change of step does (title, focus, scroll, number keys).

import { useEffect, useMemo, useRef, useState } from 'react'
import { Route, Routes, useLocation, useNavigationType, NavigationType } from 'react-router'
import { useNamedBrand } from './brand/named-brand.ts'
import { BrandContext } from './brand/use-brand.ts'
import { KitContext, type Branded } from './brand/use-kit.ts'
import { headOf } from './head.ts'
import { LinesContext, type ShowLines } from './components/Offline.tsx'
import { keep, kept } from './components/keep.ts'
import { useQrAhead } from './components/Qr.tsx'
import { LibraryContext, usePrefetch, whenLoaded } from './components/use-library.ts'
import { useSteps } from './components/use-steps.ts'
import { BookContext, HereContext, type Here } from './components/use-book.ts'
import { withHidden, type Book } from './pack.ts'
import { isPart, partIds, routeOf, type LoadPart, type Parts } from './parts.ts'
import { useSurroundings } from './surroundings.ts'
import { showTop, type Ready } from './ready.ts'
import { useShelf } from './use-shelf.ts'
import { GuidePage } from './routes/GuidePage.tsx'
import { NotFound } from './routes/NotFound.tsx'
import { SheetPage } from './routes/SheetPage.tsx'
import { Stage } from './Stage.tsx'

type Props = {
  readonly book: Book
  readonly parts: Parts
  readonly loadPart?: LoadPart
  readonly loadLines?: () => Promise<ShowLines>
  readonly baked?: Branded | undefined
}

export function App(props: Props) {
  const { pathname, search } = useLocation()
  const here = useMemo((): Here => ({ pathname, search }), [pathname, search])
  return (
    <HereContext value={here}>
      <Site {...props} />
    </HereContext>
  )
}

function Site({ book: first, parts: firstParts, loadPart, loadLines, baked }: Props) {
  const { book: whole, parts, library } = useShelf(first, firstParts, loadPart)
  const { brand, branded } = useNamedBrand(baked)
  const [ready] = useState((): Ready => ({ stage: null, boxes: new Map() }))
  const hidden = brand.kind === 'known' ? brand.acquirer.hidden : undefined
  const book = useMemo(() => (hidden ? withHidden(whole, hidden) : whole), [whole, hidden])
  return (
    <BookContext value={book}>
      <BrandContext value={brand}>
        <KitContext value={branded?.kit}>
          <LibraryContext value={library}>
            <LinesContext value={loadLines}>
              <StepChange book={book} parts={parts} ready={ready} />
              <Stage ready={ready}>
                <Routes>
                  <Route path={`/${book.locale}/sheet`} element={<SheetPage />} />
                  {partIds.map((id) => {
                    const Part = parts[id]
                    return Part && <Route key={id} path={routeOf(book.locale, id)} element={<Part />} />
                  })}
                  <Route path={`/${book.locale}/:guide`} element={<GuidePage />} />
                  <Route path={`/${book.locale}/:guide/:node`} element={<GuidePage />} />
                  <Route path="*" element={<NotFound />} />
                </Routes>
              </Stage>
            </LinesContext>
          </LibraryContext>
        </KitContext>
      </BrandContext>
    </BookContext>
  )
}

/** Side guides that a page of a guide leads to and does not carry; they come once the page is there, so that one load is
 * enough for a whole journey where no worker keeps anything. */
const guidesApart = ({ more = {}, shelf, walkable }: Book): string[] =>
  walkable.size > 0 ? Object.keys(more).filter((id) => !isPart(id) && !(id in shelf)) : []

/** The heading of a new step takes the focus, so that a screen reader says it and the keyboard goes on from it. */
function StepChange({ book, parts, ready }: { book: Book; parts: Parts; ready: Ready }) {
  const { key, pathname, search } = useLocation()
  const surroundings = useSurroundings()
  const type = useNavigationType()
  const shown = useRef(key)
  useSteps(book, parts, ready)
  const [isWalking, setWalking] = useState(false)
  const [isLoaded, setLoaded] = useState(false)
  useEffect(() => whenLoaded(() => setLoaded(true)), [])
  usePrefetch(guidesApart(book), isLoaded)
  useQrAhead(isWalking)
  useEffect(() => {
    // A pack that comes late makes a new book of the same step: whoever reads or types there must not be disturbed.
    if (shown.current === key) return
    shown.current = key
    setWalking(true)
    document.title = headOf(book, pathname).title
    // In memory, going back is a tap on a link of ours too.
    if (surroundings.framed || type !== NavigationType.Pop) showTop()
    if (surroundings.framed) surroundings.moved(0)
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [book, key, pathname, type, surroundings])
  useEffect(() => {
    if (surroundings.framed) surroundings.arrived(book, { pathname, search })
  }, [book, pathname, search, surroundings])
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
  document.querySelectorAll<HTMLAnchorElement>('main[data-kind="question"] .answers a')[Number(event.key) - 1]?.click()
}
