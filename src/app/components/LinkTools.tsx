// Copy, share and QR for a link. The address itself always stands there too, to be copied by hand where all else fails.

import { useState } from 'react'
import { copyText, shareText } from './hand-on.ts'
import { useDrawing } from './Qr.tsx'
import { useBook } from './use-book.ts'

type Said = 'copied' | 'notCopied' | 'shared' | 'notShared' | 'noShare'

/** @param href of this site, from its root */
export function LinkTools({ href, title }: { href: string; title: string }) {
  const { t } = useBook()
  // What was said belongs to the link it was said of.
  const [said, setSaid] = useState<{ href: string; what: Said | undefined }>()
  const Drawn = useDrawing()
  const link = location.origin + href
  const say = (what: Said | undefined) => setSaid({ href, what })
  const copy = async () => say((await copyText(link)) ? 'copied' : 'notCopied')
  const share = async () => {
    const what = await shareText({ title, url: link })
    say(what === 'cancelled' ? undefined : what)
  }
  const what = said?.href === href ? said.what : undefined
  return (
    <div className="tools">
      <div className="tools-row">
        <button type="button" onClick={() => void copy()} data-copy="">
          {t('help.copy')}
        </button>
        <button type="button" onClick={() => void share()} data-share="">
          {t('help.share')}
        </button>
      </div>
      <p role="status" className={what ? 'notice' : undefined}>
        {what && t(`help.${what}`)}
      </p>
      <label className="small">
        {t('help.link')}
        <textarea className="tools-link" readOnly rows={3} value={link} onFocus={(event) => event.target.select()} />
      </label>
      {Drawn && <p className="small">{t('help.qr')}</p>}
      {Drawn && <Drawn text={link} label={t('help.qr')} />}
    </div>
  )
}
