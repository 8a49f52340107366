// A text as a file to save: an address that only this page knows, and that goes when the text does.

import { useEffect, useState } from 'react'

/** @returns none until there is a text and an address for it */
export function useFile(text: string | undefined, type: string): string | undefined {
  const [href, setHref] = useState<string>()
  useEffect(() => {
    if (text === undefined) return undefined
    const made = URL.createObjectURL(new Blob([text], { type }))
    setHref(made)
    return () => {
      URL.revokeObjectURL(made)
      setHref(undefined)
    }
  }, [text, type])
  return href
}
