import { describe, expect, it } from 'vitest'
import type { FormatContext, MeasuredIn } from '../indicator/index.ts'
import type { Language } from '../language/index.ts'
import { period } from '../period/index.ts'
import { changeBetween, changeBriefly, changeInWords, comparedWith } from './change.ts'
import type { Vintage } from './observation.ts'

const agreements: MeasuredIn = { kind: 'quantity', unit: { es: 'acuerdos', pt: 'acordos', en: 'agreements', one: { es: 'acuerdo', pt: 'acordo', en: 'agreement' } }, decimals: 0 }
const percent: MeasuredIn = { kind: 'ratio', unit: '%', decimals: 1 }
const level: MeasuredIn = { kind: 'score', unit: { es: 'nivel 0-4', pt: 'nível 0-4', en: 'level 0-4' }, decimals: 0 }

const milestone: MeasuredIn = { kind: 'milestone', unit: { es: 'estado 0-3', pt: 'estágio 0-3', en: 'stage 0-3' }, decimals: 0 }
const meanLevel: MeasuredIn = { ...level, decimals: 1 }
const pesos: MeasuredIn = { kind: 'currency', unit: { es: 'moneda local', pt: 'moeda local', en: 'local currency' }, decimals: 0 }

const at = (code: string, value: number | null, vintage: Vintage = 'final') => ({ period: period(code), value, vintage })
const between = (from: number | null, to: number | null, indicator: MeasuredIn) => changeBetween(at('2019-Q1', from), at('2019-Q2', to), indicator)

describe('how a value moved', () => {
  it.each([
    // (60 − 48) ÷ 48
    { from: 48, to: 60, of: agreements, difference: 12, relative: 0.25 },
    { from: 60, to: 48, of: agreements, difference: -12, relative: -0.2 },
    { from: 60, to: 60, of: agreements, difference: 0, relative: 0 },
    { from: 60, to: 0, of: agreements, difference: -60, relative: -1 },
    { from: 0, to: 5, of: agreements, difference: 5, relative: null },
    { from: -10, to: 5, of: agreements, difference: 15, relative: null },
    // 0.8 − 0.7 is 0.10000000000000009 in binary
    { from: 0.7, to: 0.8, of: percent, difference: 0.1, relative: null },
    // 0.5005 − 0.5 is 0.0004999999999999449 in binary
    { from: 0.5, to: 0.5005, of: percent, difference: 0.0005, relative: null },
    { from: 1, to: 2, of: level, difference: 1, relative: null },
  ])('from $from to $to', ({ from, to, of, difference, relative }) => {
    expect(between(from, to, of)).toEqual({ from: '2019-Q1', difference, relative, isSameVintage: true })
  })

  it.each([
    { from: null, to: 5 },
    { from: 5, to: null },
  ])('says nothing from $from to $to', ({ from, to }) => {
    expect(between(from, to, agreements)).toBeNull()
  })

  it('compares a preliminary value with a final one and says so', () => {
    expect(changeBetween(at('2019-Q1', 4), at('2019-Q2', 5, 'preliminary'), agreements)).toMatchObject({ difference: 1, isSameVintage: false })
  })
})

describe('what a figure is compared with', () => {
  const told = (version: number, value: number, vintage: Vintage) => ({ ...at('2019-Q1', value, vintage), version })
  it.each<[string, Vintage, Vintage, ReturnType<typeof told>[], number | undefined]>([
    ['a settled one with a settled one', 'final', 'final', [], 10],
    ['a revised one with a final one', 'final', 'revised', [], 10],
    ['a preliminary one with a preliminary one', 'preliminary', 'preliminary', [], 10],
    ['a preliminary one with what was preliminary then', 'final', 'preliminary', [told(1, 8, 'preliminary'), told(2, 10, 'final')], 8],
    ['the last of what was preliminary then', 'final', 'preliminary', [told(1, 8, 'preliminary'), told(2, 9, 'preliminary'), told(3, 10, 'final')], 9],
    ['a preliminary one with nothing, where the earlier never was', 'final', 'preliminary', [told(1, 8, 'final'), told(2, 10, 'final')], undefined],
    ['a settled one with nothing, where the earlier is preliminary', 'preliminary', 'final', [], undefined],
  ])('%s', (_promise, earlier, latest, versions, value) => {
    expect(comparedWith(at('2019-Q1', 10, earlier), at('2019-Q2', 12, latest), versions)?.value).toBe(value)
  })
})

