import { describe, expect, it } from 'vitest'
import { period } from '../period/index.ts'
import { observationChart, type ObservationChartInput } from './observation-chart.ts'
import { sampleIndicator, sampleMissing, sampleObservation, samplePercentage, sampleTerritory } from './sample-observations.ts'

const at = (code: string, value: number) => sampleObservation({ period: period(code), value })
const promised = (code: string, value: number) => ({ period: period(code), value })

function chart(overrides: Partial<ObservationChartInput>) {
  return observationChart({
    territory: sampleTerritory(), indicator: sampleIndicator(), language: 'es', series: [at('2018-Q4', 3), at('2019-Q1', 4), at('2019-Q2', 6)], replaced: [], targets: [], baseline: null,
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

  it('ends with the last period of which anything is reported, and says of which nothing is yet', () => {
    const later = chart({ until: period('2019-Q4') })
    expect(later?.points.map(({ value }) => value)).toEqual([3, 4, 6])
    expect(later?.awaited).toBe('Aún no se ha publicado nada de T4 2019.')
    expect(chart({})?.awaited).toBe('')
    const missing = chart({ series: [at('2018-Q4', 3), { ...sampleObservation(sampleMissing('no_data', 'Nadie respondió')), period: period('2019-Q2') }] })
    expect([missing?.points.length, missing?.awaited]).toEqual([3, ''])
  })

  it('reaches the period asked for in a gap of the series', () => {
    const gap = chart({ series: [at('2018-Q4', 3), at('2019-Q1', 4), at('2019-Q4', 6)] })
    expect([gap?.points.map(({ value }) => value), gap?.awaited]).toEqual([[3, 4, null], ''])
  })

  it('leaves out values of another frequency', () => {
    expect(chart({ series: [at('2018-A1', 12), at('2018-Q4', 3), at('2019-Q1', 4)] })?.points[0]?.code).toBe('2018-Q4')
  })

  it('draws for each period its own target, or its part of a longer one', () => {
    const model = chart({ targets: [promised('2019-Q1', 5), promised('2019-A1', 21)] })
    // 21 ÷ 4 = 5.25, with the decimal that a share of a whole number takes.
    expect(model?.target.map(({ code, text, longer }) => [code, text, longer])).toEqual([
      ['2019-Q1', '5', null],
      ['2019-Q2', '5,3', { label: '2019', text: '21', short: '21', isReachedHere: false }],
    ])
  })

  it('draws the straight line from the baseline, shown or not, towards a level of the year’s end', () => {
    const given = { indicator: sampleIndicator({ aggregationOverTime: 'last' }), targets: [promised('2019-A1', 9)], baseline: promised('2018-Q4', 3) } as const
    // From 3 to 9 over four quarters: 1.5 each.
    for (const view of [{}, { baseline: 'hidden' } as const]) {
      expect(chart({ ...given, view })?.target.map(({ value, since }) => [since, value])).toEqual([[3, 4.5], [4.5, 6]])
    }
    expect(chart({ ...given, view: { baseline: 'hidden' } })?.baseline).toBeNull()
  })

  it('shows all levels of a rubric', () => {
    const rubric = sampleIndicator({ kind: 'score', aggregationOverTime: 'last', rubric: 'R9', lowerBound: 0, upperBound: 4 })
    expect(chart({ indicator: rubric, series: [at('2019-Q1', 1), at('2019-Q2', 2)] })?.ticks.map(({ text }) => text)).toEqual(['0', '1', '2', '3', '4'])
  })

  it.each([
    { view: { from: period('2019-Q1') }, codes: ['2019-Q1', '2019-Q2'] },
    { view: { to: period('2019-Q1') }, codes: ['2018-Q4', '2019-Q1'] },
    { view: { from: period('2019-A1'), to: period('2018-A1') }, codes: ['2018-Q4', '2019-Q1', '2019-Q2'] },
    { view: { to: period('2020-Q1') }, codes: ['2018-Q4', '2019-Q1', '2019-Q2'] },
    { view: { from: period('2019-Q2'), to: period('2019-Q1') }, codes: undefined },
  ])('shows the span looked at: $view', ({ view, codes }) => {
    expect(chart({ view })?.points.map(({ code }) => code)).toEqual(codes)
  })

  it('hides the target where that is asked', () => {
    expect(chart({ targets: [promised('2019-Q1', 5)], view: { target: 'hidden' } })?.target).toEqual([])
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

  it.each([
    ['Registro de acuerdos (31 de marzo de 2019)', ''],
    ['Registro de acordos (31 de março de 2019)', ''],
    ['Registro de acuerdos (30 de marzo de 2019)', 'Corte: 31 de marzo de 2019.'],
  ])('tells a cut-off only when its source has not named the day: %s', (source, cutOff) => {
    expect(chart({ series: [sampleObservation({ ...at('2018-Q4', 3) }), sampleObservation({ ...at('2019-Q1', 4), source })] })?.cutOff).toBe(cutOff)
  })

  it('does not take the end of another day for the day', () => {
    const source = 'Registro de acuerdos (11 de abril de 2019)'
    expect(chart({ series: [sampleObservation({ ...at('2019-Q1', 4), dataDate: '2019-04-01', source })] })?.cutOff).toBe('Corte: 1 de abril de 2019.')
  })

  it('warns of invented, unpublished and unseen figures', () => {
    const series = [at('2018-Q4', 3), sampleObservation({ isPublished: false }), sampleObservation({ period: period('2019-Q2'), isSeenBySecondPerson: false })]
    expect(chart({ series, territory: sampleTerritory({ isIllustrative: true }) })?.caveats.map(({ slug }) => slug)).toEqual(['illustrative', 'unpublished', 'self_approved'])
    expect(chart({})?.caveats).toEqual([])
  })

  it('marks provisional and corrected points', () => {
    const settled = { ...at('2018-Q4', 3), version: 2 }
    const model = chart({
      series: [settled, sampleObservation({ vintage: 'preliminary' }), { ...at('2019-Q2', 6), version: 2 }],
      replaced: [{ ...at('2018-Q4', 2), vintage: 'preliminary' }, at('2019-Q2', 5), { ...at('2019-Q1', 9), indicator: 'ORI-CG-01' }],
    })
    expect(model?.points.map(({ isProvisional, isCorrected }) => [isProvisional, isCorrected])).toEqual([[false, false], [true, false], [false, true]])
  })

  it.each([
    ['the number told at first, through several corrections', [5, 9, 6], '5'],
    ['nothing where none was told at first', [null, 6], undefined],
    ['nothing where the number came back', [6, 9, 6], undefined],
  ])('keeps of a corrected point %s', (_what, values, former) => {
    const versions = values.map((value, index) => sampleObservation({ ...(value === null ? sampleMissing('no_data', 'Pendiente') : { value }), version: index + 1 }))
    const [point] = chart({ series: versions.slice(-1), replaced: versions.slice(0, -1).toReversed() })?.points ?? []
    expect([point?.isCorrected, point?.former?.text]).toEqual([true, former])
  })

  it('writes values and ticks as the reader does', () => {
    const share = chart({ indicator: sampleIndicator(samplePercentage), series: [at('2018-Q4', 0.5), at('2019-Q1', 0.775), at('2019-Q2', 0.6)] })
    expect(share?.points[1]?.text).toBe('77,5\u00a0%')
    const amounts = chart({ indicator: sampleIndicator({ kind: 'currency' }), series: [at('2018-Q4', 0), at('2019-Q1', 2e9), at('2019-Q2', 1e9)] })
    expect(amounts?.ticks.at(-1)?.text).toBe('2.000\u00a0M')
    const tiny = chart({ indicator: sampleIndicator({ ...samplePercentage, decimals: 2 }), series: [at('2018-Q4', 0.0005), at('2019-Q1', 0.0006), at('2019-Q2', 0.0002)] })
    expect(tiny?.ticks.map(({ text }) => text)).toEqual(['0\u00a0%', '0,02\u00a0%', '0,04\u00a0%', '0,06\u00a0%'])
    const people = chart({ series: [at('2018-Q4', 0), at('2019-Q1', 90_000), at('2019-Q2', 70_000)] })
    expect(people?.ticks.map(({ text }) => text)).toEqual(['0', '25\u00a0mil', '50\u00a0mil', '75\u00a0mil', '100\u00a0mil'])
    expect(amounts?.points.map(({ text, short }) => [text, short])).toEqual([['0', '0'], ['2.000.000.000', '2.000\u00a0M'], ['1.000.000.000', '1.000\u00a0M']])
    expect(amounts?.unit).toBe('COP')
  })
})
