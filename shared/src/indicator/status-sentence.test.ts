import { describe, expect, it } from 'vitest'
import type { Language } from '../language/index.ts'
import { period } from '../period/index.ts'
import type { Measurement } from './aggregate-over-time.ts'
import { assessStatus, type StatusInput } from './assess-status.ts'
import { statusSentence, type SentenceContext } from './status-sentence.ts'

type Measured = StatusInput['indicator'] & SentenceContext['indicator']

const flow: Measured = {
  kind: 'quantity', unit: { es: 'acuerdos', pt: 'acordos', en: 'agreements', one: { es: 'acuerdo', pt: 'acordo', en: 'agreement' } },
  decimals: 0, direction: 'up', aggregationOverTime: 'sum', horizon: 'short',
  lowerBound: 0, isContext: false,
}
const stock: Measured = { ...flow, aggregationOverTime: 'last' }
const share: Measured = { ...flow, kind: 'ratio', unit: { es: '%', pt: '%', en: '%' }, decimals: 1 }
const level: Measured = { ...stock, kind: 'score', unit: { es: 'nivel 0-4', pt: 'nível 0-4', en: 'level 0-4' } }
const amount: Measured = { ...flow, kind: 'currency', unit: { es: '', pt: '', en: '' } }

function at(code: string, value: number, numerator: number | null = null, denominator: number | null = null): Measurement {
  return { period: period(code), value, numerator, denominator, missing: null }
}
function gap(code: string, note = 'Hacienda no ha cerrado el trimestre.', reason: 'no_data' | 'not_applicable' = 'no_data'): Measurement {
  return { period: period(code), value: null, numerator: null, denominator: null, missing: { reason, note } }
}
const dated = (code: string, value: number) => ({ period: period(code), value })

interface Circumstances extends Partial<Omit<StatusInput, 'period' | 'indicator'>> {
  indicator: Measured
  points: Measurement[]
  period?: string
}

const locales: Record<Language, string> = { es: 'es-CO', pt: 'pt-BR', en: 'en' }

/** The sentence with its no-break spaces as plain ones. */
function say(language: Language, { period: code = '2019-Q2', indicator, ...rest }: Circumstances): string {
  const status = assessStatus({ today: '2020-08-01', tolerance: 0.15, targets: [], baseline: null, firstPeriod: null, indicator, ...rest, period: period(code) })
  return statusSentence(status, { language, locale: locales[language], currency: 'COP', indicator }).replaceAll('\u00a0', ' ')
}

const half = [at('2019-Q1', 20), at('2019-Q2', 26)]
const quarterly = [dated('2019-Q1', 25), dated('2019-Q2', 35)]
const annual = [dated('2019-A1', 120)]

