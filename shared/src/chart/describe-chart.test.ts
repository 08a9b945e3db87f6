import { describe, expect, it } from 'vitest'
import type { ChartInput } from './chart-model.ts'
import { describeChart, pointDescription } from './describe-chart.ts'
import { sampleChart, samplePoints, type SampleValue } from './sample-charts.ts'

const points = samplePoints([12, 'no_data', 20, 8, 'not_applicable', 'not_reported', 30, 30], { provisional: [7], corrected: [2] })
const full = {
  points,
  target: [{ code: '2019-Q3', value: 25 }, { code: '2019-Q4', value: 28 }],
  baseline: { value: 10, label: '2017' },
  caveats: ['illustrative'],
} satisfies Partial<ChartInput>

function describeSample(values: SampleValue[], overrides: Partial<ChartInput> = {}): string {
  return describeChart(sampleChart(values, overrides))
}

describe('description of a chart', () => {
  it('says all of it in Spanish', () => {
    expect(describeSample([], full)).toBe(
      'Gráfico de línea de T1 2018 a T4 2019. Unidad: acuerdos. El primer valor es 12 (T1 2018) y el último, 30 (T4 2019). ' +
        'El más alto es 30 (T3 2019 y T4 2019) y el más bajo, 8 (T4 2018). La meta pasa de 25 (T3 2019) a 28 (T4 2019). ' +
        'La línea de base es 10 (2017). Sin dato: T2 2018. No aplica: T1 2019. Sin reportar: T2 2019. ' +
        'Cifras provisionales: T4 2019. Cifras corregidas después de publicarse: T3 2018. ' +
        'Datos ilustrativos: son inventados y no describen a ninguna ciudad. Las cifras provisionales pueden cambiar.',
    )
  })

  it('says all of it in Portuguese', () => {
    expect(describeSample([], { ...full, language: 'pt', unit: 'acordos' })).toBe(
      'Gráfico de linha de T1 2018 a T4 2019. Unidade: acordos. O primeiro valor é 12 (T1 2018) e o último, 30 (T4 2019). ' +
        'O mais alto é 30 (T3 2019 e T4 2019) e o mais baixo, 8 (T4 2018). A meta passa de 25 (T3 2019) para 28 (T4 2019). ' +
        'A linha de base é 10 (2017). Sem dado: T2 2018. Não se aplica: T1 2019. Não informado: T2 2019. ' +
        'Números provisórios: T4 2019. Números corrigidos depois da publicação: T3 2018. ' +
        'Dados ilustrativos: são inventados e não descrevem nenhuma cidade. Os números provisórios podem mudar.',
    )
  })

  it('says all of it in English', () => {
    const english = points.map((point) => ({ ...point, label: point.label.replace('T', 'Q') }))
    expect(describeSample([], { ...full, points: english, language: 'en', unit: 'agreements' })).toBe(
      'Line chart from Q1 2018 to Q4 2019. Unit: agreements. The first value is 12 (Q1 2018) and the last 30 (Q4 2019). ' +
        'The highest is 30 (Q3 2019 and Q4 2019) and the lowest 8 (Q4 2018). The target goes from 25 (Q3 2019) to 28 (Q4 2019). ' +
        'The baseline is 10 (2017). No data: Q2 2018. Not applicable: Q1 2019. Not reported: Q2 2019. ' +
        'Provisional figures: Q4 2019. Figures corrected after publication: Q3 2018. ' +
        'Illustrative data: invented, and describing no city. Provisional figures may change.',
    )
  })

  it.each([
    ['a single period', [26], {}, 'Gráfico de barras de un solo periodo, T1 2018. Unidad: acuerdos. Hay un solo valor: 26 (T1 2018).'],
    [
      'all missing', ['no_data', 'no_data', 'not_applicable'], {},
      'Gráfico de barras de T1 2018 a T3 2018. Unidad: acuerdos. No hay ningún valor en estos periodos. Sin dato: T1 2018 y T2 2018. No aplica: T3 2018.',
    ],
    ['equal values', [5, 5, 5], {}, 'Gráfico de línea de T1 2018 a T3 2018. Unidad: acuerdos. Todos los valores son iguales: 5.'],
    [
      'a target of zero, reached', [2, 1, 0], { target: [{ code: '2018-Q3', value: 0 }] },
      'Gráfico de línea de T1 2018 a T3 2018. Unidad: acuerdos. El primer valor es 2 (T1 2018) y el último, 0 (T3 2018). ' +
        'El más alto es 2 (T1 2018) y el más bajo, 0 (T3 2018). La meta es 0 (T3 2018).',
    ],
    [
      'a target that stays, in periods not yet reported', [2, 4, 'not_reported', 'not_reported'],
      { unit: '', target: [{ code: '2018-Q3', value: 6 }, { code: '2018-Q4', value: 6 }] },
      'Gráfico de barras de T1 2018 a T4 2018. El primer valor es 2 (T1 2018) y el último, 4 (T2 2018). ' +
        'El más alto es 4 (T2 2018) y el más bajo, 2 (T1 2018). La meta es 6 de T3 2018 a T4 2018.',
    ],
    [
      'a year’s target shared out', [4, 5, 6], { kind: 'bar', unit: '', target: [0, 1, 2].map((index) => ({ code: `2018-Q${index + 1}`, value: 5.25, longer: { value: 21, label: '2018' } })) },
      'Gráfico de barras de T1 2018 a T3 2018. El primer valor es 4 (T1 2018) y el último, 6 (T3 2018). El más alto es 6 (T3 2018) y el más bajo, 4 (T1 2018). ' +
        'Lo previsto es 5,25 de T1 2018 a T3 2018. La meta de 2018 (21) se reparte por igual entre sus periodos.',
    ],
    [
      'the straight line to a year’s target', [4, 5, 6],
      { unit: '', target: [{ code: '2018-Q2', value: 6, since: 5, longer: { value: 8, label: '2018' } }, { code: '2018-Q3', value: 7, since: 6, longer: { value: 8, label: '2018' } }] },
      'Gráfico de línea de T1 2018 a T3 2018. El primer valor es 4 (T1 2018) y el último, 6 (T3 2018). El más alto es 6 (T3 2018) y el más bajo, 4 (T1 2018). ' +
        'Lo previsto pasa de 6 (T2 2018) a 7 (T3 2018). Lo previsto para cada periodo está en la línea recta hacia la meta de 2018 (8).',
    ],
    [
      'a single value, after which nothing is published', [4], { unit: '', awaited: 'T3 2018' },
      'Gráfico de barras de un solo periodo, T1 2018. Hay un solo valor: 4 (T1 2018). Aún no se ha publicado nada de T3 2018.',
    ],
    ['no periods', [], { unit: '' }, 'Gráfico sin periodos.'],
  ] as [string, SampleValue[], Partial<ChartInput>, string][])('describes %s', (_title, values, overrides, text) => {
    expect(describeSample(values, overrides)).toBe(text)
  })
})

