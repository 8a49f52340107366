// The order of a page: top, step, foot, and the keys, which stand at the screen's lower edge. A frame is as high as what is in it
// and has no such edge, so there they come first.

import type { ReactNode } from 'react'
import { useSurroundings } from '../surroundings.ts'

type Props = { top: ReactNode; keys: ReactNode; foot: ReactNode; children: ReactNode }

export function Layout({ top, keys, foot, children }: Props) {
  const { framed } = useSurroundings()
  return (
    <>
      {top}
      {framed && keys}
      {children}
      {foot}
      {!framed && keys}
    </>
  )
}