describe('the two numbers and the rule', () => {
  const cases: { title: string; given: Circumstances; es: string; pt: string; en: string }[] = [
    {
      title: 'a year to date against the sum of its targets',
      given: { indicator: flow, points: half, targets: quarterly },
      es: 'De enero a junio de 2019, 46 de 60 acuerdos (77 % de la meta acumulada); tolerancia de 15 puntos, en riesgo hasta 30: en riesgo.',
      pt: 'De janeiro a junho de 2019, 46 de 60 acordos (77% da meta acumulada); tolerância de 15 pontos, em risco até 30: em risco.',
      en: 'From January to June 2019, 46 of 60 agreements (77% of the target to date); tolerance of 15 points, at risk up to 30: at risk.',
    },
    {
      title: 'a year to date against its share of the year',
      given: { indicator: flow, points: half, targets: annual },
      es: 'De enero a junio de 2019, 46 de 60 acuerdos (77 % de lo previsto; se prevé el 50 % de la meta de 120 para 2019); tolerancia de 15 puntos, en riesgo hasta 30: en riesgo.',
      pt: 'De janeiro a junho de 2019, 46 de 60 acordos (77% do previsto; prevê-se 50% da meta de 120 para 2019); tolerância de 15 pontos, em risco até 30: em risco.',
      en: 'From January to June 2019, 46 of 60 agreements (77% of the plan; the plan is 50% of the target of 120 for 2019); tolerance of 15 points, at risk up to 30: at risk.',
    },
    {
      title: 'far above, with the request for a second look',
      given: { indicator: flow, points: [at('2019-Q1', 60), at('2019-Q2', 100)], targets: annual },
      es: 'De enero a junio de 2019, 160 acuerdos frente a una meta de 120 (133 % de la meta): cumplido. El cumplimiento pasa del 130 %: conviene revisar la cifra o la meta.',
      pt: 'De janeiro a junho de 2019, 160 acordos frente a uma meta de 120 (133% da meta): cumprido. O cumprimento passa de 130%: convém rever o número ou a meta.',
      en: 'From January to June 2019, 160 agreements against a target of 120 (133% of the target): achieved. Attainment is above 130%: the figure or the target deserves a second look.',
    },
    {
      title: 'what should fall, without a baseline',
      given: { indicator: { ...stock, direction: 'down' }, points: [at('2019-Q2', 13)], targets: [dated('2019-Q2', 10)] },
      es: 'A junio de 2019, 13 acuerdos frente a un máximo de 10 (cumplimiento del 77 %: lo previsto dividido por lo medido); tolerancia de 15 puntos, en riesgo hasta 30: en riesgo.',
      pt: 'No fim de junho de 2019, 13 acordos frente a um máximo de 10 (cumprimento de 77%: o previsto dividido pelo medido); tolerância de 15 pontos, em risco até 30: em risco.',
      en: 'At the end of June 2019, 13 agreements against a maximum of 10 (77% attained: the plan divided by the value); tolerance of 15 points, at risk up to 30: at risk.',
    },
    {
      title: 'what should fall, from its baseline',
      given: { indicator: { ...stock, direction: 'down' }, points: [at('2019-Q2', 13)], targets: [dated('2019-Q2', 10)], baseline: dated('2018-A1', 20) },
      es: 'A junio de 2019, 13 acuerdos frente a un máximo de 10 (70 % de la reducción prevista desde 20 en 2018); tolerancia de 15 puntos, en riesgo hasta 30: en riesgo.',
      pt: 'No fim de junho de 2019, 13 acordos frente a um máximo de 10 (70% da redução prevista a partir de 20 em 2018); tolerância de 15 pontos, em risco até 30: em risco.',
      en: 'At the end of June 2019, 13 agreements against a maximum of 10 (70% of the planned reduction from 20 in 2018); tolerance of 15 points, at risk up to 30: at risk.',
    },
    {
      title: 'a target of zero',
      given: { indicator: { ...stock, direction: 'down' }, points: [at('2019-Q2', 3)], targets: [dated('2019-Q2', 0)] },
      es: 'A junio de 2019, 3 acuerdos frente a un máximo de 0 (con una meta de cero o negativa no hay porcentaje de cumplimiento): fuera de curso.',
      pt: 'No fim de junho de 2019, 3 acordos frente a um máximo de 0 (com meta zero ou negativa não há percentual de cumprimento): fora do previsto.',
      en: 'At the end of June 2019, 3 agreements against a maximum of 0 (a target of zero or below allows no percentage): off track.',
    },
    {
      title: 'the straight line to the end of the year, and the horizon',
      given: { indicator: { ...stock, horizon: 'long' }, points: [at('2019-Q2', 30)], targets: [dated('2019-A1', 60)], baseline: dated('2018-A1', 50) },
      es: 'A junio de 2019, 30 de 55 acuerdos (55 % de lo previsto; se prevé una línea recta de 50 en 2018 a la meta de 60 en 2019); el efecto se espera a partir de octubre–diciembre de 2020: en maduración.',
      pt: 'No fim de junho de 2019, 30 de 55 acordos (55% do previsto; prevê-se uma linha reta de 50 em 2018 até a meta de 60 em 2019); o efeito é esperado a partir de outubro–dezembro de 2020: em maturação.',
      en: 'At the end of June 2019, 30 of 55 agreements (55% of the plan; the plan is a straight line from 50 in 2018 to the target of 60 in 2019); the effect is expected from October–December 2020 on: maturing.',
    },
    {
      // (1 + 9) ÷ (4 + 10) = 71.43 %; 80 − 71.43 = 8.57 points
      title: 'percentages, whose distance is in points',
      given: { indicator: share, points: [at('2019-Q1', 0.25, 1, 4), at('2019-Q2', 0.9, 9, 10)], targets: [dated('2019-A1', 0.8)] },
      es: 'De enero a junio de 2019, 71,4 % frente a una meta de 80 %, 8,6 puntos por debajo (89 % de la meta de 2019); tolerancia de 15 puntos: en curso.',
      pt: 'De janeiro a junho de 2019, 71,4% frente a uma meta de 80%, 8,6 pontos abaixo (89% da meta de 2019); tolerância de 15 pontos: dentro do previsto.',
      en: 'From January to June 2019, 71.4% against a target of 80%, 8.6 points below (89% of the target for 2019); tolerance of 15 points: on track.',
    },
    {
      title: 'levels of a rubric',
      given: { indicator: level, period: '2019-A1', points: [at('2019-A1', 1)], targets: [dated('2019-A1', 3)] },
      es: 'En 2019, nivel 1 de 4 frente a una meta de nivel 3 de 4, 2 niveles por debajo; en riesgo hasta 1 nivel: fuera de curso.',
      pt: 'Em 2019, nível 1 de 4 frente a uma meta de nível 3 de 4, 2 níveis abaixo; em risco até 1 nível: fora do previsto.',
      en: 'In 2019, level 1 of 4 against a target of level 3 of 4, 2 levels below; at risk up to 1 level: off track.',
    },
    {
      // 2.2 ÷ 4
      title: 'a mean of levels, each told whole',
      given: { indicator: { ...level, decimals: 1, aggregationOverTime: 'mean' }, points: [at('2019-Q2', 2.2)], targets: [dated('2019-Q2', 4)] },
      es: 'De abril a junio de 2019, nivel 2,2 de 4 frente a una meta de nivel 4 de 4 (55 % de la meta); tolerancia de 15 puntos, en riesgo hasta 30: fuera de curso.',
      pt: 'De abril a junho de 2019, nível 2,2 de 4 frente a uma meta de nível 4 de 4 (55% da meta); tolerância de 15 pontos, em risco até 30: fora do previsto.',
      en: 'From April to June 2019, level 2.2 of 4 against a target of level 4 of 4 (55% of the target); tolerance of 15 points, at risk up to 30: off track.',
    },
    {
      // 92.851 − 92.844 = 0.007 points, 0.92844 ÷ 0.92851 = 0.99992; with two decimals 92.85 − 92.84 = 0.01, 92.84 ÷ 92.85 = 0.99989
      title: 'percentages that differ by less than the indicator’s decimals show',
      given: { indicator: { ...share, aggregationOverTime: 'last' }, points: [at('2019-Q2', 0.92844)], targets: [dated('2019-Q2', 0.92851)] },
      es: 'A junio de 2019, 92,84 % frente a una meta de 92,85 %, 0,01 puntos por debajo (99,99 % de la meta); tolerancia de 15 puntos: en curso.',
      pt: 'No fim de junho de 2019, 92,84% frente a uma meta de 92,85%, 0,01 ponto abaixo (99,99% da meta); tolerância de 15 pontos: dentro do previsto.',
      en: 'At the end of June 2019, 92.84% against a target of 92.85%, 0.01 points below (99.99% of the target); tolerance of 15 points: on track.',
    },
    {
      // 536,000,000 + 420,500,000 = 956,500,000 of half of 2,400,000,000; 0.797
      title: 'amounts with their currency',
      given: { indicator: amount, points: [at('2019-Q1', 536_000_000), at('2019-Q2', 420_500_000)], targets: [dated('2019-A1', 2_400_000_000)] },
      es: 'De enero a junio de 2019, 956.500.000 de 1.200.000.000 COP (80 % de lo previsto; se prevé el 50 % de la meta de 2.400.000.000 COP para 2019); tolerancia de 15 puntos, en riesgo hasta 30: en riesgo.',
      pt: 'De janeiro a junho de 2019, 956.500.000 de 1.200.000.000 COP (80% do previsto; prevê-se 50% da meta de 2.400.000.000 COP para 2019); tolerância de 15 pontos, em risco até 30: em risco.',
      en: 'From January to June 2019, 956,500,000 of 1,200,000,000 COP (80% of the plan; the plan is 50% of the target of 2,400,000,000 COP for 2019); tolerance of 15 points, at risk up to 30: at risk.',
    },
    {
      title: 'what is known of a year with a gap, when it is enough',
      given: { indicator: flow, points: [gap('2019-Q1'), at('2019-Q2', 66)], targets: annual },
      es: 'De enero a junio de 2019, 66 acuerdos frente a un avance previsto de 60 (110 % de lo previsto; se prevé el 50 % de la meta de 120 para 2019): en curso. Faltan datos de 1 de 2 trimestres: la suma es solo de lo conocido.',
      pt: 'De janeiro a junho de 2019, 66 acordos frente a um avanço previsto de 60 (110% do previsto; prevê-se 50% da meta de 120 para 2019): dentro do previsto. Faltam dados de 1 de 2 trimestres: a soma é só do que se conhece.',
      en: 'From January to June 2019, 66 agreements against a planned 60 (110% of the plan; the plan is 50% of the target of 120 for 2019): on track. Data are missing for 1 of 2 quarters: the sum covers only what is known.',
    },
    {
      title: 'what is known of a year with a gap, when it is not enough',
      given: { indicator: flow, points: [gap('2019-Q1'), at('2019-Q2', 26)], targets: annual },
      es: 'De enero a junio de 2019 faltan datos de 1 de 2 trimestres: lo conocido suma 26 acuerdos, frente a un avance previsto de 60, y no alcanza para valorar.',
      pt: 'De janeiro a junho de 2019 faltam dados de 1 de 2 trimestres: o que se conhece soma 26 acordos, frente a um avanço previsto de 60, e não basta para avaliar.',
      en: 'From January to June 2019, data are missing for 1 of 2 quarters: what is known adds up to 26 agreements, against a planned 60, which is not enough to rate.',
    },
    {
      title: 'the quarter alone, because of a gap',
      given: { indicator: flow, points: [gap('2019-Q1'), at('2019-Q2', 26)], targets: quarterly },
      es: 'De abril a junio de 2019, 26 de 35 acuerdos (74 % de la meta); tolerancia de 15 puntos, en riesgo hasta 30: en riesgo. El acumulado no se calcula: faltan datos de 1 de 2 trimestres.',
      pt: 'De abril a junho de 2019, 26 de 35 acordos (74% da meta); tolerância de 15 pontos, em risco até 30: em risco. O acumulado não é calculado: faltam dados de 1 de 2 trimestres.',
      en: 'From April to June 2019, 26 of 35 agreements (74% of the target); tolerance of 15 points, at risk up to 30: at risk. The total to date cannot be worked out: data are missing for 1 of 2 quarters.',
    },
  ]
  it.each(cases)('$title', ({ given, es, pt, en }) => {
    expect(say('es', given)).toBe(es)
    expect(say('pt', given)).toBe(pt)
    expect(say('en', given)).toBe(en)
  })
})

