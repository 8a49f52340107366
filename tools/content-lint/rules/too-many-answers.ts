// No question offers more than six answers: with more, they no longer fit a phone's screen at large text,
// and a merchant in a hurry takes the first that seems to fit.

import { answersOf } from '#engine/graph.ts'

import { error, type Rule } from '../finding.ts'

const most = 6

export const tooManyAnswers: Rule = {
  name: 'too-many-answers',
  check: ({ guides }) =>
    guides.flatMap(({ path, file }) =>
      file.nodes
        .filter((node) => answersOf(node).length > most)
        .map((node) =>
          error(
            `${path}, node "${node.id}"`,
            `it has ${answersOf(node).length} answers`,
            `keep ${most} at most: merge some, or let one answer lead to a second question`,
          ),
        ),
    ),
}
