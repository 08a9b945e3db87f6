import { describe, expect, it } from 'vitest'
import type { FormatContext, MeasuredIn } from '../indicator/index.ts'
import { findingSlugs, type Finding, type FindingSlug } from './figure.ts'
import { findingFact, findingSentence } from './finding-sentence.ts'

const agreements: MeasuredIn = { kind: 'quantity', unit: { es: 'acuerdos', pt: 'acordos', en: 'agreements' }, decimals: 0 }
const percent: MeasuredIn = { kind: 'ratio', unit: '%', decimals: 1 }
const amount: MeasuredIn = { kind: 'currency', unit: { es: '', pt: '', en: '' }, decimals: 0 }

const contexts: FormatContext[] = [
  { language: 'es', locale: 'es-CO', currency: 'COP' },
  { language: 'pt', locale: 'pt-BR', currency: 'BRL' },
  { language: 'en', locale: 'en', currency: 'COP' },
]

interface Case {
  slug: FindingSlug
  severity?: Finding['severity']
  params: Finding['params']
  of?: MeasuredIn
  es: string
}
const cases: Case[] = [
  { slug: 'numerator-above-denominator', params: { numerator: 5, denominator: 4 }, es: 'El numerador, 5, es mayor que el denominador, 4, del que forma parte. Revise los dos números.' },
  { slug: 'out-of-range', params: { value: 1.25, lower: 0, upper: 1 }, of: percent, es: 'El valor, 125 %, está fuera de lo posible: entre 0 % y 100 %. Revise la cifra.' },
  { slug: 'out-of-range', params: { value: 0.4, lower: 0.5 }, of: percent, es: 'El valor, 40 %, está fuera de lo posible: 50 % como mínimo. Revise la cifra.' },
  { slug: 'out-of-range', params: { value: 1.4, upper: 1 }, of: percent, es: 'El valor, 140 %, está fuera de lo posible: 100 % como máximo. Revise la cifra.' },
  { slug: 'negative-count', params: { value: -3 }, es: '−3 es un número negativo, y aquí se cuenta desde cero. Revise la cifra.' },
  { slug: 'not-whole', params: { value: 3.5 }, es: '3,5 no es un número entero, y aquí se cuentan unidades completas. Revise la cifra.' },
  { slug: 'too-many-digits', params: { digits: 15 }, es: 'El número tiene más de 15 cifras significativas y no se podría guardar sin alterarlo. Quite las que sobran.' },
  { slug: 'denominator-missing', severity: 'block', params: {}, es: 'Falta el denominador. Escriba el numerador y el denominador.' },
  { slug: 'denominator-missing', params: { numerator: 3 }, es: 'El denominador es 0 y el numerador, 3: la cifra queda como «no aplica». Escriba el denominador si existe, o explique por qué es 0.' },
  { slug: 'not-a-level', params: { value: 2.5, lower: 0, upper: 4 }, es: '2,5 no es un nivel de la escala, que va en números enteros entre 0 y 4. Elija el nivel.' },
  {
    slug: 'magnitude-jump', params: { value: 536_000_000, previous: 520_000, previousPeriod: '2019-Q1', magnitude: 1000, direction: 'up' }, of: amount,
    es: 'El valor, 536.000.000 COP, es unas 1.000 veces el de enero–marzo de 2019, 520.000 COP. ¿Sobran ceros o cambió la unidad? Corrija la cifra o explique el cambio.',
  },
  {
    slug: 'magnitude-jump', params: { value: 520, previous: 536_000_000, previousPeriod: '2019-Q1', magnitude: 1_000_000, direction: 'down' }, of: amount,
    es: 'El valor, 520 COP, es unas 1.000.000 veces menor que el de enero–marzo de 2019, 536.000.000 COP. ¿Faltan ceros o cambió la unidad? Corrija la cifra o explique el cambio.',
  },
  {
    // 1,256,755,000.5 ÷ 3,989,568 = 315.01
    slug: 'magnitude-jump', params: { value: 1_256_755_000.5, previous: 3_989_568, previousPeriod: '2019-Q1', magnitude: 1000, direction: 'up' }, of: amount,
    es: 'El valor, 1.256.755.000,50 COP, es unas 315 veces el de enero–marzo de 2019, 3.989.568 COP. ¿Sobran ceros o cambió la unidad? Corrija la cifra o explique el cambio.',
  },
  {
    // 6012 ÷ 12 = 501
    slug: 'magnitude-jump', params: { value: 12, previous: 6012, previousPeriod: '2019-Q1', magnitude: 1000, direction: 'down' },
    es: 'El valor, 12 acuerdos, es unas 501 veces menor que el de enero–marzo de 2019, 6.012. ¿Faltan ceros o cambió la unidad? Corrija la cifra o explique el cambio.',
  },
  {
    // 20,000 ÷ 12 = 1666.7, to three digits 1,670
    slug: 'magnitude-jump', params: { value: 20_000, previous: 12, previousPeriod: '2019-Q1', magnitude: 1000, direction: 'up' },
    es: 'El valor, 20.000 acuerdos, es unas 1.670 veces el de enero–marzo de 2019, 12. ¿Sobran ceros o cambió la unidad? Corrija la cifra o explique el cambio.',
  },
  {
    // 10,920 ÷ 12 = 910, nine hundredths from a thousand
    slug: 'magnitude-jump', params: { value: 10_920, previous: 12, previousPeriod: '2019-Q1', magnitude: 1000, direction: 'up' },
    es: 'El valor, 10.920 acuerdos, es unas 1.000 veces el de enero–marzo de 2019, 12. ¿Sobran ceros o cambió la unidad? Corrija la cifra o explique el cambio.',
  },
  { slug: 'large-change', params: { value: 25, previous: 10, previousPeriod: '2018-A1', change: 1.5 }, es: '25 acuerdos frente a 10 en 2018: +150 %. Confirme la cifra y explique el cambio.' },
  { slug: 'outside-usual-range', params: { value: 16, low: 5, high: 15, count: 8 }, es: 'El valor, 16 acuerdos, se sale de lo habitual, que según los últimos 8 valores está entre 5 y 15. Confirme la cifra y explique la diferencia.' },
  { slug: 'cumulative-lower', params: { value: 9, previous: 10, previousPeriod: '2019-Q1' }, es: 'El acumulado baja a 9 acuerdos; en enero–marzo de 2019 era 10. Dentro del año solo baja por una corrección: revise la cifra o explíquela.' },
  { slug: 'cumulative-lower', params: { numerator: 29, previousNumerator: 30, previousPeriod: '2019-Q1' }, of: percent, es: 'El numerador acumulado baja a 29; en enero–marzo de 2019 era 30. Dentro del año solo baja por una corrección: revise la cifra o explíquela.' },
  { slug: 'source-missing', params: {}, es: 'Falta la fuente. Escriba de qué documento o registro sale la cifra.' },
  { slug: 'source-missing', params: { of: 'rate' }, es: 'Falta la fuente de la tasa de cambio. Escriba quién la certifica.' },
  { slug: 'data-date-missing', params: {}, es: 'Falta la fecha del dato. Escriba a qué día corresponde la cifra.' },
  { slug: 'date-too-early', params: { date: '0019-06-30' }, es: 'La fecha, 30 de junio de 0019, es anterior a 1900. Revise el año.' },
  { slug: 'date-in-future', params: { date: '2091-06-30', today: '2019-07-10' }, es: 'La fecha, 30 de junio de 2091, aún no ha llegado: hoy es 10 de julio de 2019. Escriba el día al que corresponde el dato.' },
  { slug: 'data-date-far', params: { date: '2016-06-30', period: '2019-Q2' }, es: 'La fecha del dato, 30 de junio de 2016, está a más de dos años del final del periodo, abril–junio de 2019. Revise el año o explique por qué.' },
  { slug: 'denominator-changed', params: { denominator: 39, previous: 50, previousPeriod: '2018-S2', change: -0.22 }, es: 'El denominador es 39; en julio–diciembre de 2018 era 50 (−22 %). Confirme que se mide lo mismo y explique el cambio.' },
  { slug: 'value-expected-missing', params: { previous: 5, previousPeriod: '2019-Q1' }, es: 'En enero–marzo de 2019 hubo un valor, 5 acuerdos, y ahora se responde «no aplica». Si el valor existe y no se conoce, elija «sin dato»; si no aplica, explique por qué.' },
]