describe('numbers that would mislead', () => {
  it('keeps a share on its side of a threshold: 67.9 ÷ 80 = 84.875 %, less than 85', () => {
    const given = { indicator: { ...share, aggregationOverTime: 'last' as const }, points: [at('2019-Q2', 0.679)], targets: [dated('2019-Q2', 0.8)] }
    expect(say('es', given)).toBe('A junio de 2019, 67,9 % frente a una meta de 80 %, 12,1 puntos por debajo (84,9 % de la meta); tolerancia de 15 puntos, en riesgo hasta 30: en riesgo.')
  })

  it('does not tell 79.96 % as the 80 % that it is not', () => {
    const given = { indicator: { ...share, aggregationOverTime: 'last' as const }, points: [at('2019-Q2', 0.7996)], targets: [dated('2019-Q2', 0.8)] }
    expect(say('es', given)).toContain('79,96 % frente a una meta de 80 %, 0,04 puntos por debajo (99,95 % de la meta)')
  })

  it('does not round half of 25 to 13', () => {
    const given = { indicator: flow, points: [at('2019-Q1', 5), at('2019-Q2', 6)], targets: [dated('2019-A1', 25)] }
    expect(say('es', given)).toContain('11 de 12,5 acuerdos (88 % de lo previsto')
  })

  it('does not put a plural behind a lone 1', () => {
    expect(say('es', { indicator: stock, points: [at('2019-Q2', 0)], targets: [dated('2019-Q2', 1)] })).toContain('A junio de 2019, 0 de 1 acuerdo (0 % de la meta)')
    expect(say('pt', { indicator: stock, points: [at('2019-Q2', 1)] })).toBe('No fim de junho de 2019, 1 acordo. Não há meta com que comparar.')
  })
})

