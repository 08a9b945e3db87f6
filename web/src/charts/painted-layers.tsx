import { paintKey, paintPeriodNames, paintPromises, svgToString, type ChartModel, type Plot, type SvgNode } from '@atalaya/shared/chart'
import { DefaultZIndexes, usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts'
import { SvgFigure } from '../ui/svg-figure.tsx'

/** The plot as recharts has laid it out, for the painter; undefined before it has. */
function usePlot({ points }: ChartModel): Plot | undefined {
  const area = usePlotArea()
  const [toX, toY] = [useXAxisScale(), useYAxisScale()]
  if (area === undefined || toX === undefined || toY === undefined) return undefined
  const [left, right] = [area.x, area.x + area.width]
  // Every point is on the one axis and every value of the model within the other.
  const x = (index: number) => toX(points[index]?.code, { position: 'middle' }) as number
  const band = points.length > 1 ? x(1) - x(0) : area.width
  return {
    left, right, band, x, top: area.y, bottom: area.y + area.height, gutter: 0,
    from: (index) => Math.max(left, x(index) - band / 2),
    to: (index) => Math.min(right, x(index) + band / 2),
    y: (value) => toY(value) as number,
  }
}

function Painted({ nodes }: { nodes: SvgNode[] }) {
  return <g dangerouslySetInnerHTML={{ __html: nodes.map(svgToString).join('') }} />
}

/** Target and baseline: over bars, beneath a line. */
export function Promises({ model }: { model: ChartModel }) {
  const plot = usePlot(model)
  if (plot === undefined) return null
  return (
    <ZIndexLayer zIndex={model.kind === 'bar' ? DefaultZIndexes.bar + 1 : DefaultZIndexes.line - 1}>
      <Painted nodes={paintPromises(model, plot)} />
    </ZIndexLayer>
  )
}

/** The names of the periods under the plot, as many as have room. */
export function PeriodNames({ model }: { model: ChartModel }) {
  const plot = usePlot(model)
  return plot === undefined ? null : <Painted nodes={paintPeriodNames(model, plot)} />
}

/** The signs of the chart and their words, in the width of the chart. */
export function ExplorerKey({ model, width }: { model: ChartModel; width: number }) {
  const key = paintKey(model, width)
  return key === undefined ? null : <SvgFigure drawing={key} />
}
