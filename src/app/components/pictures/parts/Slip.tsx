// A printed slip, 60 by 88, with a torn edge, drawn once so that the paper the merchant files looks the same everywhere.
export function Slip({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M0 0h60v88l-6-6-6 6-6-6-6 6-6-6-6 6-6-6-6 6-6-6-6 6z" className="pic-paper" />
      <path d="M20 16h20M12 32h36M12 45h36M12 58h20" />
    </g>
  )
}
