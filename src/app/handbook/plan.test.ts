import { expect, it } from 'vitest'
import plan from '#handbook/plan.json' with { type: 'json' }
import sitePages from '#guides/pages.json' with { type: 'json' }
import { guides } from '#guides/registry.ts'

it('the card names the spoken numbers of the pages, and of the first step of each guide', () => {
  const starts = guides.map(({ id, start, nodes }) => [id, nodes.get(start)?.number])
  const known = Object.fromEntries([...starts, ...Object.entries(sitePages)]) as Record<string, string>
  expect(plan.numbers.map(([place]) => place)).toContain('97')
  for (const [place, number] of plan.numbers) expect(number, place).toBe(known[place ?? ''])
})
