import { period } from '@atalaya/shared/period'
import { describe, expect, it } from 'vitest'
import {
  draftOf, explanationSetAside, fieldsPointedAt, figureDraftSchema, isChoice, isSameDraft, missingWord, readDraft, saveFigureOf, standingExplanation, withChange,
  withExplanationBound, type FigureDraft, type FigureSetting,
} from './figure-draft.ts'

const place = { period: period('2019-Q2'), currency: 'COP', locale: 'es-CO' }
const unit = { es: '%', pt: '%', en: '%' }
const ratio: FigureSetting = { ...place, indicator: { kind: 'ratio', unit, decimals: 1, rubric: null } }
const amount: FigureSetting = { ...place, indicator: { kind: 'currency', unit: { es: '', pt: '', en: '' }, decimals: 0, rubric: null } }
const count: FigureSetting = { ...place, indicator: { kind: 'quantity', unit, decimals: 0, rubric: null } }

const typed = (setting: FigureSetting, change: Partial<FigureDraft>): FigureDraft => ({ ...draftOf(null, setting), ...change })

describe('what is typed in a row', () => {
  it.each([
    ['nothing is a blank', count, {}, { form: 'blank' }],
    ['a number in the place’s writing', count, { value: '1.250' }, { form: 'value', value: 1250 }],
    ['both parts of a ratio', ratio, { numerator: '46', denominator: '60' }, { form: 'ratio', numerator: 46, denominator: 60 }],
    // The quarter ends on 30 June; an amount in the territory's own currency is worth itself.
    ['an amount of the territory’s currency', amount, { value: '536.920.000,50' }, { form: 'amount', value: 536_920_000.5, currency: 'COP', date: '2019-06-30', rate: 1, rateSource: '' }],
    [
      'an amount of another currency with its rate', amount, { value: '1.000', currency: 'USD', date: '2019-05-10', rate: '3.275,45', rateSource: ' TRM ' },
      { form: 'amount', value: 1000, currency: 'USD', date: '2019-05-10', rate: 3275.45, rateSource: 'TRM' },
    ],
    ['no data, with its reason', count, { form: 'missing', missingNote: ' Nadie contó. ' }, { form: 'missing', reason: 'no_data', note: 'Nadie contó.' }],
  ] as const)('%s', (_, setting, change, entry) => {
    expect(readDraft(typed(setting, change), setting)).toEqual({ is: 'entry', entry })
  })

  it.each([
    ['a numerator alone', ratio, { numerator: '46' }, 'denominator'],
    ['a denominator alone', ratio, { denominator: '60' }, 'numerator'],
    ['no data without a reason', count, { form: 'missing', missingNote: '  ' }, 'missingNote'],
    ['another currency without its rate', amount, { value: '5', currency: 'USD' }, 'rate'],
    ['another currency without the day of its rate', amount, { value: '5', currency: 'USD', rate: '3', date: '' }, 'date'],
    ['a currency that is not written whole', amount, { value: '5', currency: 'US' }, 'currency'],
  ] as const)('%s is incomplete', (_, setting, change, field) => {
    expect(readDraft(typed(setting, change), setting)).toEqual({ is: 'incomplete', field })
  })

  it.each([
    ['words', count, { value: 'doce' }, 'value', 'not-a-number'],
    ['an unreadable denominator', ratio, { numerator: '1', denominator: 'x' }, 'denominator', 'not-a-number'],
    ['a percentage where a quantity is asked for', ratio, { numerator: '77 %', denominator: '100' }, 'numerator', 'percent'],
  ] as const)('%s cannot be read, and the field is named', (_, setting, change, field, reason) => {
    expect(readDraft(typed(setting, change), setting)).toEqual({ is: 'unreadable', field, number: { is: 'unreadable', reason } })
  })
})

describe('a stored figure in the fields', () => {
  const attributes = { source: 'Registro', dataDate: '2019-06-30', vintage: 'final' as const, note: '', explanation: '', answer: 'Sí' }

  it.each([
    ['a ratio', ratio, { form: 'ratio' as const, numerator: 1234, denominator: 2000 }],
    ['an amount of another currency', amount, { form: 'amount' as const, value: 1000.5, currency: 'USD', date: '2019-05-10', rate: 3275.45, rateSource: 'TRM' }],
    ['no data', count, { form: 'missing' as const, reason: 'not_applicable' as const, note: 'No hubo.' }],
    ['a value', count, { form: 'value' as const, value: 0 }],
  ])('%s is read back unchanged', (_, setting, entry) => {
    expect(saveFigureOf(draftOf({ entry, ...attributes }, setting), setting, 3)).toEqual({ entry, ...attributes, version: 3 })
  })

  it('is written in the place’s writing', () => {
    expect(draftOf({ entry: { form: 'ratio', numerator: 1234, denominator: 2000.5 }, ...attributes }, ratio)).toMatchObject({ numerator: '1.234', denominator: '2.000,5' })
  })

  it.each([
    [1000.5, '1.000,50'],
    [1000, '1.000'],
    [0.125, '0,125'],
  ])('an amount of %d has both digits of its cents', (value, written) => {
    expect(draftOf({ entry: { form: 'amount', value, currency: 'COP', date: '2019-05-10', rate: 1, rateSource: '' }, ...attributes }, amount).value).toBe(written)
  })

  it('is the same when only what is not shown differs', () => {
    const own = typed(amount, { value: '5' })
    expect(isSameDraft(own, { ...own, rate: '3', rateSource: 'TRM' }, amount)).toBe(true)
    expect(isSameDraft(own, { ...own, value: '6' }, amount)).toBe(false)
    expect(isSameDraft(own, { ...own, form: 'missing' }, amount)).toBe(false)
  })
})

