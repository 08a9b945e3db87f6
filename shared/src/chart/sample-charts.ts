import { formatCompact, formatDecimal, formatPercent } from '../decimal/index.ts'
import { buildChartModel, type ChartInput, type ChartModel } from './chart-model.ts'

/** How a test writes a point: a number, or why there is none. */
export type SampleValue = number | 'no_data' | 'not_applicable' | 'not_reported'

/** Quarters from the first of 2018, «T1 2018» and so on. */
export function samplePoints(values: SampleValue[], marks: { provisional?: number[]; corrected?: number[]; former?: Record<number, number> } = {}): ChartInput['points'] {
  return values.map((value, index) => ({
    code: `${2018 + Math.floor(index / 4)}-Q${(index % 4) + 1}`,
    label: `T${(index % 4) + 1} ${2018 + Math.floor(index / 4)}`,
    value: typeof value === 'number' ? value : null,
    missing: value === 'no_data' || value === 'not_applicable' ? value : null,
    isProvisional: marks.provisional?.includes(index) ?? false,
    isCorrected: marks.corrected?.includes(index) ?? false,
    former: marks.former?.[index] ?? null,
  }))
}

/** A chart of counts in Colombian Spanish; overrides say what the test is about. */
export function sampleChart(values: SampleValue[], overrides: Partial<ChartInput> = {}): ChartModel {
  return buildChartModel({
    language: 'es',
    title: '¿Cuántos acuerdos están vigentes?',
    unit: 'acuerdos',
    kind: 'line',
    hue: 'office',
    points: samplePoints(values),
    format: (value) => formatDecimal(value, 'es-CO'),
    formatPlan: (value) => formatDecimal(value, 'es-CO'),
    shorten: (value, text) => (Math.abs(value) < 1e6 ? text : formatCompact(value, 'es-CO')),
    formatTicks: (values) => values.map((value) => formatDecimal(value, 'es-CO')),
    resolution: 1,
    ...overrides,
  })
}

/** Ratios as whole per cents. */
export const inPercent: Pick<ChartInput, 'unit' | 'format' | 'formatPlan' | 'formatTicks' | 'resolution'> = {
  unit: '%',
  format: (value) => formatPercent(value, 'es-CO', 0),
  formatPlan: (value) => formatPercent(value, 'es-CO', 0),
  formatTicks: (values) => values.map((value) => formatPercent(value, 'es-CO', 0)),
  resolution: 0.01,
}
