import { barWidth, layerChart, pointDescription, svg, type ChartLayers, type ChartModel, type ChartPoint } from '@atalaya/shared/chart'
import { useState, type SyntheticEvent } from 'react'
import { Bar, ComposedChart, DefaultZIndexes, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { SvgFigure } from '../ui/svg-figure.tsx'
import { PaintedLayer } from './painted-layer.tsx'

interface ExplorerChartProps {
  readonly model: ChartModel
  /** What the chart is, for whoever does not see it. */
  readonly label: string
}

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * A chart to be explored: the layers of the painted one, with its ticks, labels and signs where that has them, and each point's
 * words at the pointer or, by the arrow keys, at the point in focus. Colours come from the page: `color` is the scope's.
 */
export function ExplorerChart({ model, label }: ExplorerChartProps) {
  const [size, setSize] = useState<Size>()
  const layers = size && layerChart(model, size, 'tokens')
  return (
    <>
      <div
        className="plot"
        role="group"
        aria-label={label}
        onFocus={(event) => walkToEnd(event, 'ArrowRight', model)}
        onKeyDown={(event) => {
          if (event.key !== 'Home' && event.key !== 'End') return
          event.preventDefault()
          walkToEnd(event, event.key === 'Home' ? 'ArrowLeft' : 'ArrowRight', model)
        }}
      >
        <ResponsiveContainer onResize={(width, height) => setSize({ width: Math.round(width), height: Math.round(height) })}>
          {layers && <Plotted model={model} layers={layers} size={size} />}
        </ResponsiveContainer>
      </div>
      {layers && layers.key.height > 0 && <ExplorerKey layers={layers} size={size} />}
    </>
  )
}

/**
 * To the first or the last point, in as many steps as there can be: recharts keeps the point in focus to itself, knows the arrow
 * keys alone, and begins at the oldest point, while who comes to the chart looks for the newest.
 */
function walkToEnd({ target }: SyntheticEvent, key: 'ArrowLeft' | 'ArrowRight', { points }: ChartModel): void {
  for (const _ of points) target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
}

/** The values as recharts draws them, on the plot as the painter has laid it out. */
function Plotted({ model, layers: { plot, ground, promises, signs, labels }, size: { width, height } }: { model: ChartModel; layers: ChartLayers; size: Size }) {
  const isLine = model.kind === 'line'
  const padding = isLine ? plot.x(0) - plot.left : 0
  return (
    <ComposedChart
      data={model.points}
      margin={{ left: plot.left, right: width - plot.right, top: plot.top, bottom: height - plot.bottom }}
      accessibilityLayer
      title={model.title}
    >
      <XAxis dataKey="code" hide padding={{ left: padding, right: padding }} />
      <YAxis hide domain={model.domain} />
      <PaintedLayer nodes={ground} zIndex={DefaultZIndexes.grid} />
      <PaintedLayer nodes={promises} zIndex={isLine ? DefaultZIndexes.line - 1 : DefaultZIndexes.bar + 1} />
      <PaintedLayer nodes={signs} zIndex={DefaultZIndexes.scatter} />
      <PaintedLayer nodes={labels} zIndex={DefaultZIndexes.label} />
      <Tooltip content={<Tip model={model} />} filterNull={false} cursor={{ stroke: 'var(--rule-strong)' }} isAnimationActive={false} />
      {isLine ? (
        <Line dataKey="value" stroke="currentColor" strokeWidth={2.25} dot={false} activeDot={{ r: 6, fill: 'currentColor' }} isAnimationActive={false} />
      ) : (
        <Bar dataKey="value" isAnimationActive={false} barSize={barWidth(plot)} shape={<ValueBar />} />
      )}
    </ComposedChart>
  )
}

function ExplorerKey({ layers: { key }, size: { width } }: { layers: ChartLayers; size: Size }) {
  return <SvgFigure drawing={svg('svg', { viewBox: `0 0 ${width} ${key.height}`, width, height: key.height }, key.paint(0))} />
}

/** What recharts hands to a shape in the place of a point. */
interface Placed {
  readonly payload?: ChartPoint
}

/** A value as a bar: hollow while provisional; a zero is a stub. */
function ValueBar({ x, y, width, height, payload }: Placed & { x?: number; y?: number; width?: number; height?: number }) {
  if (x === undefined || y === undefined || width === undefined || height === undefined || payload === undefined || payload.value === null) return null
  const [top, tall] = payload.value === 0 ? [y - 2, 2] : [Math.min(y, y + height), Math.abs(height)]
  const look = payload.isProvisional ? { fill: 'var(--paper)', stroke: 'currentColor', strokeWidth: 1.5 } : { fill: 'currentColor' }
  return <rect x={x} y={top} width={width} height={tall} {...look} />
}

/** The words of the point at the pointer or in focus; recharts fills in the rest. */
function Tip({ model, active, payload }: { model: ChartModel; active?: boolean; payload?: readonly Placed[] }) {
  const point = active ? payload?.[0]?.payload : undefined
  return point === undefined ? null : <p className="tip">{pointDescription(model, point)}</p>
}