describe('numbers that a reader checks with a calculator', () => {
  const times: Measured = { ...share, unit: { es: 'veces', pt: 'vezes', en: 'times' }, aggregationOverTime: 'last' }
  const standing: Measured = { ...share, aggregationOverTime: 'last' }
  const falling: Measured = { ...stock, direction: 'down' }
  it.each([
    // 1.115 ÷ 1.6 = 69.69 %; 1.1 ÷ 1.6 would be 68.8 and 1.12 ÷ 1.6 would be 70.
    { given: { indicator: times, points: [at('2019-Q2', 1.115)], targets: [dated('2019-Q2', 1.6)] }, es: '1,115 de 1,6 veces (69,7 % de la meta)' },
    // 6.25 ÷ 9 = 69.4 %; 6.3 ÷ 9 would be 70.
    { given: { indicator: falling, points: [at('2019-Q2', 9)], targets: [dated('2019-Q2', 6.25)] }, es: '9 acuerdos frente a un máximo de 6,25 (cumplimiento del 69 %' },
    // A quarter of 13 is 3.25; 2 ÷ 3.25 = 61.5 %; 2 ÷ 3.3 would be 60.6.
    { given: { indicator: flow, period: '2019-Q1', points: [at('2019-Q1', 2)], targets: [dated('2019-A1', 13)] }, es: '2 de 3,25 acuerdos (62 % de lo previsto; se prevé el 25 % de la meta de 13' },
    // (20.4 − 13) ÷ (20.4 − 10) = 71.2 %; from 20 it would be 70.
    { given: { indicator: falling, points: [at('2019-Q2', 13)], targets: [dated('2019-Q2', 10)], baseline: dated('2018-A1', 20.4) }, es: '(71 % de la reducción prevista desde 20,4 en 2018)' },
    // 80 − 71.5 = 8.5, as a reader subtracts; of the exact 71.45 it would be 8.55, told as 8.6.
    { given: { indicator: standing, points: [at('2019-Q2', 0.7145)], targets: [dated('2019-Q2', 0.8)] }, es: '71,5 % frente a una meta de 80 %, 8,5 puntos por debajo (89 % de la meta)' },
    // 5 ÷ 7.5 = 66.7 %: nothing is added where the numbers agree, nor zeros where there is nothing to add.
    { given: { indicator: times, points: [at('2019-Q2', 5)], targets: [dated('2019-Q2', 7.5)] }, es: '5 de 7,5 veces (67 % de la meta)' },
    // 1,200.50 ÷ 1,500 = 80.03 %
    { given: { indicator: amount, points: [at('2019-Q2', 1200.5)], targets: [dated('2019-Q2', 1500)] }, es: '1.200,50 de 1.500 COP (80 % de la meta)' },
    // Two millionths apart, on two sides of what two decimals round: 92.85 − 92.84 = 0.01.
    { given: { indicator: standing, points: [at('2019-Q2', 0.92844999)], targets: [dated('2019-Q2', 0.92845001)] }, es: '92,84 % frente a una meta de 92,85 %, 0,01 puntos por debajo' },
  ] as { given: Circumstances; es: string }[])('$es', ({ given, es }) => {
    expect(say('es', given)).toContain(es)
  })
})

