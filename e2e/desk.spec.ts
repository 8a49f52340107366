// The help desk: by keyboard alone, from a number, words, a link or a pasted sheet to the step, the sentence and the
// link to send. And nothing of an agent's words in what merchants load.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { answersOf, nodeOf } from '#engine/graph.ts'
import { guides } from '#guides/registry.ts'
import desk from '../locales/zh-CN/desk.json' with { type: 'json' }
import {
  addressAfter,
  addressOf,
  endOf,
  expectStep,
  guide97,
  guideOf,
  heardFrom,
  holdBack,
  locales,
  longestJourney,
  open,
  pathOf,
  sideAddress,
  takenOver,
} from './walk.ts'

const journey = longestJourney(guide97)
const half = journey.slice(0, 4)
const field = (page: Page) => page.locator('#find')
const handover = (page: Page) => page.locator('.handover')
const hits = (page: Page) => page.locator('[data-hit]')

const expectAt = async (page: Page, node: string, guide = '97'): Promise<void> => {
  await expect(handover(page)).toHaveAttribute('data-node', node)
  await expect(handover(page)).toHaveAttribute('data-guide', guide)
}

test('an agent gets along without a mouse: number, words, arrow keys, Escape, Enter', async ({ page }) => {
  await open(page, '/zh-CN/desk')
  await page.keyboard.press('Tab')
  for (
    let presses = 0;
    presses < 10 && !(await field(page).evaluate((one) => one === document.activeElement));
    presses += 1
  )
    await page.keyboard.press('Tab')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(nodeOf(guide97, endOf(guide97, half).id).number)
  await expect(hits(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expectAt(page, endOf(guide97, half).id)
  await expect(page.locator('main h1')).toBeFocused()
  await expect(page.locator('.agent-say')).not.toBeEmpty()
  await field(page).focus()
  await page.keyboard.type('签到')
  expect(await hits(page).count()).toBeGreaterThan(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(hits(page).nth(1)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const wanted = await hits(page).first().getAttribute('data-hit')
  await page.keyboard.press('Enter')
  await expect(page.locator('.send .number')).toHaveText(`${wanted?.slice(0, 3) ?? ''} ${wanted?.slice(3) ?? ''}`)
})

test('finding asks nobody, and a wrong or swapped number finds nothing', async ({ page }) => {
  await open(page, '/zh-CN/desk')
  // The table of codes comes once, when the page has nothing better to do.
  await expect(field(page)).toHaveAttribute('data-ready', '')
  const asked = heardFrom(page)
  for (const wrong of ['4106', '4015', '1405', '4150']) {
    await field(page).fill(wrong)
    await expect(hits(page)).toHaveCount(0)
    await expect(page.locator('#find-said')).not.toBeEmpty()
  }
  await field(page).fill('４１０５')
  await expect(hits(page)).toHaveCount(1)
  expect(asked).toEqual([])
})

const typings: readonly [locale: string, typed: string, node: string][] = [
  ['zh-CN', '终端未登记', 'charged-unregistered'],
  ['zh-CN', '97', 'screen-text'],
  ['zh-CN', 'qdyc', 'sign-in'],
  ['zh-CN', 'qiandaoyici', 'sign-in'],
  ['zh-CN', '签到一次', 'sign-in'],
  ['zh-CN', 'zdwdj', 'charged-unregistered'],
  ['en', 'not registered', 'charged-unregistered'],
  ['zh-TW', '終端未登記', 'charged-unregistered'],
]
for (const [locale, typed, node] of typings)
  test(`${locale}: "${typed}" finds ${node} first`, async ({ page }) => {
    await open(page, `/${locale}/desk`)
    await field(page).fill(typed)
    await expect(hits(page).first()).toHaveAttribute('data-hit', guide97.nodes.get(node as never)?.number ?? '')
    await field(page).press('Enter')
    await expectAt(page, node)
  })

test('Enter before the table of codes is there is done once it comes, unless something else was typed meanwhile', async ({
  page,
}) => {
  const release = await holdBack(page, '**/packs/*/codes.*')
  await open(page, '/zh-CN/desk')
  await field(page).fill('97')
  await field(page).press('Enter')
  await field(page).fill('51')
  await field(page).press('Enter')
  await expect(handover(page)).toHaveCount(0)
  await expect(field(page)).toHaveValue('51')
  release()
  await expect(page.locator('main[data-code="51"]')).toBeVisible()
})

test('what was entered and changed before the table of codes came opens nothing', async ({ page }) => {
  const release = await holdBack(page, '**/packs/*/codes.*')
  await open(page, '/zh-CN/desk')
  await field(page).fill('51')
  await field(page).press('Enter')
  await field(page).fill('97')
  release()
  await expect(field(page)).toHaveAttribute('data-ready', '')
  await expect(field(page)).toHaveValue('97')
  await expect(page).toHaveURL('/zh-CN/desk')
})

test('where the table of codes does not come, Enter says so, steps are listed, and a second Enter tries again', async ({
  page,
}) => {
  await page.route('**/packs/*/codes.*', (route) => route.abort())
  await open(page, '/zh-CN/desk')
  await field(page).fill('97')
  await field(page).press('Enter')
  await expect(page.locator('#find-said')).toHaveText(desk.noTable)
  await expect(hits(page).first()).toBeVisible()
  await page.unroute('**/packs/*/codes.*')
  await field(page).press('Enter')
  await expectAt(page, 'screen-text')
})

for (const typed of [
  'http://x.example/s/4354',
  '看这里 x.example/s/4354 谢谢',
  '步骤号435 4',
  '走到：步骤号 435 4，签到一次',
])
  test(`a spoken number is read out of "${typed}"`, async ({ page }) => {
    await open(page, '/zh-CN/desk')
    await field(page).fill(typed)
    await expect(hits(page)).toHaveCount(1)
    await field(page).press('Enter')
    await expectAt(page, 'sign-in')
  })

test('three digits are no number, and what is sought hides the step that was open', async ({ page }) => {
  await open(page, '/zh-CN/desk?back=97/sign-in')
  await expectAt(page, 'sign-in')
  await field(page).fill('435')
  await expect(hits(page)).toHaveCount(0)
  await expect(handover(page)).toHaveCount(0)
  await field(page).fill('')
  await expectAt(page, 'sign-in')
  await page.locator('main h1').focus()
  await page.keyboard.press('Escape')
  await expect(field(page)).toBeFocused()
})

test('it warns while it is not known whether the last payment went through', async ({ page }) => {
  const warned = page.locator('.agent .risk')
  await open(page, '/zh-CN/desk?back=97/cards&screen-text=other&moment=sale')
  await expect(warned).toBeVisible()
  await open(page, '/zh-CN/desk?back=97/cards&screen-text=other&moment=sale&charged=not-charged&sale-moment=waiting')
  await expect(page.locator('.agent-say')).toBeVisible()
  await expect(warned).toHaveCount(0)
})

test('a result shows where it is and leads to each language', async ({ page }) => {
  await open(page, '/zh-CN/desk')
  await field(page).fill('4105')
  const links = page.locator('.hits-languages a')
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
    locales.map((locale) => `/${locale}/97`),
  )
})

for (const from of locales)
  for (const to of locales)
    test(`a link in ${from}, pasted at the desk in ${to}: same step, same answers, and back in ${from}`, async ({
      page,
    }) => {
      await open(page, `/${to}/desk`)
      const link = `http://somewhere.example${addressAfter(from, guide97, half)}&rev=000000&acquirer=demo-bank`
      await field(page).fill(`麻烦看一下 ${link}`)
      await expectAt(page, endOf(guide97, half).id)
      await expect(page.locator('.journeyed .rows li')).toHaveCount(half.length)
      await expect(page.locator('.journeyed .notice')).toHaveCount(1)
      await expect(page.locator('[data-language]')).toHaveValue(from)
      const sent = new URL(await page.locator('.send .tools-link').inputValue())
      expect(sent.pathname + sent.search).toMatch(
        new RegExp(`^${addressAfter(from, guide97, half).replace('?', '\\?')}&rev=[0-9a-f]{6}&acquirer=demo-bank$`),
      )
      await expect(page.locator(`.theirs [lang="${from}"]`).first()).not.toBeEmpty()
      const merchant = await page.context().newPage()
      await open(merchant, sent.pathname + sent.search)
      await expectStep(merchant, guide97, endOf(guide97, half).id, sent.pathname + sent.search)
    })

test('a pasted call sheet brings its fields, its times and its step, in the agent’s language', async ({ page }) => {
  await open(page, addressAfter('zh-CN', guide97, half.slice(0, 3)))
  await page.locator(`a[data-answer="${half[3]?.answer ?? ''}"]`).click()
  await page.locator('.help summary').click()
  await page.locator('.help [data-sheet]').click()
  await page.locator('[data-field="merchant-number"]').fill('898440154110001')
  await page.locator('[data-field="changed"]').fill('换了SIM卡')
  const sheet = await page.locator('.tools .tools-link').inputValue()
  await open(page, '/en/desk')
  await field(page).fill(`${sheet}\n卡号 6222021234567890128`)
  await expectAt(page, endOf(guide97, half).id)
  await expect(page.locator('[data-pasted="merchant-number"] dd')).toHaveText('898440154110001')
  await expect(page.locator('[data-pasted="changed"] dd')).toHaveText('换了SIM卡')
  await expect(page.locator('.journeyed .rows-time')).toHaveCount(1)
  await expect(page.locator('[role="alert"]')).not.toBeEmpty()
  await expect(field(page)).toHaveValue('')
  expect(await page.content()).not.toContain('62220212')
})

test('a card number in the field without a link is cut out at once', async ({ page }) => {
  await open(page, '/zh-CN/desk')
  await field(page).fill('卡号 6222021234567890128 刷不过')
  await expect(field(page)).not.toHaveValue(/6222/)
})

test('answers on the desk lead on with the journey, and the way back is the browser’s', async ({ page }) => {
  await open(page, '/en/desk')
  await field(page).fill(`x${addressAfter('zh-CN', guide97, half.slice(0, 1))}`)
  for (const [at, { answer }] of half.slice(1).entries()) {
    await page.locator(`.theirs [data-answer="${answer}"]`).click()
    await expectAt(page, endOf(guide97, half.slice(0, at + 2)).id)
    await expect(page.locator('.journeyed .rows li')).toHaveCount(at + 2)
  }
  await page.goBack()
  await expectAt(page, endOf(guide97, half.slice(0, 3)).id)
  await page.reload()
  await takenOver(page)
  await expectAt(page, endOf(guide97, half.slice(0, 3)).id)
})

test('an answer that is gone is counted, and what was passed by is listed', async ({ page }) => {
  const [last] = half.slice(-1)
  const broken = addressAfter('zh-CN', guide97, half).replace(`=${last?.answer ?? ''}`, '=of-last-year')
  await open(page, '/zh-CN/desk')
  await field(page).fill(broken)
  await expect(page.locator('[data-dropped]')).toHaveAttribute('data-dropped', '1')
  await expect(page.locator('.journeyed .open')).toHaveCount(2)
  await page.locator('.journeyed .open summary').first().click()
  expect(await page.locator('.journeyed .open[open] li').count()).toBeGreaterThan(0)
})

test('a step of a side guide brings the step it was opened from', async ({ page }) => {
  const from = { guide: guide97, id: endOf(guide97, half).id, trail: half }
  await open(page, '/zh-CN/desk')
  await field(page).fill(sideAddress('zh-CN', guideOf('pay-first'), [], from))
  await expectAt(page, from.id)
  await field(page).fill(nodeOf(guideOf('danger'), guideOf('danger').start).number)
  await field(page).press('Enter')
  await expectAt(page, guideOf('danger').start, 'danger')
})

test('a side guide is walked on the desk with its own journey', async ({ page }) => {
  const side = guideOf('danger')
  await open(page, `/zh-CN/desk?back=danger/${side.start}`)
  const [answer] = answersOf(nodeOf(side, side.start))
  await page.locator(`.theirs [data-answer="${answer?.id ?? ''}"]`).click()
  await expectAt(page, answer?.next ?? '', 'danger')
  await expect(page.locator('.journeyed .rows li')).toHaveCount(1)
})

test('the map shows the journey and where it stands, the outline says the same', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(
    page,
    `/zh-CN/desk?back=97/${endOf(guide97, half).id}&${addressAfter('zh-CN', guide97, half).split('?')[1] ?? ''}`,
  )
  await expect(page.locator('.map a.map-node')).toHaveCount(guide97.nodes.size)
  await expect(page.locator('.map a.map-node.here')).toHaveCount(1)
  await expect(page.locator('.map .map-step')).toHaveCount(half.length + 1)
  const width = () => page.locator('.map svg.map-drawing').evaluate((svg) => svg.getBoundingClientRect().width)
  const before = await width()
  await page.locator('.map-tools button').nth(1).click()
  expect(await width()).toBeGreaterThan(before)
})

for (const guide of guides)
  test(`the map of ${guide.id} works without scripts: every step and every answer is a link`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    for (const locale of locales) {
      await page.goto(`/${locale}/desk/${guide.id}`)
      const wanted = [...guide.nodes.keys()].map((id) => pathOf(locale, guide, id)).sort()
      const drawn = await page
        .locator('.map a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      expect(drawn.sort()).toEqual(wanted)
      const told = await page
        .locator('.outline h3 a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      expect(told.sort()).toEqual(wanted)
      const answers = [...guide.nodes.values()].flatMap(answersOf).length
      await expect(page.locator('.outline li li a')).toHaveCount(answers)
    }
    await context.close()
  })

test('headings are in order, and the sentence to say comes before everything else', async ({ page }) => {
  await open(page, `/zh-CN/desk?back=97/${endOf(guide97, half).id}`)
  const levels = await page
    .locator('main :is(h1, h2, h3)')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])))
  expect(levels[0]).toBe(1)
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? level)).toBeLessThanOrEqual(1)
  await expect(page.locator('.handover > section').first()).toHaveClass('agent')
})

