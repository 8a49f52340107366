// Hands a text on: to the clipboard or to another app. Says truly whether that worked, since a merchant acts on it.

/** The old way, for pages without a secure origin and for engines without the clipboard API. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('readonly', '')
  field.className = 'sr-only'
  document.body.append(field)
  const focused = document.activeElement
  field.select()
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the clipboard API is missing (old WeChat)
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }
}

export async function copyText(text: string): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Clipboard }
  if (clipboard) {
    const copied = await clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    if (copied) return true
  }
  return copyBySelection(text)
}

export type Shared = 'shared' | 'notShared' | 'noShare' | 'cancelled'

/** `cancelled`: the person closed the choice of apps, which is no failure. */
export async function shareText(given: { title: string; text?: string; url?: string }): Promise<Shared> {
  const { share } = navigator as { share?: (given: ShareData) => Promise<void> }
  if (!share) return 'noShare'
  try {
    await share.call(navigator, given)
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'notShared'
  }
}
