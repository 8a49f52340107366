// What a link in a frame led to did not come. Said where the finger is, since nothing can stand at the edge of a screen there.

import type { Told } from '../i18n/words.ts'

export type MissedLink = {
  /** Pixels from the frame's top. */
  readonly top: number
  readonly again: () => void
}

type Props = { readonly link: MissedLink; readonly t: Told; readonly onDone: () => void }

export function Missed({ link, t, onDone }: Props) {
  const place = (card: HTMLElement | null) => {
    const room = document.documentElement.scrollHeight - (card?.offsetHeight ?? 0)
    card?.style.setProperty('top', `${Math.max(0, Math.min(link.top, room))}px`)
  }
  const again = () => {
    onDone()
    link.again()
  }
  return (
    <div className="missed notice" role="alert" ref={place}>
      <p>{t('home:frame.missed')}</p>
      <button type="button" onClick={again} data-again="">
        {t('home:frame.again')}
      </button>
      <button type="button" onClick={onDone} data-close="">
        {t('home:frame.close')}
      </button>
    </div>
  )
}
