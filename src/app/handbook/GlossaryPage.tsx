// The glossary: the words of screens, contracts and telephone calls in plain ones, each with an address of its own.

import { fill } from '#handbook/fill.ts'
import { spelled } from '#handbook/terms.ts'
import data from '#handbook/glossary.json'
import type { HandbookText } from './text.ts'

type Words = HandbookText['glossary']
type GroupId = keyof Words['groups']
type TermText = { readonly term: string; readonly means: string; readonly also?: string }

export function GlossaryPage({ words }: { words: Words }) {
  return (
    <>
      <nav className="groups no-print" aria-label={words.title}>
        {data.groups.map(({ id }) => (
          <a key={id} href={`#group-${id}`}>
            {words.groups[id as GroupId]}
          </a>
        ))}
      </nav>
      <Groups words={words} />
    </>
  )
}

function Groups({ words }: { words: Words }) {
  return data.groups.map(({ id, terms }) => (
    <section key={id} className="section" id={`group-${id}`}>
      <h2>{words.groups[id as GroupId]}</h2>
      <dl className="terms">
        {terms.map((term) => (
          <Term key={term} id={term} words={words} />
        ))}
      </dl>
    </section>
  ))
}

function Term({ id, words }: { id: string; words: Words }) {
  const { term, means, also }: TermText = words.terms[id as keyof Words['terms']]
  return (
    <div id={id} data-term={id}>
      <dt>{term}</dt>
      <dd>{means}</dd>
      {also && <dd className="small">{fill(words.also, { names: spelled(also).join(' / ') })}</dd>}
    </div>
  )
}