const built = join(import.meta.dirname, '../build/client')
const isDesk = (file: string) => /(^|\/)desk(\/|\.)/.test(file)

test('what merchants load holds no word that is an agent’s', () => {
  const sayings = locales.flatMap((locale) =>
    guides.flatMap(({ id }) => {
      const { nodes } = JSON.parse(readFileSync(join(built, `../../locales/${locale}/agent/${id}.json`), 'utf8')) as {
        nodes: Record<string, { say: string; know?: string[] }>
      }
      return Object.values(nodes).flatMap(({ say, know = [] }) => [say, ...know])
    }),
  )
  expect(sayings.length).toBeGreaterThan(200)
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(html|json|js)$/.test(file),
  )
  const holds = (file: string) => {
    const text = readFileSync(join(built, file), 'utf8')
    return sayings.some((saying) => text.includes(JSON.stringify(saying).slice(1, -1)))
  }
  expect(files.filter((file) => !isDesk(file)).filter(holds)).toEqual([])
  // The control: the desk's own pack does hold them, or the search above proves nothing.
  expect(files.filter((file) => /^packs\/.*desk/.test(file)).every(holds)).toBe(true)
})

test('a merchant’s page never loads the desk’s script', async ({ page }) => {
  const asked = heardFrom(page)
  await open(page, addressOf('zh-CN', guide97, endOf(guide97, half).id, half))
  await page.locator('.help summary').click()
  expect(asked.filter((request) => request.includes('Desk'))).toEqual([])
  await open(page, '/zh-CN/desk')
  expect(asked.filter((request) => request.includes('Desk'))).toHaveLength(1)
})

