// What a page says to those who do not look at it: browsers, search engines, phones that keep an icon, agents on the line.

import { expect, test, type APIRequestContext } from '@playwright/test'
import { answersOf } from '#engine/graph.ts'
import { guides } from '#guides/registry.ts'
import { expectStep, locales, pathOf, pathsOf, takenOver } from './walk.ts'

const tags = (html: string, tag: RegExp) => [...html.matchAll(tag)].map(([, value = '']) => value)
const one = (html: string, tag: RegExp): string => {
  const found = tags(html, tag)
  expect(found, String(tag)).toHaveLength(1)
  return found[0] ?? ''
}
const bodyOf = async (request: APIRequestContext, address: string) => (await request.get(address)).text()

/** Where a page of ours is meant to be found: the start of a guide is its front page. */
const lasting = (path: string): string => {
  const start = guides.find(({ id, start }) => path.endsWith(`/${id}/${start}`))
  return start ? path.slice(0, -start.start.length - 1) : path
}

/** What merchants may find by a search engine; the desk is for those who know it. */
const isListed = (path: string): boolean => !path.endsWith('/404') && !path.split('/').includes('desk')

for (const locale of locales) {
  const listed = pathsOf(locale).filter(isListed)

  test(`${locale}: every page has one heading, title, description and language, whole without scripts`, async ({
    request,
  }) => {
    for (const path of pathsOf(locale)) {
      const html = await bodyOf(request, path)
      expect(one(html, /<html lang="([^"]+)"/g), path).toBe(locale)
      expect(one(html, /<h1[^>]*>(.*?)<\/h1>/g).trim(), path).not.toBe('')
      expect(one(html, /<meta name="description" content="([^"]*)"/g).trim(), path).not.toBe('')
      // Drawings have titles too.
      expect(one(html.split('</head>')[0] ?? '', /<title>([^<]*)<\/title>/g).trim(), path).not.toBe('')
    }
  })

  test(`${locale}: every built step offers its answers, in order, as links to the steps they lead to`, async ({
    request,
  }) => {
    for (const guide of guides)
      for (const node of guide.nodes.values()) {
        const html = await bodyOf(request, pathOf(locale, guide, node.id))
        const offered = tags(html, /<a\b([^>]*\sdata-answer="[^>]*)>/g).map((link) => [
          one(link, /data-answer="([^"]*)"/g),
          one(link, /href="([^"?]*)/g),
        ])
        const wanted = answersOf(node).map(({ id, next }) => [id, pathOf(locale, guide, next)])
        expect(offered, `${guide.id}/${node.id}`).toEqual(wanted)
      }
  })

  test(`${locale}: every listed page names its lasting address and its twins in the other languages`, async ({
    request,
  }) => {
    for (const path of listed) {
      const html = await bodyOf(request, path)
      const canonical = new URL(one(html, /<link rel="canonical" href="([^"]+)"/g))
      expect(canonical.pathname).toBe(lasting(path))
      const twins = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
        ([, lang = '', href = '']) => `${lang} ${new URL(href).pathname}`,
      )
      const twin = (other: string) => lasting(path).replace(`/${locale}`, `/${other}`)
      expect(twins).toEqual([...locales.map((other) => `${other} ${twin(other)}`), `x-default ${twin('zh-CN')}`])
      expect(html).not.toContain('noindex')
    }
  })

  test(`${locale}: the help desk asks not to be listed`, async ({ request }) => {
    for (const path of pathsOf(locale).filter((one) => one.includes('/desk')))
      expect(await bodyOf(request, path)).toContain('<meta name="robots" content="noindex">')
  })

  test(`${locale}: a page that is not there asks not to be listed, and the answer says 404`, async ({ request }) => {
    for (const path of [`/${locale}/nope`, `/${locale}/97/nope`, `/${locale}/97/nope/nope`]) {
      const response = await request.get(path)
      expect(response.status()).toBe(404)
      const html = await response.text()
      expect(html).toContain('<meta name="robots" content="noindex">')
      expect(html).not.toContain('rel="canonical"')
    }
  })
}

