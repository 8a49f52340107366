// The three function keys on pages of codes: back, take this payment another way, danger.

import { PageBar } from '../components/PageBar.tsx'

type Props = { back: string; words: string; code?: string }

export const CodesBar = ({ back, words, code }: Props) => (
  <PageBar callers={code ? [{ kind: 'code', code }] : []}>
    <a className="bar-key undo" href={back}>
      {words}
    </a>
  </PageBar>
)
