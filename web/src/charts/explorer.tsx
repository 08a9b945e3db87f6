import { pointDescription, textSizes, type ChartModel, type ChartPoint } from '@atalaya/shared/chart'
import { useState } from 'react'
import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { ExplorerKey, PeriodNames, Promises } from './painted-layers.tsx'

interface ExplorerChartProps {
  readonly model: ChartModel
  /** What the chart is, for whoever does not see it. */
  readonly label: string
}

const axis = { stroke: 'var(--rule-strong)', tick: { fill: 'var(--ink-soft)', fontSize: textSizes.small } }
const edge = { left: 14, right: 14 }

/**
 * A chart to be explored: the same model, ticks and words as the painted one, with each point's words at the pointer or, by the
 * arrow keys, at the point in focus. What is not a value is painted by the same painter. Colours come from the page: `color`
 * is the scope's.
 */
export function ExplorerChart({ model, label }: ExplorerChartProps) {
  const [width, setWidth] = useState(0)
  return (
    <>
      {model.unit !== '' && <p className="unit">{model.unit}</p>}
      <div className="plot" role="group" aria-label={label}>
        <ResponsiveContainer onResize={setWidth}>
          <ComposedChart data={model.points} margin={{ top: 16, right: 0, bottom: 0, left: 0 }} accessibilityLayer title={model.title}>
            <CartesianGrid vertical={false} stroke="var(--rule)" />
            <XAxis dataKey="code" {...axis} interval={0} tick={false} tickLine={false} height={36} {...(model.kind === 'line' ? { padding: edge } : {})} />
            <YAxis {...axis} width="auto" interval={0} axisLine={false} tickLine={false} domain={model.domain} ticks={model.ticks.map(({ value }) => value)} tickFormatter={textOfTick(model)} />
            <PeriodNames model={model} />
            <Promises model={model} />
            <Tooltip content={<Tip model={model} />} isAnimationActive={false} />
            {model.kind === 'bar' && <Bar dataKey="value" isAnimationActive={false} maxBarSize={56} shape={<ValueBar />} />}
            {model.kind === 'line' && (
              <Line dataKey="value" stroke="currentColor" strokeWidth={2.25} dot={<Dot />} activeDot={{ r: 6, fill: 'currentColor' }} isAnimationActive={false} />
            )}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      {width > 0 && <ExplorerKey model={model} width={width} />}
    </>
  )
}

function textOfTick({ ticks }: ChartModel): (value: number) => string {
  const texts = new Map(ticks.map(({ value, text }) => [value, text]))
  return (value) => texts.get(value) ?? ''
}

/** What recharts hands to a shape in the place of a point. */
interface Placed {
  readonly payload?: ChartPoint
}

/** A value on the line: hollow while provisional, ringed when corrected. */
function Dot({ cx, cy, payload }: Placed & { cx?: number; cy?: number }) {
  if (cx === undefined || cy === undefined || payload === undefined || payload.value === null) return null
  return (
    <>
      {payload.isCorrected && <circle cx={cx} cy={cy} r={6.5} stroke="var(--ink)" strokeWidth={1.25} fill="var(--paper)" />}
      <circle cx={cx} cy={cy} r={3.5} stroke="currentColor" strokeWidth={2} fill={payload.isProvisional ? 'var(--paper)' : 'currentColor'} />
    </>
  )
}

/** A value as a bar: hollow while provisional, ringed at its end when corrected; a zero is a stub. */
function ValueBar({ x, y, width, height, payload }: Placed & { x?: number; y?: number; width?: number; height?: number }) {
  if (x === undefined || y === undefined || width === undefined || height === undefined || payload === undefined || payload.value === null) return null
  const [top, tall] = payload.value === 0 ? [y - 2, 2] : [Math.min(y, y + height), Math.abs(height)]
  const look = payload.isProvisional ? { fill: 'var(--paper)', stroke: 'currentColor', strokeWidth: 1.5 } : { fill: 'currentColor' }
  return (
    <>
      <rect x={x} y={top} width={width} height={tall} {...look} />
      {payload.isCorrected && <circle cx={x + width / 2} cy={y} r={6.5} stroke="var(--ink)" strokeWidth={1.25} fill="var(--paper)" />}
    </>
  )
}

/** The words of the point at the pointer or in focus; recharts fills in the rest. */
function Tip({ model, active, payload }: { model: ChartModel; active?: boolean; payload?: readonly Placed[] }) {
  const point = active ? payload?.[0]?.payload : undefined
  return point === undefined ? null : <p className="tip">{pointDescription(model, point)}</p>
}