describe('the limits of a state', () => {
  const of60 = (value: number, tolerance: number) => ({ indicator: stock, points: [at('2019-Q2', value)], targets: [dated('2019-Q2', 60)], tolerance })
  it.each([
    // 54 ÷ 60 = 90 %: within 12.5 points.
    { given: of60(54, 0.125), es: 'tolerancia de 12,5 puntos: en curso.', pt: 'tolerância de 12,5 pontos: dentro do previsto.', en: 'tolerance of 12.5 points: on track.' },
    // 48 ÷ 60 = 80 %: beyond 12.5 points, within 25.
    { given: of60(48, 0.125), es: 'tolerancia de 12,5 puntos, en riesgo hasta 25: en riesgo.', pt: 'tolerância de 12,5 pontos, em risco até 25: em risco.', en: 'tolerance of 12.5 points, at risk up to 25: at risk.' },
    // 40 ÷ 60 = 67 %: 33 points below.
    { given: of60(40, 0.01), es: 'tolerancia de 1 punto, en riesgo hasta 2: fuera de curso.', pt: 'tolerância de 1 ponto, em risco até 2: fora do previsto.', en: 'tolerance of 1 point, at risk up to 2: off track.' },
    { given: of60(59, 0), es: 'tolerancia de 0 puntos: fuera de curso.', pt: 'tolerância de 0 ponto: fora do previsto.', en: 'tolerance of 0 points: off track.' },
    { given: { indicator: level, points: [at('2019-Q2', 2)], targets: [dated('2019-Q2', 3)] }, es: '1 nivel por debajo; en riesgo hasta 1 nivel: en riesgo.', pt: '1 nível abaixo; em risco até 1 nível: em risco.', en: '1 level below; at risk up to 1 level: at risk.' },
  ])('$es', ({ given, es, pt, en }) => {
    expect([say('es', given), say('pt', given), say('en', given)]).toEqual([expect.stringContaining(es), expect.stringContaining(pt), expect.stringContaining(en)])
  })
})

