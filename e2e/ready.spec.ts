// The steps that a tap may lead to stand ready outside of the document: a tap shows one before anything else runs, the address
// agrees at once, and whoever is quicker than React is answered as the step that is seen.

import { expect, test, type Page } from '@playwright/test'
import { answersOf, nodeOf } from '#engine/graph.ts'
import { choose, type Trail } from '#engine/trail.ts'
import { addressAfter, clickAnswer, endOf, expectAfter, guide97, node, open, yellowKey } from './walk.ts'

type Made = typeof window & { made: HTMLElement[] }

const locale = 'zh-CN'

/** The trail after the first answer of each step, so many steps long. */
function firstAnswers(steps: number): Trail {
  let trail: Trail = []
  for (let step = 0; step < steps; step += 1) {
    const at = endOf(guide97, trail)
    const [answer] = answersOf(at)
    if (at.kind !== 'question' || !answer) throw new Error(`the guide ends after ${step} steps`)
    trail = choose(trail, at, answer)
  }
  return trail
}

const [one, two, three] = [firstAnswers(1), firstAnswers(2), firstAnswers(3)]
const idOf = (trail: Trail) => endOf(guide97, trail).id
const answerOf = (trail: Trail): string => trail.at(-1)?.answer ?? ''

test.beforeEach(async ({ page }) => {
  // What no document holds can be found by whoever saw it being put together.
  await page.addInitScript(() => {
    const made: HTMLElement[] = []
    ;(window as Made).made = made
    const noting: ProxyHandler<() => Node> = {
      apply(own, parent: HTMLElement, children: [Element]): Node {
        if (children[0].localName === 'main') made.push(parent)
        return Reflect.apply(own, parent, children) as Node
      },
    }
    const own = Reflect.get(Node.prototype, 'appendChild') as () => Node
    Object.assign(Node.prototype, { appendChild: new Proxy(own, noting) })
  })
})

/** Resolves when a step stands ready and is not shown. */
const standsReady = (page: Page, id: string) =>
  page.waitForFunction(
    (id) => (window as Made).made.some((box) => !box.isConnected && box.querySelector(`main[data-node="${id}"] h1`)),
    id,
  )

/** Clicks an answer and says what is seen before anything else has run. */
const clickAndLook = (page: Page, answer: string) =>
  page.evaluate((answer) => {
    document.querySelector<HTMLElement>(`a[data-answer="${answer}"]`)?.click()
    const seen = [...document.querySelectorAll<HTMLElement>('main')].filter((main) => main.getClientRects().length > 0)
    return { nodes: seen.map((main) => main.dataset['node']), path: location.pathname + location.search }
  }, answer)

test('a tap shows the next step before anything else runs, at its address', async ({ page }) => {
  await open(page, addressAfter(locale, guide97, []))
  await clickAnswer(page, answerOf(one))
  for (const { next } of answersOf(nodeOf(guide97, idOf(one)))) await standsReady(page, next)
  expect(await page.locator('main').count()).toBe(1)
  expect(await clickAndLook(page, answerOf(two))).toEqual({
    nodes: [idOf(two)],
    path: addressAfter(locale, guide97, two),
  })
  await expectAfter(page, locale, guide97, two)
  await expect(page.locator('main h1')).toBeFocused()
  await expect(page).toHaveTitle(new RegExp((await page.locator('main h1').textContent()) ?? 'no heading'))
})

test('the first tap does so too, on a page that stands as it was built, and Back leads to that page', async ({
  page,
}) => {
  const start = addressAfter(locale, guide97, [])
  await open(page, start)
  await standsReady(page, idOf(one))
  expect(await clickAndLook(page, answerOf(one))).toEqual({
    nodes: [idOf(one)],
    path: addressAfter(locale, guide97, one),
  })
  await expectAfter(page, locale, guide97, one)
  await expect(page.locator('main')).toHaveCount(1)
  await page.goBack()
  await expectAfter(page, locale, guide97, [])
  // A page that is no step stands where the built one stood.
  await page.goto(start)
  await standsReady(page, idOf(one))
  await clickAnswer(page, answerOf(one))
  await expectAfter(page, locale, guide97, one)
  await page.locator('a[href="/zh-CN"]').first().click()
  await expect(page.locator('main[data-page="home"]')).toBeVisible()
  await expect(page.locator('main')).toHaveCount(1)
  await page.goBack()
  await expectAfter(page, locale, guide97, one)
})

test('nothing of ours hears the dozen pointer and mouse events of a tap', async ({ page }) => {
  await page.addInitScript(() => {
    const heard = new Set<string>()
    Object.assign(window, { heard })
    const noting: ProxyHandler<() => void> = {
      apply(own, target: unknown, all: [string]): void {
        if (target instanceof HTMLElement) heard.add(all[0])
        Reflect.apply(own, target, all)
      },
    }
    const own = Reflect.get(EventTarget.prototype, 'addEventListener') as () => void
    EventTarget.prototype.addEventListener = new Proxy(own, noting)
  })
  await open(page, addressAfter(locale, guide97, []))
  await standsReady(page, idOf(one))
  const heard = await page.evaluate(() => [...(window as typeof window & { heard: Set<string> }).heard])
  expect(heard).toContain('click')
  expect(heard.filter((type) => /pointer|mouse|touch|drag|wheel/.test(type))).toEqual([])
})

