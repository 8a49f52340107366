// Where a QR code stands once its encoder is there: fetched apart, after the first step, so that no opening waits for it.

import { useEffect, useState, type ComponentProps } from 'react'
import type { QrDrawing } from './QrDrawing.tsx'
import { whenIdle } from './use-library.ts'

type Drawing = typeof QrDrawing

const fetchDrawing = async (): Promise<Drawing> => (await import('./QrDrawing.tsx')).QrDrawing

/** Undefined until the encoder is there, or where it does not come: the address always stands beside it as text. */
export function useDrawing(): Drawing | undefined {
  const [Drawn, setDrawn] = useState<Drawing>()
  useEffect(() => {
    fetchDrawing().then(
      (drawing) => setDrawn(() => drawing),
      () => {},
    )
  }, [])
  return Drawn
}

export function Qr(props: ComponentProps<Drawing>) {
  const Drawn = useDrawing()
  return Drawn ? <Drawn {...props} /> : null
}

/** So that a code can be drawn later without a network. */
export function useQrAhead(isNear: boolean): void {
  useEffect(() => {
    if (isNear) return whenIdle(() => void fetchDrawing().catch(() => {}))
  }, [isNear])
}