describe('why there is no rating', () => {
  it.each([
    { given: { indicator: flow, points: [gap('2019-Q2')] }, es: 'Sin dato: Hacienda no ha cerrado el trimestre.' },
    { given: { indicator: flow, points: [gap('2019-Q2', '')] }, es: 'Sin dato.' },
    { given: { indicator: flow, points: [gap('2019-Q2', 'No hubo misiones', 'not_applicable')] }, es: 'No aplica: No hubo misiones.' },
    { given: { indicator: flow, points: [] }, es: 'Sin reportar: no se ha entregado la cifra de abril–junio de 2019.' },
    { given: { indicator: flow, points: [], today: '2019-05-01' }, es: 'El periodo termina el 30 de junio de 2019; la cifra se valora después.' },
    { given: { indicator: { ...flow, direction: 'neutral' }, points: half }, es: 'De abril a junio de 2019, 26 acuerdos. Más no es mejor ni peor: se muestra sin valorar.' },
    { given: { indicator: { ...flow, direction: 'neutral' }, points: half, targets: annual }, es: 'De abril a junio de 2019, 26 acuerdos; previsión para 2019: 120. Más no es mejor ni peor: se muestra sin valorar.' },
    { given: { indicator: { ...share, isContext: true }, points: [at('2019-Q2', 0.098)] }, es: 'De abril a junio de 2019, 9,8 %. Contexto: la oficina no responde por esta cifra.' },
    { given: { indicator: stock, points: half, targets: [dated('2019-A1', 60)] }, es: 'A junio de 2019, 26 acuerdos. La meta de 60 es para el cierre de 2019: se valora entonces, o antes si se alcanza.' },
  ] as { given: Circumstances; es: string }[])('$es', ({ given, es }) => {
    expect(say('es', given)).toBe(es)
  })

  it('says it in Portuguese and English too', () => {
    expect(say('pt', { indicator: flow, points: [] })).toBe('Não informado: o número de abril–junho de 2019 não foi entregue.')
    expect(say('en', { indicator: flow, points: [gap('2019-Q2', 'Books not closed.')] })).toBe('No data: Books not closed.')
  })
})
