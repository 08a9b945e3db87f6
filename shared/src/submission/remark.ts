import type { Indicator } from '../indicator/index.ts'
import type { Point } from '../observation/index.ts'
import type { Figure, FigureEntry, Finding, FindingSlug } from './figure.ts'

export type CheckedIndicator = Pick<
  Indicator,
  'code' | 'kind' | 'unit' | 'decimals' | 'accumulation' | 'aggregationOverTime' | 'lowerBound' | 'upperBound' | 'numeratorWithinDenominator'
>
export type CheckedFigure = Pick<Figure, 'period' | 'entry' | 'source' | 'dataDate'>
/** A value of the indicator before the figure's period. */
export type PreviousPoint = Pick<Point, 'period' | 'value'> & { denominator: number | null }

/** A finding before it is tied to its indicator. */
export type Remark = Omit<Finding, 'indicator'>

export function block(slug: FindingSlug, pointer: string, params: Finding['params'] = {}): Remark {
  return { slug, severity: 'block', pointer, params }
}
export function warn(slug: FindingSlug, pointer: string, params: Finding['params'] = {}): Remark {
  return { slug, severity: 'warn', pointer, params }
}

/** JSON Pointer to the number that a finding about the whole value is shown beside. */
export function valuePointer(entry: FigureEntry): string {
  return entry.form === 'ratio' ? '/entry/numerator' : '/entry/value'
}