describe('how a value moved, in words', () => {
  const contexts: Record<Language, FormatContext> = {
    es: { language: 'es', locale: 'es-CO', currency: 'COP' },
    pt: { language: 'pt', locale: 'pt-BR', currency: 'BRL' },
    en: { language: 'en', locale: 'en', currency: 'COP' },
  }
  it.each([
    { from: 48, to: 60, of: agreements, by: 'es', words: '+12 acuerdos (+25 %) frente a enero–marzo de 2019' },
    { from: 60, to: 48, of: agreements, by: 'en', words: '−12 agreements (−20%) compared with January–March 2019' },
    { from: 0, to: 5, of: agreements, by: 'pt', words: '+5 acordos em relação a janeiro–março de 2019' },
    { from: 0.8, to: 0.77, of: percent, by: 'es', words: '−3 puntos frente a enero–marzo de 2019' },
    { from: 0.76, to: 0.77, of: percent, by: 'es', words: '+1 punto frente a enero–marzo de 2019' },
    { from: 3, to: 1, of: level, by: 'pt', words: '−2 níveis em relação a janeiro–março de 2019' },
    { from: 2, to: 3, of: { ...level, kind: 'qualitative' }, by: 'es', words: '+1 nivel frente a enero–marzo de 2019' },
    { from: 4, to: 5, of: agreements, by: 'es', words: '+1 acuerdo (+25 %) frente a enero–marzo de 2019' },
    { from: 1, to: 2, of: milestone, by: 'es', words: '+1 estado frente a enero–marzo de 2019' },
    { from: 0, to: 2, of: milestone, by: 'pt', words: '+2 estágios em relação a janeiro–março de 2019' },
    // 2.46 − 2.2 = 0.26, rounded to one decimal.
    { from: 2.2, to: 2.46, of: meanLevel, by: 'es', words: '+0,3 niveles frente a enero–marzo de 2019' },
    // 0.8003 − 0.8 is 0.03 points, which one decimal would show as zero.
    { from: 0.8, to: 0.8003, of: percent, by: 'es', words: 'Casi sin cambio (menos de 0,1 puntos) frente a enero–marzo de 2019' },
    { from: 0.8, to: 0.8003, of: percent, by: 'pt', words: 'Quase sem variação (menos de 0,1 ponto) em relação a janeiro–março de 2019' },
    { from: 2, to: 1.96, of: meanLevel, by: 'en', words: 'Hardly any change (less than 0.1 levels) compared with January–March 2019' },
    { from: 5, to: 5, of: agreements, by: 'en', words: 'No change compared with January–March 2019' },
  ] as const)('$words', ({ from, to, of, by, words }) => {
    const change = between(from, to, of)
    expect(change && changeInWords(change, of, contexts[by]).replaceAll('\u00a0', ' ')).toBe(words)
  })
})

describe('a change where room is short', () => {
  const spanish: FormatContext = { language: 'es', locale: 'es-CO', currency: 'COP' }
  it.each([
    // (60 − 48) ÷ 48 = 25 %
    { from: 48, to: 60, of: agreements, brief: '+25\u00a0%' },
    { from: 0, to: 5, of: agreements, brief: '+5 acuerdos' },
    // 80 − 77.5
    { from: 0.8, to: 0.775, of: percent, brief: '−2,5 puntos' },
    { from: 7, to: 7, of: agreements, brief: 'sin cambio' },
    { from: 0.8, to: 0.8003, of: percent, brief: 'casi sin cambio' },
    // Both look like 0.5, of which 8 % more would be nothing that can be seen.
    { from: 0.5, to: 0.54, of: { ...agreements, decimals: 1 }, brief: 'casi sin cambio' },
    { from: 2, to: 3, of: milestone, brief: '+1 estado' },
    // 400 of 1,000,000 is 0.04 %, which one decimal would show as zero.
    { from: 1_000_000, to: 1_000_400, of: pesos, brief: '+400\u00a0COP' },
  ])('from $from to $to is «$brief»', ({ from, to, of, brief }) => {
    const change = between(from, to, of)
    expect(change && changeBriefly(change, of, spanish)).toBe(brief)
  })
})
