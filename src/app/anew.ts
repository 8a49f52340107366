// A page whose script or words a newer build has taken away is loaded anew, once; after that it stays the built page that
// it is, with links that work without us. That it was tried is known even where storage is refused.

import { keep, kept } from './components/keep.ts'

const script = (): string => document.querySelector('script[type="module"][src^="/"]')?.getAttribute('src') ?? ''

/** Loads this page anew if the site has another build of it by now. Rejects when the network fails. */
export async function loadAnew(pack: string): Promise<void> {
  // The name of a pack has a hash: the same again is the same old page, out of some cache.
  if (kept('anew') === pack) return
  const page = await (await fetch(location.href, { cache: 'no-store' })).text()
  const isOurs = page.includes('data-site="pos-rescue"')
  const isSame = page.includes(`"${pack}"`) && page.includes(`"${script()}"`)
  if (!isOurs || isSame) return
  keep('anew', pack)
  location.reload()
}
