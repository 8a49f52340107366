// What no row of the table may say, whoever edits it: these lines stand between a shop and a second charge.

import type { CodeRow, CodeTable } from './table.ts'

export type CodeFault = { readonly code: string; readonly says: string }

const uncertain: readonly CodeRow['group'][] = ['check-first', 'depends', 'not-at-till']

function rowFaults({ money, again, class: given, pickUp, group, whose }: CodeRow): string[] {
  const wrong: readonly (readonly [boolean, string])[] = [
    [money === 'approved' && again !== 'never', 'it is a success, so charging again is never safe'],
    [money === 'unresolved' && again !== 'check-first', 'nobody has said what became of the money: check first'],
    [money === 'declined' && again === 'check-first', 'it asks to check a charge that it says was declined'],
    [pickUp === true && again !== 'never', 'the card is to be kept: it is never charged again'],
    [pickUp === true && money !== 'declined', 'a card to be kept was declined'],
    [
      pickUp !== true && money === 'declined' && again === 'never',
      'it was declined: say why it may not be tried again',
    ],
    [(pickUp === true) !== (group === 'pick-up'), 'cards to be kept, and only they, stand in the group "pick-up"'],
    [given === 'A' && money !== 'approved', 'class A is a success and can never be shown as a failure'],
    [money === 'approved' && given !== 'A', 'only class A is a success: anything else may be a failure shown as one'],
    [given === 'E' && money !== 'unresolved', 'class E is a fault of the system, which cannot vouch for anything'],
    [
      money === 'approved' && !['done', 'depends'].includes(group),
      'a success stands in "done", or in "depends" where acquirers differ',
    ],
    [whose === 'nobody' && money !== 'approved', 'only after a success has nobody anything to do'],
    [money === 'declined' && group === 'done', 'what was declined is not done'],
    [
      money === 'unresolved' && !uncertain.includes(group),
      `a charge nobody vouches for stands in ${uncertain.join(', ')}`,
    ],
  ]
  return wrong.flatMap(([isWrong, says]) => (isWrong ? [says] : []))
}

/** All that is wrong with a table, row by row; empty where a shop may rely on it. */
export function codeFaults({ codes }: CodeTable): CodeFault[] {
  const seen = new Set<string>()
  return codes.flatMap((row) => {
    const isTwice = seen.has(row.code)
    seen.add(row.code)
    const twice = isTwice ? ['it stands in the table twice'] : []
    return [...twice, ...rowFaults(row)].map((says) => ({ code: row.code, says }))
  })
}
