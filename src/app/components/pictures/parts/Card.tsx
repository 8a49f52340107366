// The bank card, 144 by 92, chip in front and stripe behind, drawn once so that both sides are known again everywhere.
export function Card({ x, y, back = false }: { x: number; y: number; back?: boolean }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width="144" height="92" rx="10" className="pic-paper" />
      {back ? (
        <path d="M2 24h140" strokeWidth="20" strokeLinecap="butt" />
      ) : (
        <path d="M22 16h24a5 5 0 0 1 5 5v18a5 5 0 0 1-5 5h-24a5 5 0 0 1-5-5v-18a5 5 0 0 1 5-5zM17 30h10m14 0h10" />
      )}
    </g>
  )
}
