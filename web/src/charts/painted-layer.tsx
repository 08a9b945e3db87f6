import { svgToString, type SvgNode } from '@atalaya/shared/chart'
import { ZIndexLayer } from 'recharts'

/** What the static painter drew, in the chart that is explored. */
export function PaintedLayer({ nodes, zIndex }: { nodes: SvgNode[]; zIndex: number }) {
  return (
    <ZIndexLayer zIndex={zIndex}>
      <g className="painted" dangerouslySetInnerHTML={{ __html: nodes.map(svgToString).join('') }} />
    </ZIndexLayer>
  )
}
