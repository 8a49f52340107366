// Where the words of a node are found: keys are derived from ids, never stored beside them.

import type { Answer, GuideNode } from './guide.ts'

export const textKey = <Part extends string>(node: GuideNode, part: Part) => `nodes.${node.id}.${part}` as const

export const answerKey = (node: GuideNode, answer: Answer, part: 'label' | 'hint') =>
  `nodes.${node.id}.answers.${answer.id}.${part}` as const
