// The card terminal, 96 by 150, drawn once so that the merchant meets the same machine in every picture.
const numberKeys = [12, 38, 64].flatMap((x) => [70, 89].map((y) => ({ x, y })))

export function Terminal({ x, y, shows = '97' }: { x: number; y: number; shows?: string }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width="96" height="150" rx="12" className="pic-paper" />
      <rect x="12" y="12" width="72" height="46" rx="4" className="pic-display" />
      {numberKeys.map((key) => (
        <rect key={`${key.x} ${key.y}`} x={key.x} y={key.y} width="20" height="12" rx="4" />
      ))}
      <path d="M30 139h36" />
      <g stroke="none">
        <rect x="10.5" y="108" width="23" height="16" rx="4" className="pic-stop" />
        <rect x="36.5" y="108" width="23" height="16" rx="4" className="pic-undo" />
        <rect x="62.5" y="108" width="23" height="16" rx="4" className="pic-go" />
        {shows && (
          <text x="48" y="46" fontSize="32" fontWeight="700" textAnchor="middle" className="pic-mono pic-on-display">
            {shows}
          </text>
        )}
      </g>
    </g>
  )
}