describe('description of a point', () => {
  it.each([
    ['a value', 0, 'T1 2018: 12 acuerdos'],
    ['a missing value', 1, 'T2 2018: sin dato'],
    ['a corrected value', 2, 'T3 2018: 20 acuerdos, corregida después de publicarse'],
    ['one to which the indicator does not apply', 4, 'T1 2019: no aplica'],
    ['a provisional value with a target', 7, 'T4 2019: 30 acuerdos, cifra provisional, meta: 28'],
  ])('says %s', (_title, index, text) => {
    const model = sampleChart([], full)
    expect(model.points.slice(index, index + 1).map((point) => pointDescription(model, point))).toEqual([text])
  })

  it('says what was told of it before a correction', () => {
    const model = sampleChart([], { points: samplePoints([12, 20], { corrected: [1], former: { 1: 18 } }) })
    expect(model.points.slice(1).map((point) => pointDescription(model, point))).toEqual(['T2 2018: 20 acuerdos, corregida después de publicarse, al principio se informó 18'])
  })

  it('says what was planned on the way to a longer period’s target, and where that is reached', () => {
    const longer = { value: 8, label: '2018' }
    const model = sampleChart([5, 6], { target: [{ code: '2018-Q3', value: 7, since: 6, longer }, { code: '2018-Q4', value: 8, since: 7, longer }], points: samplePoints(['not_reported', 'not_reported', 5, 6]) })
    expect(model.points.slice(2).map((point) => pointDescription(model, point))).toEqual(['T3 2018: 5 acuerdos, previsto: 7', 'T4 2018: 6 acuerdos, meta: 8'])
  })
})
