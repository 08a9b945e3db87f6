import { describe, expect, it } from 'vitest'
import { chartNotes } from './chart-model.ts'
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

  it('reaches targets and baseline, and leaves out promises for periods that are not shown', () => {
    const model = sampleChart([12, 14, 16], {
      target: [{ code: '2018-Q3', value: 55 }, { code: '2017-Q4', value: 900 }],
      baseline: { value: -4, label: '2016' },
    })
    // From −4 to 55: 59 ÷ 4 = 14.75; steps of 20 reach from −20 to 60 in four intervals, of 25 from −25 to 75.
    expect(model.domain).toEqual([-20, 60])
    expect(model.target).toEqual([{ code: '2018-Q3', label: 'T3 2018', value: 55, text: '55' }])
    expect(model.baseline).toEqual({ value: -4, label: '2016', text: '−4' })
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

  it('leaves out a series break that has nothing after it', () => {
    const breaks = [{ afterCode: '2018-Q1', note: 'otra definición' }, { afterCode: '2018-Q3', note: 'sin después' }]
    expect(sampleChart([1, 2, 3], { breaks }).breaks).toEqual([{ afterCode: '2018-Q1', label: 'T1 2018', note: 'otra definición' }])
  })

  it('puts caveats before breaks before source and cut-off, and finds provisional figures by itself', () => {
    const model = sampleChart([], {
      points: samplePoints([1, 2, 3], { provisional: [2] }),
      caveats: ['self_approved', 'illustrative'],
      breaks: [{ afterCode: '2018-Q1', note: 'cambió la definición' }],
      source: 'registro de acuerdos',
      cutOff: '30 de septiembre de 2018',
    })
    expect(chartNotes(model)).toEqual([
      'Datos ilustrativos: son inventados y no describen a ninguna ciudad.',
      'Contiene cifras que aprobó la misma persona que las registró.',
      'Las cifras provisionales pueden cambiar.',
      'Cambio de serie después de T1 2018: cambió la definición.',
      'Fuente: registro de acuerdos. Corte: 30 de septiembre de 2018.',
    ])
  })

  it('does not call a missing value provisional', () => {
    expect(sampleChart([], { points: samplePoints([1, 2, 'no_data'], { provisional: [2] }) }).caveats).toEqual([])
  })
})