const finding = ({ slug, severity = 'warn', params }: Case): Finding => ({ slug, severity, params, indicator: 'TER-IC-01', pointer: '/entry/value' })

describe('what a finding says', () => {
  it('has a case for every finding', () => {
    expect(new Set(cases.map(({ slug }) => slug))).toEqual(new Set(findingSlugs))
  })

  it.each(cases)('$es', ({ es, ...rest }) => {
    const sentences = contexts.map((context) => findingSentence(finding({ es, ...rest }), rest.of ?? agreements, context).replaceAll('\u00a0', ' '))
    expect(sentences[0]).toBe(es)
    expect(new Set(sentences).size).toBe(3)
    for (const sentence of sentences) expect(sentence).not.toMatch(/NaN|undefined/)
  })

  it.each(cases)('whoever cannot change the figure is not told what to do: $es', ({ es, ...rest }) => {
    const fact = findingFact(finding({ es, ...rest }), rest.of ?? agreements, contexts[0]!).replaceAll('\u00a0', ' ')
    expect(es.startsWith(`${fact} `)).toBe(true)
    expect(fact).toMatch(/\.$/)
    expect(fact).not.toMatch(/Escriba|Revise|Corrija|Confirme|Elija|Quite|expli/)
  })

  it('reads as English and Portuguese', () => {
    const change = finding({ slug: 'large-change', params: { value: 25, previous: 10, previousPeriod: '2019-Q1', change: 1.5 }, es: '' })
    expect(contexts.slice(1).map((context) => findingSentence(change, agreements, context))).toEqual([
      '25 acordos ante 10 em janeiro–março de 2019: +150%. Confirme o número e explique a mudança.',
      '25 agreements against 10 in January–March 2019: +150%. Confirm the figure and explain the change.',
    ])
  })
})