test('the root is the home page in the source language and says so', async ({ request, page }) => {
  const html = await bodyOf(request, '/')
  expect(new URL(one(html, /<link rel="canonical" href="([^"]+)"/g)).pathname).toBe('/zh-CN')
  await page.goto('/')
  await takenOver(page)
  await expect(page.locator('main[data-page="home"]')).toBeVisible()
  await expect(page).toHaveURL('/zh-CN')
})

test('the front page tells search engines what the code means, as data that parses', async ({ request }) => {
  for (const locale of locales) {
    const data = one(await bodyOf(request, `/${locale}/97`), /<script type="application\/ld\+json">(.*?)<\/script>/g)
    expect(JSON.parse(data)).toMatchObject({ '@context': 'https://schema.org', inLanguage: locale })
  }
})

test('the sitemap lists every lasting page once, and each is there', async ({ request }) => {
  const response = await request.get('/sitemap.xml')
  expect(response.headers()['content-type']).toContain('xml')
  const listed = tags(await response.text(), /<loc>([^<]+)<\/loc>/g).map((address) => new URL(address).pathname)
  const wanted = locales.flatMap(pathsOf).filter(isListed)
  expect([...listed].sort()).toEqual([...new Set(wanted.map(lasting))].sort())
  for (const path of listed) expect((await request.get(path)).status(), path).toBe(200)
})

test('robots may come, and are told where the sitemap is', async ({ request }) => {
  const robots = await bodyOf(request, '/robots.txt')
  expect(robots).toContain('Allow: /')
  expect(new URL(one(robots, /^Sitemap: (\S+)$/gm)).pathname).toBe('/sitemap.xml')
})

test('the manifest parses, starts at a page that exists, and its icons and those of the pages are there', async ({
  request,
}) => {
  const html = await bodyOf(request, '/zh-CN')
  const address = one(html, /<link rel="manifest" href="([^"]+)"/g)
  const manifest = (await (await request.get(address)).json()) as { start_url: string; icons: { src: string }[] }
  expect((await request.get(manifest.start_url)).status()).toBe(200)
  const own = tags(html, /<link rel="(?:icon|apple-touch-icon)" href="([^"]+)"/g)
  expect(own.length).toBeGreaterThan(1)
  const shared = new URL(one(html, /<meta property="og:image" content="([^"]+)"/g)).pathname
  for (const icon of [...own, shared, ...manifest.icons.map(({ src }) => src)]) {
    const response = await request.get(icon)
    expect(response.status(), icon).toBe(200)
    expect(response.headers()['content-type'], icon).toContain('image/')
  }
})

test('every link on every built page leads to a page that exists', async ({ request }) => {
  test.setTimeout(180_000)
  const hrefs = new Set<string>()
  for (const path of locales.flatMap(pathsOf))
    for (const href of tags(await bodyOf(request, path), /<a\b[^>]*\shref="([^"#?]+)/g)) hrefs.add(href)
  expect(hrefs.size).toBeGreaterThan(100)
  // The official numbers of the handbook are dialled, not opened, and are three in all.
  const dialled = [...hrefs].filter((href) => href.startsWith('tel:'))
  expect(dialled.filter((href) => !['tel:95516', 'tel:12363', 'tel:12315'].includes(href))).toEqual([])
  // One page of somebody else's is linked: the licences are looked up at the authority, and nowhere else.
  const foreign = [...hrefs].filter((href) => /^https?:/.test(href))
  expect(foreign).toEqual(['https://www.pbc.gov.cn'])
  for (const href of hrefs)
    if (!dialled.includes(href) && !foreign.includes(href)) expect((await request.get(href)).status(), href).toBe(200)
})

for (const guide of guides) {
  test(`every number of ${guide.id} answers with its step, and scripts then show the lasting address`, async ({
    page,
    request,
  }) => {
    test.setTimeout(120_000)
    for (const { id, number } of guide.nodes.values()) {
      const html = await bodyOf(request, `/s/${number}`)
      expect(html).toContain(`data-node="${id}"`)
      expect(html).toContain(`data-number="${number}"`)
      await page.goto(`/s/${number}`)
      await takenOver(page)
      await expectStep(page, guide, id, pathOf('zh-CN', guide, id))
    }
  })
}

test('a number that is not one of ours is answered 404, and the address that was typed stays', async ({ page }) => {
  for (const address of ['/s/9999', '/s/4106', '/s/12', '/s/41055']) {
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    await takenOver(page)
    await expect(page.locator('main[data-page="not-found"] h1')).toBeVisible()
    await expect(page).toHaveURL(address)
  }
})
