import { expect, it } from 'vitest'
import { buildChartModel, type ChartInput } from './chart-model.ts'
import { paintChart, type PaintOptions } from './paint-chart.ts'
import { svgToString } from './svg.ts'

const input: ChartInput = {
  language: 'es',
  title: 'Acuerdos vigentes',
  unit: 'acuerdos',
  kind: 'line',
  hue: 'office',
  points: [
    { code: '2019-Q1', label: 'T1 2019', value: 10, missing: null, isProvisional: false, isCorrected: false },
    { code: '2019-Q2', label: 'T2 2019', value: null, missing: 'no_data', isProvisional: false, isCorrected: false },
    { code: '2019-Q3', label: 'T3 2019', value: 12, missing: null, isProvisional: true, isCorrected: false },
    { code: '2019-Q4', label: 'T4 2019', value: 14, missing: null, isProvisional: false, isCorrected: false },
  ],
  format: String,
  formatPlan: String,
  shorten: (_value, text) => text,
  formatTicks: (values) => values.map(String),
  resolution: 1,
}

const spoken = (options: Partial<PaintOptions>) =>
  [...svgToString(paintChart(buildChartModel(input), { width: 700, height: 300, colours: 'tokens', ...options })).matchAll(/data-say="([^"]*)"/g)].map(
    ([, words]) => words,
  )

it('says every point in order, the missing one too', () => {
  expect(spoken({ isWalkable: true })).toEqual(['T1 2019: 10 acuerdos', 'T2 2019: sin dato', 'T3 2019: 12 acuerdos, cifra provisional', 'T4 2019: 14 acuerdos'])
})

it('leaves a chart that nobody walks without spots', () => {
  expect(spoken({})).toEqual([])
})
