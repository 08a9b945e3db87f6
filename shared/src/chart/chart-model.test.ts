import { describe, expect, it } from 'vitest'
import { chartNotes, planNote, targetInKey, targetWords } from './promise-words.ts'
import { inPercent, sampleChart, samplePoints } from './sample-charts.ts'

describe('chart model', () => {
  it.each([
    ['a line with three values', 'line', [1, 2, 3], 'line'],
    ['bars for a line with two values', 'line', [1, 'no_data', 3], 'bar'],
    ['bars for a line with one value', 'line', [26], 'bar'],
    ['bars for what is counted within a period', 'bar', [1, 2, 3, 4], 'bar'],
  ] as const)('draws %s', (_title, kind, values, drawn) => {
    expect(sampleChart([...values], { kind }).kind).toBe(drawn)
  })

  it('writes values as a reader sees them, and why there is none', () => {
    const texts = sampleChart([1234.5, 0, 'no_data', 'not_applicable', 'not_reported']).points.map(({ text }) => text)
    expect(texts).toEqual(['1.234,5', '0', 'sin dato', 'no aplica', 'sin reportar'])
  })

  it('has every text shortened as well', () => {
    const longer = { value: 80e6, label: '2018' }
    const model = sampleChart([12_345_678, 'no_data'], { target: [{ code: '2018-Q1', value: 20e6, longer }], baseline: { value: 1_500_000, label: '2017' } })
    expect(model.points.map(({ text, short }) => [text, short])).toEqual([['12.345.678', '12,3\u00a0M'], ['sin dato', 'sin dato']])
    expect(model.target.map(({ short, longer }) => [short, longer?.short])).toEqual([['20\u00a0M', '80\u00a0M']])
    expect(model.baseline?.short).toBe('1,5\u00a0M')
  })

  it('reaches targets and baseline, and leaves out promises for periods that are not shown', () => {
    const model = sampleChart([12, 14, 16], {
      target: [{ code: '2018-Q3', value: 55 }, { code: '2017-Q4', value: 900 }],
      baseline: { value: -4, label: '2016' },
    })
    // From −4 to 55: 59 ÷ 4 = 14.75; steps of 20 reach from −20 to 60 in four intervals, of 25 from −25 to 75.
    expect(model.domain).toEqual([-20, 60])
    expect(model.target).toEqual([{ code: '2018-Q3', label: 'T3 2018', value: 55, text: '55', short: '55', longer: null, since: null }])
    expect(model.baseline).toEqual({ value: -4, label: '2016', text: '−4', short: '−4' })
  })

  it('keeps a target of zero', () => {
    const model = sampleChart([3, 2, 1], { target: [{ code: '2018-Q3', value: 0 }] })
    expect(model.target.map(({ value }) => value)).toEqual([0])
  })

  it('has no ticks where there is nothing to measure', () => {
    expect(sampleChart(['no_data', 'no_data']).ticks).toEqual([])
    expect(sampleChart(['no_data', 'no_data'], { target: [{ code: '2018-Q2', value: 10 }] }).ticks.map(({ text }) => text)).toEqual(['0', '5', '10'])
  })

  it('leaves the unit to the values where they carry the sign', () => {
    const model = sampleChart([0.5, 0.75, 1], inPercent)
    expect(model.unit).toBe('')
    expect(model.ticks.map(({ text }) => text)).toEqual(['0\u00a0%', '25\u00a0%', '50\u00a0%', '75\u00a0%', '100\u00a0%'])
  })

  it('shows every step of a ladder, reached or not', () => {
    const model = sampleChart([2, 2, 3], { ladder: [0, 4] })
    expect(model.domain).toEqual([0, 4])
    expect(model.ticks.map(({ text }) => text)).toEqual(['0', '1', '2', '3', '4'])
  })

  it('names a period’s own target, a longer one where it is reached, and what is planned on the way', () => {
    const model = sampleChart([4, 5, 6, 7], {
      target: [
        { code: '2018-Q1', value: 5 }, { code: '2018-Q3', value: 7, since: 6, longer: { value: 8, label: '2018' } }, { code: '2018-Q4', value: 8, since: 7, longer: { value: 8, label: '2018' } },
      ],
    })
    expect(model.target.map((target) => targetWords(model, target))).toEqual(['Meta 5', 'Previsto 7', 'Meta 2018:\u00a08'])
    expect(planNote(model)).toBe('Lo previsto para cada periodo está en la línea recta hacia la meta de 2018 (8).')
  })

  it.each([
    ['shares of one target', [{ code: '2018-Q3', value: 5.25, longer: { value: 21, label: '2018' } }], 'La meta de 2018 (21) se reparte por igual entre sus periodos.'],
    ['shares of two', [
      { code: '2018-Q4', value: 5.25, longer: { value: 21, label: '2018' } }, { code: '2019-Q1', value: 6, longer: { value: 24, label: '2019' } },
    ], 'Las metas de 2018 (21) y 2019 (24) se reparten por igual entre sus periodos.'],
    ['lines to two', [
      { code: '2018-Q3', value: 7, since: 6, longer: { value: 8, label: '2018' } }, { code: '2018-Q4', value: 8, since: 7, longer: { value: 8, label: '2018' } },
      { code: '2019-Q1', value: 9, since: 8, longer: { value: 12, label: '2019' } },
    ], 'Lo previsto para cada periodo está en la línea recta hacia la meta que le corresponde: 2018 (8) y 2019 (12).'],
    ['targets of their own', [{ code: '2018-Q3', value: 7 }], ''],
  ])('tells where %s come from', (_title, target, note) => {
    expect(planNote(sampleChart([4, 5, 6, 7, 8], { target }))).toBe(note)
  })

  it.each([
    ['alone where all are alike', [{ code: '2018-Q1', value: 5 }, { code: '2018-Q3', value: 5 }], 'Meta 5'],
    ['with its period where they differ', [{ code: '2018-Q1', value: 5 }, { code: '2018-Q3', value: 6 }], 'Meta T3 2018:\u00a06'],
    ['with the longer period that is reached', [{ code: '2018-Q3', value: 7, longer: { value: 8, label: '2018' } }, { code: '2018-Q4', value: 8, longer: { value: 8, label: '2018' } }], 'Meta 2018:\u00a08'],
    ['as planned on the way', [{ code: '2018-Q2', value: 6, longer: { value: 8, label: '2018' } }, { code: '2018-Q3', value: 7, longer: { value: 8, label: '2018' } }], 'Previsto T3 2018:\u00a07'],
  ])('names the last target in the key %s', (_title, target, words) => {
    expect(targetInKey(sampleChart([4, 5, 6, 7], { target }))).toBe(words)
  })

  it('reaches the beginning of what is planned', () => {
    const model = sampleChart([12, 12, 12], { target: [{ code: '2018-Q1', value: 12, since: 3, longer: { value: 20, label: '2018' } }] })
    // 3 is less than half of 12, so the axis begins at zero.
    expect(model.domain).toEqual([0, 15])
  })

  it('puts caveats before what is awaited, the plan’s rule, source and cut-off, and finds provisional figures by itself', () => {
    const model = sampleChart([], {
      points: samplePoints([1, 2, 3], { provisional: [2] }),
      caveats: ['self_approved', 'illustrative'],
      awaited: 'T4 2018',
      target: [{ code: '2018-Q3', value: 5.25, longer: { value: 21, label: '2018' } }],
      source: 'registro de acuerdos',
      cutOff: '30 de septiembre de 2018',
    })
    expect(chartNotes(model)).toEqual([
      'Datos ilustrativos: son inventados y no describen a ninguna ciudad.',
      'Contiene cifras que aprobó la misma persona que las registró.',
      'Las cifras provisionales pueden cambiar.',
      'Aún no se ha publicado nada de T4 2018.',
      'La meta de 2018 (21) se reparte por igual entre sus periodos.',
      'Fuente: registro de acuerdos. Corte: 30 de septiembre de 2018.',
    ])
  })

  it('does not call a missing value provisional', () => {
    expect(sampleChart([], { points: samplePoints([1, 2, 'no_data'], { provisional: [2] }) }).caveats).toEqual([])
  })
})
