// One section of text: what is so, what to do, what never to do. Parts are sections one level down.

import type { ReactNode } from 'react'
import { useBook } from '../components/use-book.ts'
import { useHandbook } from './use-handbook.ts'

export type SectionText = {
  readonly title: string
  readonly body?: string
  readonly steps?: readonly string[]
  readonly list?: readonly string[]
  readonly parts?: Readonly<Record<string, SectionText>>
  /** By place of the site: what is there. */
  readonly links?: Readonly<Record<string, string>>
  /** By number to ring: what it is good for. Number and link come from the same digits. */
  readonly calls?: Readonly<Record<string, string>>
  readonly never?: readonly string[]
  readonly note?: string
}

type Props = { id: string; words: SectionText; level?: 2 | 3; children?: ReactNode }

/** @param children stands after the steps */
export function Section({ id, words, level = 2, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section id={id} className={level === 2 ? 'section' : 'part'}>
      <Heading>{words.title}</Heading>
      {words.body && <p>{words.body}</p>}
      {words.steps && <Lines lines={words.steps} className="actions" />}
      {children}
      {words.list && <Lines lines={words.list} className="points" />}
      {Object.entries(words.parts ?? {}).map(([part, text]) => (
        <Section key={part} id={`${id}-${part}`} words={text} level={3} />
      ))}
      {words.links && <Links links={words.links} />}
      {words.calls && <Calls calls={words.calls} />}
      {words.never && <Never lines={words.never} />}
      {words.note && <p className="small">{words.note}</p>}
    </section>
  )
}

function Lines({ lines, className }: { lines: readonly string[]; className: 'actions' | 'points' }) {
  const List = className === 'actions' ? 'ol' : 'ul'
  return (
    <List className={className}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </List>
  )
}

function Never({ lines }: { lines: readonly string[] }) {
  const { words } = useHandbook()
  return (
    <div className="never">
      <p className="never-title">{words.index.never}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

function Links({ links }: { links: Readonly<Record<string, string>> }) {
  const { locale } = useBook()
  return (
    <ul className="links">
      {Object.entries(links).map(([place, words]) => (
        <li key={place}>
          <a className="lead-on" href={`/${locale}/${place}`}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Calls({ calls }: { calls: Readonly<Record<string, string>> }) {
  return (
    <dl className="calls">
      {Object.entries(calls).map(([digits, words]) => (
        <div key={digits}>
          <dt>
            <a href={`tel:${digits}`}>{digits}</a>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