test('nothing from an address of the desk is shown back', async ({ page }) => {
  for (const search of [
    '?back=<b>x</b>/y',
    '?back=97/nope',
    '?back=97/cards&cards=<i>&rev=<u>',
    '?back=../../x',
    '?back=__proto__/constructor',
  ]) {
    await open(page, `/zh-CN/desk${search}`)
    expect(await page.locator('main').innerHTML()).not.toMatch(/<b>x|<i>|<u>|nope|proto/)
    await expect(field(page)).toBeVisible()
  }
})

test('a code, and what a terminal shows for it, is found beside the steps, in every language of a merchant', async ({
  page,
}) => {
  await open(page, '/zh-CN/desk')
  for (const [typed, code] of [
    ['05', '05'],
    ['a2', 'A2'],
    ['可用余额不足', '51'],
    ['insufficient funds', '51'],
  ] as const) {
    await page.locator('#find').fill(typed)
    await expect(page.locator('[data-code-hit]').first()).toHaveAttribute('data-code-hit', code)
    for (const locale of ['zh-CN', 'zh-TW', 'en'])
      await expect(page.locator(`.hits-languages a[href="/${locale}/codes/${code}"]`).first()).toBeVisible()
  }
  await page.locator('#find').fill('05')
  await page.locator('#find').press('Enter')
  await expect(page.locator('main[data-code="05"]')).toBeVisible()
})

test('97 is still its guide, and a spoken number is no code', async ({ page }) => {
  await open(page, '/zh-CN/desk')
  await page.locator('#find').fill('51')
  await expect(page.locator('[data-code-hit]').first()).toBeVisible()
  await page.locator('#find').fill('4105')
  await expect(page.locator('[data-code-hit]')).toHaveCount(0)
  await page.locator('#find').fill('97')
  await page.locator('#find').press('Enter')
  await expect(page.locator('[data-guide="97"][data-node]')).toBeVisible()
})
