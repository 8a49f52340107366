// What can be done with a filled call sheet: copy, share, print, call. Each says what happened and what to do instead.

import { useState } from 'react'
import { copyText, shareText } from './hand-on.ts'
import { useBook } from './use-book.ts'

type Said = 'copied' | 'notCopied' | 'shared' | 'notShared' | 'noShare' | 'noPrint'
const papers = ['A4', '80', '58'] as const

/** False where this browser cannot print at all. */
function printOn(paper: (typeof papers)[number]): boolean {
  const { print } = window as { print?: () => void }
  if (!print) return false
  document.documentElement.dataset['paper'] = paper
  print.call(window)
  return true
}

export function SheetTools({ text }: { text: string }) {
  const { t } = useBook()
  const [said, setSaid] = useState<Said>()
  const copy = async () => setSaid((await copyText(text)) ? 'copied' : 'notCopied')
  const share = async () => {
    const what = await shareText({ title: t('sheet.title'), text })
    setSaid(what === 'cancelled' ? undefined : what)
  }
  return (
    <section className="tools" aria-label={t('sheet.text')}>
      <div className="tools-row">
        <button type="button" className="strong" onClick={() => void copy()} data-copy="">
          {t('sheet.copy')}
        </button>
        <button type="button" onClick={() => void share()} data-share="">
          {t('sheet.share')}
        </button>
      </div>
      <div className="tools-row three">
        {papers.map((paper) => (
          <button
            key={paper}
            type="button"
            onClick={() => setSaid(printOn(paper) ? undefined : 'noPrint')}
            data-print={paper}
          >
            {t(`sheet.print${paper}`)}
          </button>
        ))}
      </div>
      <p role="status" className={said ? 'notice' : undefined}>
        {said && t(`sheet.${said}`)}
      </p>
      <label className="small">
        {t('sheet.text')}
        <textarea className="tools-link" readOnly rows={6} value={text} onFocus={(event) => event.target.select()} />
      </label>
    </section>
  )
}
