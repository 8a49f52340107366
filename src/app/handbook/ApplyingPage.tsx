// Applying for a terminal: text, and for each kind of merchant the documents to tick off.

import { Checklist } from './Checklist.tsx'
import { Section } from './Section.tsx'
import type { HandbookText } from './text.ts'
import documents from '#handbook/documents.json'

type Words = HandbookText['applying']
type Kind = keyof Words['kinds']
type Document = keyof Words['documents']

export function ApplyingPage({ words }: { words: Words }) {
  return Object.entries(words.sections).map(([id, section]) => (
    <Section key={id} id={id} words={section}>
      {id === 'documents' &&
        (documents.kinds as Kind[]).map((kind) => <Documents key={kind} kind={kind} words={words} />)}
    </Section>
  ))
}

/** Closed until somebody says which kind they are: three lists at once are none. Paper has the closed ones as plain lists. */
function Documents({ kind, words }: { kind: Kind; words: Words }) {
  const { title, note } = words.kinds[kind]
  const wanted = documents.documents.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id as Document)
  return (
    <>
      <details className="kind">
        <summary>{title}</summary>
        <Checklist name={`documents-${kind}`} lines={wanted.map((id) => [id, words.documents[id]])} />
        <p className="small">{note}</p>
      </details>
      <div className="kind-paper">
        <h3>{title}</h3>
        <ul className="points">
          {wanted.map((id) => (
            <li key={id}>{words.documents[id]}</li>
          ))}
        </ul>
        <p className="small">{note}</p>
      </div>
    </>
  )
}
