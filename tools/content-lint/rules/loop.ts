// No answers may lead round in a circle: a second try is another node with its own words,
// or the merchant never learns that the guide has run out of ideas.

import { indexGuide, inOrder } from '#engine/graph.ts'

import { error, type Rule } from '../finding.ts'

export const loop: Rule = {
  name: 'loop',
  check: ({ guides }) =>
    guides.flatMap(({ path, file }) => {
      const sorted = inOrder(indexGuide(file))
      if (!('loop' in sorted)) return []
      const round = [...sorted.loop, sorted.loop[0]].join(' > ')
      return [
        error(
          `${path}, node "${sorted.loop[0]}"`,
          `answers lead in a circle: ${round}`,
          'lead the last of them elsewhere',
        ),
      ]
    }),
}
