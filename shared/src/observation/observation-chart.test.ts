import { describe, expect, it } from 'vitest'
import { period } from '../period/index.ts'
import { observationChart, type ObservationChartInput } from './observation-chart.ts'
import { sampleIndicator, sampleMissing, sampleObservation, samplePercentage, sampleTerritory } from './sample-observations.ts'

const at = (code: string, value: number) => sampleObservation({ period: period(code), value })
const promised = (code: string, value: number) => ({ period: period(code), value })

function chart(overrides: Partial<ObservationChartInput>) {
  return observationChart({
    territory: sampleTerritory(), indicator: sampleIndicator(), language: 'es', series: [at('2018-Q4', 3), at('2019-Q1', 4), at('2019-Q2', 6)], targets: [], baseline: null,
    until: period('2019-Q2'), ...overrides,
  })
}

describe('the chart of a series', () => {
  it('has every period once, and a gap where nothing was reported', () => {
    const model = chart({ series: [at('2018-Q3', 3), at('2019-Q1', 4), at('2019-Q2', 6)] })
    expect(model?.points.map(({ code, value, missing }) => [code, value, missing])).toEqual([
      ['2018-Q3', 3, null], ['2018-Q4', null, null], ['2019-Q1', 4, null], ['2019-Q2', 6, null],
    ])
  })

  it('shows a missing figure as a gap with its reason and a zero as a value', () => {
    const model = chart({ series: [at('2018-Q4', 0), sampleObservation(sampleMissing('no_data', 'Nadie respondió')), at('2019-Q2', 6)] })
    expect(model?.points.map(({ value, missing }) => [value, missing])).toEqual([[0, null], [null, 'no_data'], [6, null]])
  })

  it('ends at the period asked for', () => {
    const model = chart({ until: period('2019-Q1') })
    expect(model?.points.map(({ code }) => code)).toEqual(['2018-Q4', '2019-Q1'])
  })

  it('reaches the period asked for where nothing was reported at its end', () => {
    expect(chart({ until: period('2019-Q4') })?.points.map(({ value }) => value)).toEqual([3, 4, 6, null, null])
  })

  it('leaves out targets and values of another frequency', () => {
    const model = chart({ series: [at('2018-A1', 12), at('2018-Q4', 3), at('2019-Q1', 4)], targets: [promised('2019-Q1', 5), promised('2019-A1', 20)] })
    expect(model?.target.map(({ code, value }) => [code, value])).toEqual([['2019-Q1', 5]])
    expect(model?.points[0]?.code).toBe('2018-Q4')
  })

  it.each([
    { series: [] },
    { series: [sampleObservation(sampleMissing('no_data', 'Nadie respondió'))] },
    { series: [at('2019-Q3', 5)] },
  ])('does not exist while there is no value to draw', ({ series }) => {
    expect(chart({ series })).toBeUndefined()
  })

  it.each([
    { of: sampleIndicator(), kind: 'bar' },
    { of: sampleIndicator({ aggregationOverTime: 'last' }), kind: 'line' },
    // Parts of a whole do not add up to a bar
    { of: sampleIndicator(samplePercentage), kind: 'line' },
  ])('draws flows as bars and levels as lines: $kind', ({ of, kind }) => {
    expect(chart({ indicator: of })?.kind).toBe(kind)
  })

  it('tells source and cut-off of the last figure that has a value', () => {
    const model = chart({ series: [at('2018-Q4', 3), at('2019-Q1', 4), sampleObservation({ ...sampleMissing('no_data', ''), period: period('2019-Q2') })] })
    expect([model?.source, model?.cutOff]).toEqual(['Fuente: Registro de acuerdos.', 'Corte: 31 de marzo de 2019.'])
  })

  it('warns of invented, unpublished and unseen figures', () => {
    const series = [at('2018-Q4', 3), sampleObservation({ isPublished: false }), sampleObservation({ period: period('2019-Q2'), isSeenBySecondPerson: false })]
    expect(chart({ series, territory: sampleTerritory({ isIllustrative: true }) })?.caveats.map(({ slug }) => slug)).toEqual(['illustrative', 'unpublished', 'self_approved'])
    expect(chart({})?.caveats).toEqual([])
  })

  it('marks provisional and corrected points', () => {
    const model = chart({ series: [at('2018-Q4', 3), sampleObservation({ vintage: 'preliminary' }), sampleObservation({ period: period('2019-Q2'), version: 2 })] })
    expect(model?.points.map(({ isProvisional, isCorrected }) => [isProvisional, isCorrected])).toEqual([[false, false], [true, false], [false, true]])
  })

  it('writes values and ticks as the reader does', () => {
    const share = chart({ indicator: sampleIndicator(samplePercentage), series: [at('2018-Q4', 0.5), at('2019-Q1', 0.775), at('2019-Q2', 0.6)] })
    expect(share?.points[1]?.text).toBe('77,5\u00a0%')
    const amounts = chart({ indicator: sampleIndicator({ kind: 'currency' }), series: [at('2018-Q4', 0), at('2019-Q1', 2e9), at('2019-Q2', 1e9)] })
    expect(amounts?.ticks.at(-1)?.text).toBe('2.000\u00a0M')
    expect(amounts?.points[1]?.text).toBe('2.000.000.000')
    expect(amounts?.unit).toBe('COP')
  })
})
