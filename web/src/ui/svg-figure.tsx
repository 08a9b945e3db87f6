import { svgToString, type SvgNode } from '@atalaya/shared/chart'

/** A painted piece of SVG in the page. Its texts and attributes are escaped where it is written. */
export function SvgFigure({ drawing, className }: { drawing: SvgNode; className?: string }) {
  return <span className={className} dangerouslySetInnerHTML={{ __html: svgToString(drawing) }} />
}
