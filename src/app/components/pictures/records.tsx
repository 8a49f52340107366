// The terminal beside its slips, one still waiting to go up: records not yet sent are lost by a reset.
import { Drawing } from './parts/Drawing.tsx'
import { Slip } from './parts/Slip.tsx'
import { Terminal } from './parts/Terminal.tsx'

export function Records() {
  return (
    <Drawing>
      <Terminal x={16} y={9} shows="" />
      <Slip x={142} y={54} />
      <Slip x={150} y={62} />
      <Slip x={158} y={70} />
      <Slip x={244} y={70} />
      <path d="M274 54v-40m-12 12l12-12 12 12" className="pic-go-line" />
    </Drawing>
  )
}
