// The three keys under a page of the handbook. Green and red stay what they are everywhere: the queue comes first.

import { PageBar } from '../components/PageBar.tsx'

export const HandbookBar = ({ back, label }: { back: string; label: string }) => (
  <PageBar>
    <a className="bar-key undo" href={back} data-back="">
      {label}
    </a>
  </PageBar>
)
