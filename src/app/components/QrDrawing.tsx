// A QR code drawn in the page, so that a link reaches another phone without a network between them.
// Apart from Qr.tsx, because the encoder weighs as much as all the pictures of the guide and few merchants need it.

import { encode } from 'uqr'

/** Dark modules as one path, a row of squares at a time. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
}

/** Dark on light in both themes: many cameras do not read the reverse. `label` says what scanning it does. */
export function QrDrawing({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'L', border: 3 })
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} className="qr-light" />
      <path d={pathOf(data)} className="qr-dark" />
    </svg>
  )
}
