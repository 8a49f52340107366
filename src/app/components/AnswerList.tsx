// The answers of a question as the terminal's number keys: links first, so that they work before any script.

import type { Question } from '#engine/guide.ts'
import { questionText } from '../pack.ts'
import { useBook } from './use-book.ts'
import { answerHref, type Walk } from './use-walk.ts'

export function AnswerList({ question, walk }: { question: Question; walk: Walk }) {
  const book = useBook()
  const { guide, arrival } = walk
  const { answers } = questionText(book, guide, question)
  const given = arrival.after[0]?.answer
  return (
    <ol className="answers">
      {question.answers.map((answer, at) => {
        const words = answers[answer.id]
        return (
          <li key={answer.id}>
            <a
              className="key"
              data-answer={answer.id}
              aria-current={answer.id === given || undefined}
              href={answerHref(book, walk, answer)}
            >
              <span className="key-figure" aria-hidden="true">
                {at + 1}
              </span>
              <span className="key-words">
                <span className="key-label">{words?.label}</span>
                {words?.hint && <span className="key-hint">{words.hint}</span>}
              </span>
            </a>
          </li>
        )
      })}
    </ol>
  )
}