describe('an explanation', () => {
  const stored = { source: '', dataDate: null, vintage: 'final' as const, note: '', explanation: 'Hubo feria.', answer: '' }
  const thousand = { form: 'value' as const, value: 1000 }
  const part = { form: 'ratio' as const, numerator: 46, denominator: 60 }
  const dollars = { form: 'amount' as const, value: 1000, currency: 'USD', date: '2019-05-10', rate: 3275.45, rateSource: 'TRM' }
  const none = { form: 'missing' as const, reason: 'no_data' as const, note: 'Nadie contó.' }

  it.each([
    ['another number', count, thousand, { value: '4' }],
    ['nothing', count, thousand, { value: '' }],
    ['what cannot be read', count, thousand, { value: 'mil' }],
    ['no data', count, thousand, { form: 'missing', missingNote: 'Nadie contó.' }],
    ['another numerator', ratio, part, { numerator: '47' }],
    ['another denominator', ratio, part, { denominator: '61' }],
    ['another amount', amount, dollars, { value: '1.001' }],
    ['another currency', amount, dollars, { currency: 'EUR' }],
    ['another rate', amount, dollars, { rate: '3.300' }],
    ['another reason', count, none, { reason: 'not_applicable' }],
  ] as const)('is not of %s, and is kept aside', (_, setting, entry, change) => {
    const draft = withChange(draftOf({ entry, ...stored }, setting), change)
    expect(standingExplanation(draft, setting)).toBe('')
    expect(explanationSetAside(draft, setting)).toBe('Hubo feria.')
    expect(saveFigureOf(draft, setting, 3)?.explanation ?? '').toBe('')
  })

  it.each([
    ['the same number in other writing', count, thousand, { value: '1000,0' }],
    ['the same number with another source', count, thousand, { source: 'Registro' }],
    ['the same amount with another source of its rate', amount, dollars, { rateSource: 'Banco de la República' }],
    ['the same reason in other words', count, none, { missingNote: 'No se contó.' }],
  ] as const)('stays with %s', (_, setting, entry, change) => {
    const draft = withChange(draftOf({ entry, ...stored }, setting), change)
    expect(saveFigureOf(draft, setting, 3)?.explanation).toBe('Hubo feria.')
    expect(explanationSetAside(draft, setting)).toBe('')
  })

  it('is back when its number is typed back', () => {
    const other = withChange(draftOf({ entry: thousand, ...stored }, count), { value: '4' })
    const back = withChange(other, { value: '1.000' })
    expect(standingExplanation(back, count)).toBe('Hubo feria.')
    expect(isSameDraft(back, draftOf({ entry: thousand, ...stored }, count), count)).toBe(true)
  })

  it('is of whatever is typed once it is written or taken again, until it is left', () => {
    const written = withChange(withChange(draftOf({ entry: thousand, ...stored }, count), { value: '4' }), { explanation: 'Hubo feria.' })
    const typedOn = withChange(written, { value: '40' })
    expect(saveFigureOf(typedOn, count, 3)?.explanation).toBe('Hubo feria.')
    const left = withExplanationBound(typedOn, count)
    expect(standingExplanation(left, count)).toBe('Hubo feria.')
    expect(standingExplanation(withChange(left, { value: '41' }), count)).toBe('')
  })

  it('that is lacking is nothing to keep aside', () => {
    const draft = withChange(draftOf({ entry: thousand, ...stored, explanation: '' }, count), { value: '4' })
    expect(explanationSetAside(draft, count)).toBe('')
    expect(withExplanationBound(draft, count)).toBe(draft)
  })

  it('lost with another number leaves two drafts the same that would be stored alike', () => {
    const mine = withChange(draftOf({ entry: thousand, ...stored }, count), { value: '4' })
    expect(isSameDraft(mine, draftOf({ entry: { form: 'value', value: 4 }, ...stored, explanation: '' }, count), count)).toBe(true)
    expect(isSameDraft(mine, draftOf({ entry: { form: 'value', value: 4 }, ...stored }, count), count)).toBe(false)
  })
})

it.each([
  ['sin dato', 'no_data'],
  ['S/D', 'no_data'],
  ['n/a', 'not_applicable'],
  ['No aplica', 'not_applicable'],
  ['-', undefined],
  ['0', undefined],
  ['', undefined],
] as const)('«%s» in a number’s field is read as %s', (text, reason) => {
  expect(missingWord(text)).toBe(reason)
})

it.each([
  ['a score of whole levels', { kind: 'score', decimals: 0, rubric: 'R1' }, true],
  ['a story, by the strength of its claim', { kind: 'qualitative', decimals: 0, rubric: 'R9' }, true],
  ['a mean of levels', { kind: 'score', decimals: 2, rubric: 'R6' }, false],
  ['a count that a rubric supports', { kind: 'quantity', decimals: 0, rubric: 'R10' }, false],
  ['a milestone without a rubric', { kind: 'milestone', decimals: 0, rubric: null }, false],
] as const)('%s is chosen among levels: %s', (_, indicator, expected) => {
  expect(isChoice(indicator)).toBe(expected)
})

it('names the fields that findings point at, each once', () => {
  expect(fieldsPointedAt([{ pointer: '/entry/numerator' }, { pointer: '/dataDate' }, { pointer: '/entry/numerator' }])).toEqual(['numerator', 'dataDate'])
  expect(fieldsPointedAt([])).toEqual([])
})

it('takes a draft that a device kept from before there were answers, and explanations of one entry', () => {
  const { answer: _none, explains: _nor, ...kept } = draftOf(null, count)
  expect(figureDraftSchema.parse(kept)).toEqual(draftOf(null, count))
})
