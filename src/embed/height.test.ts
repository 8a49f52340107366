// A frame is followed as it grows and shrinks, but not into a loop.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { eased, follow, unmeasured, type Height } from './height.ts'

const after = (steps: readonly (readonly [height: number, now: number])[], from: Height = unmeasured): Height =>
  steps.reduce((height, [next, now]) => follow(height, next, now), from)

const rising = (times: number, every: number) =>
  Array.from({ length: times }, (_, at) => [200 + at * 40, at * every] as const)

it('follows ten rises in two seconds and stays at the tenth', () => {
  expect(after(rising(10, 16))).toMatchObject({ height: 560, frozen: false })
  expect(after(rising(11, 16))).toMatchObject({ height: 560, frozen: true })
  expect(after([...rising(11, 16), [300, 9000]])).toMatchObject({ height: 560, frozen: true })
})

it('follows a frame that grows slowly, or whose reader does something, as far as it goes', () => {
  expect(after(rising(100, 250))).toMatchObject({ height: 200 + 99 * 40, frozen: false })
  expect(after(rising(8, 16), eased(after(rising(8, 16)))).frozen).toBe(false)
})

it('follows every fall', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 120, max: 20_000 })), (heights) => {
      const falling = heights.toSorted((a, b) => b - a).map((height, at) => [height, at] as const)
      const end = after(falling, { height: 30_000, rises: [], frozen: false })
      expect(end.frozen).toBe(false)
      if (falling.length > 0) expect(end.height).toBe(falling.at(-1)?.[0])
    }),
  )
})

it('never passes ten rises in any two seconds', () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 120, max: 20_000 }), fc.integer({ min: 0, max: 400 })))
  fc.assert(
    fc.property(steps, (list) => {
      let [height, now] = [unmeasured, 0]
      const rises: number[] = []
      for (const [next, wait] of list) {
        now += wait
        const then = follow(height, next, now)
        if (then.height > height.height) rises.push(now)
        height = then
      }
      for (const [at, rise] of rises.entries()) expect((rises[at + 10] ?? Infinity) - rise).toBeGreaterThanOrEqual(2000)
    }),
  )
})
