// The staff drill: every scenario can be played to its right end without a mouse, every wrong act is explained, the
// score stays on the phone, and a name goes on paper and nowhere else.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { journeys } from '#engine/journeys.ts'
import type { Trail } from '#engine/trail.ts'
import type { Act, Moment } from '#handbook/drill/parse-scenario.ts'
import { written } from '#handbook/drill/run.ts'
import { actOf, type Scenario } from '#handbook/drill/scenario.ts'
import { scenarios } from '#handbook/drill/scenarios.ts'
import { findings } from './axe.ts'
import { everywhere, refuseStorage } from './keeping.ts'
import { heardFrom, isOfRunner, locales, open, turnOf } from './walk.ts'

type Words = {
  scenarios: Record<
    string,
    { moments: Record<string, { title: string; acts: Record<string, { consequence: string; why: string }> }> }
  >
}
const wordsOf = (locale: string): Words =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../locales/${locale}/handbook/drill.json`), 'utf8')) as Words

const addressOf = (locale: string): string => `/${locale}/handbook/drill`
const heading = (page: Page) => page.locator('.drill-play h2')
const view = (page: Page) => page.locator('[data-view]')

const rightIn = ({ acts }: Moment): Act => {
  const right = acts.find((act) => act.right)
  if (!right) throw new Error('a moment without a right act')
  return right
}

/** The moments of the right way, in order, each with its right act. */
function rightWay({ file, moments }: Scenario): { moment: Moment; act: Act }[] {
  const way: { moment: Moment; act: Act }[] = []
  for (let moment = moments.get(file.start); moment; moment = moments.get(rightIn(moment).next))
    way.push({ moment, act: rightIn(moment) })
  return way
}

/** A way to every moment, the shortest of them. */
function waysTo({ guide, moments }: Scenario): Map<string, Trail> {
  const ways = new Map<string, Trail>()
  const all = [...journeys(guide)].sort((one, other) => one.trail.length - other.trail.length)
  for (const { trail } of all)
    for (const [at, { question }] of trail.entries())
      if (moments.has(question) && !ways.has(question)) ways.set(question, trail.slice(0, at))
  return ways
}

async function press(page: Page, act: string): Promise<void> {
  await page.locator(`[data-act="${act}"]`).click()
  await page.locator('[data-go-on]').click()
}

const play = async (page: Page, scenario: Scenario): Promise<void> => {
  await page.locator(`[data-play="${scenario.file.id}"]`).click()
}

const finished = JSON.stringify(
  Object.fromEntries(
    scenarios.map((scenario) => {
      const trail = rightWay(scenario).map(({ moment, act }) => ({ question: moment.id, answer: act.id }))
      return [scenario.file.id, written({ trail, first: trail })]
    }),
  ),
)

/** The page as it is for a trainee who has finished all scenarios in this visit. */
async function openFinished(page: Page, address: string): Promise<void> {
  await page.addInitScript((runs) => sessionStorage.setItem('drill', runs), finished)
  await open(page, address)
}

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`40 presses of Tab did not lead to ${selector}`)
}

for (const [at, scenario] of scenarios.entries()) {
  const locale = locales[at % locales.length] ?? 'zh-CN'
  const { id } = scenario.file

  test(`${locale}, ${id}: Tab and Enter lead to the right end, heading by heading, and all is told`, async ({
    page,
  }) => {
    const words = wordsOf(locale).scenarios[id]
    await open(page, addressOf(locale))
    await tabTo(page, `[data-play="${id}"]`)
    await page.keyboard.press('Enter')
    for (const { moment, act } of rightWay(scenario)) {
      await expect(view(page)).toHaveAttribute('data-view', moment.id)
      await expect(heading(page)).toBeFocused()
      await expect(page.locator('.drill-consequence')).toBeEmpty()
      await tabTo(page, `[data-act="${act.id}"]`)
      await page.keyboard.press('Enter')
      await expect(view(page)).toHaveAttribute('data-view', `${moment.id}=${act.id}`)
      await expect(heading(page)).toBeFocused()
      await expect(heading(page)).toHaveClass('drill-right')
      await expect(page.getByRole('status').first()).toHaveText(
        words?.moments[moment.id]?.acts[act.id]?.consequence ?? '?',
      )
      await tabTo(page, '[data-go-on]')
      await page.keyboard.press('Enter')
    }
    await expect(heading(page)).toBeFocused()
    await expect(heading(page)).toHaveClass('drill-right')
    await tabTo(page, '[data-leave]')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-list]')).toBeFocused()
    await expect(page.locator(`[data-play="${id}"] [data-stage]`)).toHaveAttribute('data-stage', 'done')
    const length = rightWay(scenario).length
    await expect(page.locator('[data-score]')).toHaveAttribute('data-score', `${length}/${length}`)
    await expect(page.locator('[data-weak]')).toHaveCount(0)
  })

  test(`${locale}, ${id}: every wrong act shows what comes of it and why, and can be done over`, async ({ page }) => {
    test.setTimeout(180_000)
    const words = wordsOf(locale).scenarios[id]
    let wrong = 0
    const tryWrongActs = async (moment: Moment) => {
      await expect(view(page)).toHaveAttribute('data-view', moment.id)
      for (const act of moment.acts.filter(({ right }) => !right)) {
        wrong += 1
        await page.locator(`[data-act="${act.id}"]`).click()
        const told = words?.moments[moment.id]?.acts[act.id]
        await expect(heading(page)).toHaveClass('drill-wrong')
        await expect(heading(page)).toBeFocused()
        await expect(page.getByRole('status').first()).toHaveText(told?.consequence ?? '?')
        await expect(page.locator('[data-why]')).toHaveText(told?.why ?? '?')
        await page.locator('[data-again]').click()
        await expect(view(page)).toHaveAttribute('data-view', moment.id)
      }
    }
    await open(page, addressOf(locale))
    await play(page, scenario)
    const way = rightWay(scenario)
    for (const { moment, act } of way) {
      await tryWrongActs(moment)
      await press(page, act.id)
    }
    // Moments that only a mistake leads to.
    for (const moment of scenario.file.moments.filter((one) => !way.some((step) => step.moment === one))) {
      await page.locator('[data-leave]').click()
      for (let presses = 0; presses < 2; presses += 1) await page.locator('[data-clear]').click()
      await play(page, scenario)
      for (const { answer } of waysTo(scenario).get(moment.id) ?? []) await press(page, answer)
      await tryWrongActs(moment)
    }
    expect(wrong).toBe(scenario.file.moments.flatMap(({ acts }) => acts).filter(({ right }) => !right).length)
  })

  test(`${id}: a wrong ending leads back to the moment that led there`, async ({ page }) => {
    await open(page, addressOf('zh-CN'))
    const isWrong = (node: string) => scenario.endings.get(node as never)?.right === false
    const [failed] = [...journeys(scenario.guide)].filter(({ outcome }) => isWrong(outcome.id))
    const last = failed?.trail[failed.trail.length - 1]
    if (!failed || !last) throw new Error(`${id} cannot be failed`)
    await play(page, scenario)
    for (const { answer } of failed.trail) await press(page, answer)
    await expect(view(page)).toHaveAttribute('data-view', failed.outcome.id)
    await expect(heading(page)).toHaveClass('drill-wrong')
    await page.locator('[data-rewind]').click()
    await expect(view(page)).toHaveAttribute('data-view', last.question)
    await expect(heading(page)).toBeFocused()
  })
}

test('figures on a keyboard press the keys of the drawn terminal, unless 0 has switched them off', async ({ page }) => {
  const [scenario] = scenarios
  if (!scenario) throw new Error('there is no scenario')
  await open(page, addressOf('zh-CN'))
  await play(page, scenario)
  await page.keyboard.press('0')
  await page.keyboard.press('1')
  await expect(view(page)).toHaveAttribute('data-view', scenario.file.start)
  await page.keyboard.press('0')
  for (const { moment, act } of rightWay(scenario)) {
    await page.keyboard.press(String(moment.acts.indexOf(act) + 1))
    await expect(view(page)).toHaveAttribute('data-view', `${moment.id}=${act.id}`)
    await page.locator('[data-go-on]').click()
  }
  await expect(heading(page)).toHaveClass('drill-right')
})

test('weak spots are the topics that went wrong first, and what is done over does not hide them', async ({ page }) => {
  await open(page, addressOf('zh-CN'))
  const [scenario] = scenarios
  const [first] = scenario ? rightWay(scenario) : []
  if (!scenario || !first) throw new Error('there is no scenario')
  const wrong = first.moment.acts.find(({ right }) => !right)
  await play(page, scenario)
  await page.locator(`[data-act="${wrong?.id ?? ''}"]`).click()
  await page.locator('[data-again]').click()
  await press(page, first.act.id)
  await page.locator('[data-leave]').click()
  await expect(page.locator('[data-score]')).toHaveAttribute('data-score', '0/1')
  await expect(page.locator('[data-weak]')).toHaveCount(1)
  await expect(page.locator('[data-weak]')).toHaveAttribute('data-weak', wrong && !wrong.right ? wrong.against : '')
  for (const link of await page.locator('[data-weak] a').all())
    expect((await page.request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200)
})

test('who starts again with known answers still sees what went wrong first', async ({ page }) => {
  const [scenario] = scenarios
  const way = scenario ? rightWay(scenario) : []
  const wrong = way[0]?.moment.acts.find(({ right }) => !right)
  if (!scenario || !wrong) throw new Error('there is no scenario')
  await open(page, addressOf('zh-CN'))
  await play(page, scenario)
  await page.locator(`[data-act="${wrong.id}"]`).click()
  await page.locator('[data-again]').click()
  for (const { act } of way) await press(page, act.id)
  await page.locator('[data-restart]').click()
  await expect(view(page)).toHaveAttribute('data-view', scenario.file.start)
  for (const { act } of way) await press(page, act.id)
  await page.locator('[data-leave]').click()
  await expect(page.locator('[data-score]')).toHaveAttribute('data-score', `${way.length - 1}/${way.length}`)
  await expect(page.locator('[data-weak]')).toHaveCount(1)
})

test('the score lasts for the visit, on the phone only by a tick, and is deleted at two presses', async ({ page }) => {
  const onPhone = () => page.evaluate(() => localStorage.getItem('drill'))
  const [scenario] = scenarios
  const [first] = scenario ? rightWay(scenario) : []
  if (!scenario || !first) throw new Error('there is no scenario')
  await open(page, addressOf('zh-CN'))
  const heard = heardFrom(page)
  await play(page, scenario)
  await press(page, first.act.id)
  await page.locator('[data-leave]').click()
  expect(await onPhone()).toBeNull()
  expect(heard).toEqual([])
  await open(page, addressOf('en'))
  await expect(page.locator('[data-score]')).toHaveAttribute('data-score', '1/1')
  await page.locator('[data-keep]').check()
  expect(await onPhone()).toContain(first.act.id)
  await page.evaluate(() => sessionStorage.clear())
  await open(page, addressOf('zh-CN'))
  await expect(page.locator(`[data-play="${scenario.file.id}"] [data-stage]`)).toHaveAttribute('data-stage', 'begun')
  await play(page, scenario)
  await expect(view(page)).toHaveAttribute('data-view', first.act.next)
  await page.locator('[data-leave]').click()
  await page.locator('[data-clear]').click()
  expect(await onPhone()).not.toBeNull()
  await page.locator('[data-clear]').click()
  expect(await onPhone()).toBeNull()
  await expect(page.locator('[data-score]')).toHaveCount(0)
})

test('where storage is refused, or holds nonsense, the drill is played all the same', async ({ page }) => {
  const [scenario] = scenarios
  if (!scenario) throw new Error('there is no scenario')
  await page.addInitScript(() => localStorage.setItem('drill', '{"rush-97":{"trail":7},"no-slip":[['))
  await open(page, addressOf('zh-CN'))
  await expect(page.locator('[data-stage="fresh"]')).toHaveCount(scenarios.length)
  const blocked = await page.context().newPage()
  await refuseStorage(blocked)
  await open(blocked, addressOf('zh-CN'))
  await play(blocked, scenario)
  for (const { act } of rightWay(scenario)) await press(blocked, act.id)
  await blocked.locator('[data-leave]').click()
  await blocked.locator('[data-keep]').click()
  await expect(blocked.locator('[data-keep]')).not.toBeChecked()
  await expect(blocked.locator('.drill [role="status"].notice')).not.toBeEmpty()
})

test('the certificate comes after all scenarios, prints the name alone on one page, and keeps it nowhere', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => void (document.documentElement.dataset['printed'] = 'yes')
  })
  await open(page, addressOf('zh-CN'))
  await expect(page.locator('[data-left]')).toHaveAttribute('data-left', String(scenarios.length))
  await expect(page.locator('#trainee')).toHaveCount(0)
  await openFinished(page, addressOf('zh-CN'))
  await page.locator('[data-keep]').check()
  await page.locator('[data-print-certificate]').click()
  await expect(page.locator('#trainee-trouble')).not.toBeEmpty()
  expect(await page.evaluate(() => document.documentElement.dataset['printed'])).toBeUndefined()

  const heard = heardFrom(page)
  await page.locator('#trainee').fill('Zhao Xiaomei')
  await page.locator('[data-print-certificate]').click()
  expect(await page.evaluate(() => document.documentElement.dataset['printed'])).toBe('yes')
  expect(await everywhere(page)).not.toContain('Xiaomei')
  expect(heard).toEqual([])

  await page.emulateMedia({ media: 'print' })
  const printed = await page.locator('body').innerText()
  expect(printed).toContain('Zhao Xiaomei')
  expect(printed).toContain(
    new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' }).format(),
  )
  await expect(page.locator('#script')).toBeHidden()
  await expect(page.locator('main h1')).toBeHidden()
  await expect(page.locator('[data-play]').first()).toBeHidden()
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

test('no card number and no code gets into the name, typed or pasted', async ({ page }) => {
  await openFinished(page, addressOf('en'))
  const name = page.locator('#trainee')
  await name.pressSequentially('Li 6222021234567890128')
  await expect(name).toHaveValue('Li ')
  await expect(page.locator('#trainee-trouble')).not.toBeEmpty()
  await name.fill('4111 1111 1111 1111 Han')
  await expect(name).not.toHaveValue(/\d/)
  await name.fill('Han Meimei')
  await expect(name).toHaveValue('Han Meimei')
  await expect(page.locator('#trainee-trouble')).toBeEmpty()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  for (const locale of locales)
    test(`${locale}: every scenario is there as text, the right act first, with why`, async ({ page }) => {
      await page.goto(addressOf(locale))
      const words = wordsOf(locale)
      for (const { file } of scenarios) {
        const scene = page.locator(`[data-scene="${file.id}"]`)
        await expect(scene).toBeVisible()
        const text = await scene.innerText()
        for (const moment of file.moments) {
          const told = words.scenarios[file.id]?.moments[moment.id]
          expect(text).toContain(told?.title)
          for (const { id } of moment.acts) {
            expect(text).toContain(told?.acts[id]?.consequence)
            expect(text).toContain(told?.acts[id]?.why)
          }
        }
        const order = await scene
          .locator('ol > li > ul')
          .evaluateAll((lists) => lists.map((list) => [...list.children].map((line) => line.className)))
        for (const kinds of order) expect(kinds).toEqual([...kinds].sort())
      }
      await expect(page.locator('main button')).toHaveCount(0)
    })
})

test('with scripts the answers are folded away until somebody asks, and come out on paper', async ({ page }) => {
  await open(page, addressOf('zh-CN'))
  await expect(page.locator('#script')).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#script')).toBeVisible()
  await expect(page.locator('.drill')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.locator('[data-show]').click()
  await expect(page.locator('#script')).toBeVisible()
  await page.locator('[data-show]').click()
  await expect(page.locator('#script')).toBeHidden()
})

async function faults(page: Page): Promise<string[]> {
  const small = await page.locator('.drill button, .drill input, .drill a').evaluateAll((all) =>
    all
      .map((one) => (one.closest('label') ?? one).getBoundingClientRect())
      .filter(({ width, height }) => width < 48 || height < 48)
      .map(({ width, height }) => `too small: ${width} x ${height}`),
  )
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  return [...(await findings(page)), ...small, ...(wide ? ['scrolls sideways'] : [])]
}

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 }, bypassCSP: true })
  const [plain, slip] = scenarios
  if (!plain || !slip) throw new Error('there are no scenarios')
  // A slip that is missing, then two that were printed and a message; and an act that ends it all.
  const twice = slip.file.moments[0]?.acts.find(({ shows }) => shows?.phone)
  const over = slip.file.moments[0]?.acts.find(({ next }) => slip.endings.has(next))
  if (!twice || !over) throw new Error('the scenario without a slip is another one now')

  for (const locale of turnOf('zh-CN', locales))
    test(`${locale}: whatever the drill shows can be read and used by everybody`, async ({ page }) => {
      test.setTimeout(180_000)
      const found: string[] = []
      const look = async (what: string) => {
        found.push(...(await faults(page)).map((finding) => `${what}: ${finding}`))
      }
      const act = (id: string) => page.locator(`[data-act="${id}"]`).click()
      await openFinished(page, addressOf(locale))
      await page.locator('[data-print-certificate]').click()
      await page.locator('[data-show]').click()
      await look('list, score, certificate and text')
      await play(page, plain)
      await look('right ending')
      await page.locator('[data-restart]').click()
      await look('moment')
      await act(rightWay(plain)[0]?.act.id ?? '')
      await look('right act')
      await page.locator('[data-leave]').click()
      for (let presses = 0; presses < 2; presses += 1) await page.locator('[data-clear]').click()
      await play(page, slip)
      await look('moment without a slip')
      await act(twice.id)
      await look('wrong act')
      await page.locator('[data-again]').click()
      await press(page, over.id)
      await look('wrong ending')
      await page.locator('[data-leave]').click()
      await look('weak spots')
      expect(found).toEqual([])
    })
})

test('nothing is written to the console while a scenario is played', async ({ page }) => {
  const said: string[] = []
  page.on('console', (message) => {
    if (!isOfRunner(message.text())) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  await open(page, addressOf('zh-CN'))
  const [scenario] = scenarios
  if (!scenario) throw new Error('there is no scenario')
  await play(page, scenario)
  for (const { moment, act } of rightWay(scenario)) {
    expect(actOf(moment, act.id)).toBe(act)
    await press(page, act.id)
  }
  expect(said).toEqual([])
})