test('what React hides of a step that is already seen is shown again before it could be painted', async ({ page }) => {
  await open(page, addressAfter(locale, guide97, []))
  await standsReady(page, idOf(one))
  const seen = await page.evaluate(async (answer) => {
    document.querySelector<HTMLElement>(`a[data-answer="${answer}"]`)?.click()
    const parts = [...(document.querySelector('main')?.parentElement?.children ?? [])] as HTMLElement[]
    // As React does, when an update of what stands ready ends between the tap and the address.
    for (const part of parts) part.style.setProperty('display', 'none', 'important')
    await Promise.resolve()
    return parts.map((part) => part.style.display)
  }, answerOf(one))
  expect(seen.length).toBeGreaterThan(1)
  expect(new Set(seen)).toEqual(new Set(['']))
  await expectAfter(page, locale, guide97, one)
})

test('where putting it in fails, the step comes all the same', async ({ page }) => {
  await open(page, addressAfter(locale, guide97, []))
  await standsReady(page, idOf(one))
  await page.evaluate(() => {
    window.scrollTo = () => {
      throw new Error('broken on purpose')
    }
  })
  await clickAnswer(page, answerOf(one))
  await expectAfter(page, locale, guide97, one)
  for (const answer of await page.locator('a[data-answer]').all()) await expect(answer).toBeVisible()
})

test('where the phone never rests, the step comes all the same, a moment later', async ({ page }) => {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
  await open(page, addressAfter(locale, guide97, []))
  await clickAnswer(page, answerOf(one))
  await expectAfter(page, locale, guide97, one)
  expect((await clickAndLook(page, answerOf(two))).nodes).toEqual([idOf(one)])
  await expectAfter(page, locale, guide97, two)
})

test('a tap on a step that is seen and not yet wholly there is answered as that step', async ({ page }) => {
  await open(page, addressAfter(locale, guide97, []))
  await clickAnswer(page, answerOf(one))
  await standsReady(page, idOf(two))
  await page.evaluate(
    (answers) => {
      for (const answer of answers) document.querySelector<HTMLElement>(`a[data-answer="${answer}"]`)?.click()
    },
    [answerOf(two), answerOf(three)],
  )
  for (const trail of [three, two, one]) {
    await expectAfter(page, locale, guide97, trail)
    await yellowKey(page).click()
  }
  await expectAfter(page, locale, guide97, [])
  // The yellow key went back in the browser's own history: so each step knew the one that it was reached from.
  await page.goForward()
  await expectAfter(page, locale, guide97, one)
})

test('a step stays where its reader has moved it meanwhile', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 300 })
  await open(page, addressAfter(locale, guide97, []))
  await clickAnswer(page, answerOf(one))
  await standsReady(page, idOf(two))
  await page.evaluate((answer) => {
    document.querySelector<HTMLElement>(`a[data-answer="${answer}"]`)?.click()
    window.scrollTo(0, 120)
  }, answerOf(two))
  await expect(page.locator('main h1')).toBeFocused()
  await expectAfter(page, locale, guide97, two)
  expect(await page.evaluate(() => window.scrollY)).toBe(120)
})

test('Back in the same breath leads back', async ({ page }) => {
  await open(page, addressAfter(locale, guide97, []))
  await clickAnswer(page, answerOf(one))
  await standsReady(page, idOf(two))
  await page.evaluate((answer) => {
    document.querySelector<HTMLElement>(`a[data-answer="${answer}"]`)?.click()
    history.back()
  }, answerOf(two))
  await expectAfter(page, locale, guide97, one)
  await page.goForward()
  await expectAfter(page, locale, guide97, two)
})

test('a page that nobody looks at waits for no paint', async ({ page }) => {
  await open(page, addressAfter(locale, guide97, []))
  await clickAnswer(page, answerOf(one))
  await standsReady(page, idOf(two))
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true })
    window.requestAnimationFrame = () => 0
  })
  await clickAnswer(page, answerOf(two))
  await expectAfter(page, locale, guide97, two)
})

test('what was opened on a step is open again on the way back', async ({ page }) => {
  await open(page, addressAfter(locale, guide97, []))
  await clickAnswer(page, answerOf(one))
  await page.locator('details.help summary').click()
  await standsReady(page, idOf(two))
  await clickAnswer(page, answerOf(two))
  await expect(page.locator('details.help')).not.toHaveAttribute('open')
  await yellowKey(page).click()
  await expect(node(page, guide97, idOf(one))).toBeVisible()
  await expect(page.locator('details.help')).toHaveAttribute('open')
})
