// A guide as a drawing: boxes, the ways between them, and on them the way a merchant went. Hidden from screen readers,
// for whom the outline below it says the same.

import { useEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { answersOf, nodeOf, parentsOf } from '#engine/graph.ts'
import type { Guide, GuideNode, Outcome } from '#engine/guide.ts'
import { grouped } from '#engine/number.ts'
import type { Trail } from '#engine/trail.ts'
import { useBook, useHydrated } from '../components/use-book.ts'
import { isWalked, linesOf, pathOf, stepsOf, type MapBox, type MapLayout, type MapView, type MapWay } from '../map.ts'

type Props = MapView & { readonly layout: MapLayout }

/** A map higher than this is too small to read on one sheet of paper; its outline is printed alone. */
const onePage = 1600

/** Moves the drawing under its frame until the step stands in the middle; the page itself stays where it is. */
function showPlace(frame: HTMLElement): void {
  const place = frame.querySelector('#map-place')?.getBoundingClientRect()
  if (!place) return
  const { left, top, width, height } = frame.getBoundingClientRect()
  frame.scrollLeft += place.left - left - (width - place.width) / 2
  frame.scrollTop += place.top - top - (height - place.height) / 2
}

export function GuideMap(props: Props) {
  const { t } = useBook()
  const { guide, layout, here } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState(1)
  useEffect(() => {
    if (scroller.current) showPlace(scroller.current)
  }, [here])
  return (
    <div className={layout.height > onePage ? 'map-frame large' : 'map-frame'}>
      <WhoKeys guide={guide} />
      <div className="map-tools">
        <ZoomKeys layout={layout} scroller={scroller} zoom={zoom} setZoom={setZoom} />
        <PlaceLink {...props} />
      </div>
      <div className="map" ref={scroller} tabIndex={0} role="region" aria-label={t('desk:map.title')}>
        <svg
          className="map-drawing"
          aria-hidden="true"
          width={Math.round(layout.width * zoom)}
          height={Math.round(layout.height * zoom)}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
        >
          <Ways {...props} />
          <Boxes {...props} />
        </svg>
      </div>
    </div>
  )
}

type ZoomProps = {
  layout: MapLayout
  scroller: RefObject<HTMLDivElement | null>
  zoom: number
  setZoom: (zoom: number) => void
}

/** Buttons only where they work; the row keeps their room. */
function ZoomKeys({ layout, scroller, zoom, setZoom }: ZoomProps) {
  const { t } = useBook()
  const hydrated = useHydrated()
  const zoomTo = (wanted: number) => {
    const box = scroller.current
    if (!box) return
    const next = Math.min(2.5, Math.max(0.1, wanted))
    const middle = [box.scrollLeft + box.clientWidth / 2, box.scrollTop + box.clientHeight / 2]
    // What stands in the middle stays there.
    flushSync(() => setZoom(next))
    const [left = 0, top = 0] = middle.map((units) => (units * next) / zoom)
    box.scrollLeft = left - box.clientWidth / 2
    box.scrollTop = top - box.clientHeight / 2
  }
  const fit = () => zoomTo((scroller.current?.clientWidth ?? layout.width) / layout.width)
  if (!hydrated) return null
  return (
    <>
      <button type="button" aria-label={t('desk:map.zoomOut')} onClick={() => zoomTo(zoom / 1.25)}>
        {'\u2212'}
      </button>
      <button type="button" aria-label={t('desk:map.zoomIn')} onClick={() => zoomTo(zoom * 1.25)}>
        +
      </button>
      <button type="button" onClick={fit}>
        {t('desk:map.fit')}
      </button>
    </>
  )
}

/** Scrolls to the step at hand, else to the first, even without scripts: the corner of a large map may be empty. */
function PlaceLink({ guide, here, wordsOf }: Props) {
  const { t } = useBook()
  const node = nodeOf(guide, here ?? guide.start)
  return (
    <a href="#map-place">
      {here !== undefined && `${t('desk:map.here')} `}
      <span className="outline-number">{grouped(node.number)}</span> {wordsOf(node).title}
    </a>
  )
}

/** What the strips on the outcomes mean. */
function WhoKeys({ guide }: { guide: Guide }) {
  const { t } = useBook()
  const outcomes = [...guide.nodes.values()].filter((node) => node.kind === 'outcome')
  return (
    <ul className="map-who" aria-hidden="true">
      {[...new Set(outcomes.map(({ who }) => who))].map((who) => (
        <li key={who}>
          <svg width="48" height="6">
            <path className={`map-strip ${who}`} d="M0 3h48" />
          </svg>
          {t(`outcome.who.${who}`)}
        </li>
      ))}
    </ul>
  )
}

/** Ways alike are one path; what many questions lead to is drawn lighter, the journey last and strongest. */
function Ways({ guide, layout, trail }: { guide: Guide; layout: MapLayout; trail: Trail }) {
  const walked = layout.edges.filter((way) => isWalked(way, trail))
  const others = layout.edges.filter((way) => !walked.includes(way))
  const isShared = ({ to }: MapWay) => parentsOf(guide, to).length > 4
  const draw = (ways: readonly MapWay[]) => ways.map(({ points }) => pathOf(points)).join('')
  return (
    <>
      <path className="map-ways shared" d={draw(others.filter(isShared))} />
      <path className="map-ways" d={draw(others.filter((way) => !isShared(way)))} />
      <path className="map-ways walked" d={draw(walked)} />
      {layout.edges.map((way) => (
        <Figures key={`${way.from} ${way.to}`} guide={guide} way={way} isWalked={walked.includes(way)} />
      ))}
    </>
  )
}

/** Beside a way, the number keys of the answers that lead along it. */
function Figures({ guide, way, isWalked }: { guide: Guide; way: MapWay; isWalked: boolean }) {
  const [x, y] = way.points[0] ?? [0, 0]
  const ids = answersOf(nodeOf(guide, way.from)).map(({ id }) => id)
  return (
    <text className={isWalked ? 'map-figures walked' : 'map-figures'} x={x + 4} y={y + 16}>
      {way.answers.map((id) => ids.indexOf(id) + 1).join('\u00b7')}
    </text>
  )
}

function Boxes({ guide, layout, trail, here, wordsOf, hrefFor }: Props) {
  const steps = stepsOf(guide, trail)
  const place = here ?? guide.start
  return layout.nodes.map((box) => {
    const node = nodeOf(guide, box.id)
    const isHere = box.id === here
    const step = steps.get(box.id)
    const parts = ['map-node', node.kind, node.set && 'common', step && 'walked', isHere && 'here'].filter(Boolean)
    return (
      <g key={box.id} id={box.id === place ? 'map-place' : undefined} transform={`translate(${box.x} ${box.y})`}>
        <a className={parts.join(' ')} href={hrefFor(node)} tabIndex={-1}>
          <Inside node={node} box={box} title={wordsOf(node).title} isHere={isHere} />
          {step !== undefined && <Step step={step} x={box.width} />}
        </a>
      </g>
    )
  })
}

type InsideProps = { node: GuideNode; box: MapBox; title: string; isHere: boolean }

function Inside({ node, box: { width, height }, title, isHere }: InsideProps) {
  const number = grouped(node.number)
  return (
    <>
      <title>{`${number} ${title}`}</title>
      {isHere && <rect className="map-ring" x={-6} y={-6} width={width + 12} height={height + 12} rx={18} />}
      {node.kind === 'outcome' ? (
        <Slip outcome={node} width={width} height={height} />
      ) : (
        <rect className="map-box" width={width} height={height} rx={12} />
      )}
      {node.kind === 'question' && node.instruction && <path className="map-edge" d={`M7 14V${height - 14}`} />}
      <text className="map-number" x={16} y={23}>
        {number}
      </text>
      <text className="map-title">
        {linesOf(title, 22, 3).map((line, at) => (
          <tspan key={at} x={16} y={42 + at * 17}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  )
}

/** A small receipt: torn below, with a strip for who fixes it. */
function Slip({ outcome, width, height }: { outcome: Outcome; width: number; height: number }) {
  const side = height - 18
  const teeth = 'l-6 6-6-6'.repeat(width / 12)
  return (
    <>
      <path
        className="map-box"
        d={`M0 ${side + 12}V12a12 12 0 0 1 12-12H${width - 12}a12 12 0 0 1 12 12V${side + 12}${teeth}Z`}
      />
      <path className={`map-strip ${outcome.who}`} d={`M68 18H${width - 16}`} />
    </>
  )
}

function Step({ step, x }: { step: number; x: number }) {
  return (
    <>
      <circle className="map-step" cx={x - 4} cy={4} r={13} />
      <text className="map-step-figure" x={x - 4} y={9}>
        {step}
      </text>
    </>
  )
}
