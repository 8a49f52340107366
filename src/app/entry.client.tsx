// Takes over a page that is already complete: either wholly or not at all. Whatever fails here, the built page
// stays (or comes back), and its links go on working without us.

import { canTakeOver } from './old-engines.ts'
import type { ComponentType } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { AddressRouter } from './AddressRouter.tsx'
import { returnGuides } from './address.ts'
import { loadAnew } from './anew.ts'
import { loadBranded } from './brand/named-brand.ts'
import type { Branded } from './brand/use-kit.ts'
import { App } from './App.tsx'
import { addressesBefore, withEarlier } from './earlier.ts'
import { takeCarried } from './components/keep.ts'
import { fetchPack } from './fetch-pack.ts'
import { openPack, withPack, type Book, type Pack } from './pack.ts'
import type { LoadPart, PartId, Parts } from './parts.ts'
import { quiet } from './quiet.ts'

const root = document.getElementById('root')

/** A page entered from a step takes that step's pack too, so that the way back is known and walked without a request. */
async function loadBook(address: string): Promise<Book> {
  const pack = await fetchPack(address)
  const book = openPack(pack)
  const guides = new Set(returnGuides(location.search))
  if (Object.keys(pack.guides).length === 0) return book
  const shelved = Object.entries(pack.shelf).map(([id, entry]) => [id, entry.pack] as const)
  const wanted = [...shelved, ...Object.entries(pack.more ?? {})].filter(
    ([id]) => guides.has(id) && !(id in pack.guides),
  )
  const more: (Pack | undefined)[] = await Promise.all(wanted.map(([, pack]) => fetchPack(pack).catch(() => undefined)))
  return more.reduce<Book>((whole, next) => (next ? withPack(whole, next) : whole), book)
}

/** A step opened by its spoken number, a retired id or with a slash too many shows its lasting address. */
function showLastingAddress(): void {
  const path = root?.dataset['path']
  if (path && location.pathname !== path) history.replaceState(null, '', path + location.search)
}

/** A step that was come to over pages without scripts shows all answers that were given on the way. */
function showWholeWay(book: Book): void {
  const here = location.pathname + location.search
  const whole = withEarlier(book, here, addressesBefore())
  if (whole !== here) history.replaceState(history.state, '', whole)
}

/** Whether Back led away from the address that this page was loaded for before any script was there to follow: after a
 * reload, all steps that were walked before are addresses of one document. A browser that does not tell is taken to stand. */
function isLeftBehind(): boolean {
  const [load] = performance.getEntriesByType('navigation')
  const path = root?.dataset['path']
  return load !== undefined && new URL(load.name).pathname === path && location.pathname !== path
}

/** Without us, steps that were walked before are addresses only: Back to one of them must load it. */
function handBack(): void {
  const shown = isLeftBehind() ? undefined : location.pathname + location.search
  // Another Back takes back the loading that the one before has begun.
  const onPast = () => {
    if (location.pathname + location.search !== shown) location.reload()
  }
  window.addEventListener('popstate', onPast)
  onPast()
}

/** After an error the page as it was built, or the page of the step we had gone on to. */
function restore(built: Node[], builtAt: string): void {
  if (!root) return
  if (location.pathname !== builtAt) {
    location.reload()
    return
  }
  while (root.firstChild) root.firstChild.remove()
  root.append(...built)
  handBack()
}

/** A script of its own each, which no step loads. */
const scripts: Readonly<Record<PartId, () => Promise<ComponentType>>> = {
  home: async () => (await import('./home/Home.tsx')).Home,
  desk: async () => (await import('./desk/Desk.tsx')).Desk,
  handbook: async () => (await import('./handbook/Handbook.tsx')).Handbook,
  codes: async () => (await import('./codes/CodesPart.tsx')).CodesPart,
}

const loadLines = async () => (await import('./offline/lines.ts')).show

const loadPart: LoadPart = (id) => scripts[id]()

const partsOf = async ({ part }: Book): Promise<Parts> => (part ? { [part]: await loadPart(part) } : {})

/** From here on a step is made of what is here already: fetching its page too would be for nothing. */
const fetchNoPageAhead = (): void => document.querySelector('script[type="speculationrules"]')?.remove()

/** The acquirer that the page was built for; without its file the page stays as it was built. */
async function bakedInto({ dataset }: HTMLElement): Promise<Branded | undefined> {
  const id = dataset['acquirer']
  if (id === undefined) return undefined
  const branded = await loadBranded(id)
  if (!branded) throw new Error('the acquirer of this page is not there')
  return branded
}

async function start(container: HTMLElement, address: string): Promise<void> {
  const [book, baked] = await Promise.all([loadBook(address), bakedInto(container)])
  const parts = await partsOf(book)
  if (isLeftBehind()) {
    handBack()
    return
  }
  showLastingAddress()
  showWholeWay(book)
  const built = [...container.childNodes].map((node) => node.cloneNode(true))
  const builtAt = location.pathname
  fetchNoPageAhead()
  hydrateRoot(
    quiet(container),
    <AddressRouter>
      <App book={book} parts={parts} loadPart={loadPart} loadLines={loadLines} baked={baked} />
    </AddressRouter>,
    {
      onUncaughtError: () => {
        restore(built, builtAt)
      },
    },
  )
}

takeCarried()
const pack = root?.dataset['pack']
if (root && pack && canTakeOver())
  start(root, pack).catch(() => {
    handBack()
    loadAnew(pack).catch(() => undefined)
  })
