import { describe, expect, it } from 'vitest'
import { period } from '../period/index.ts'
import type { FigureCells, FigureContent, LineOutcome } from './figure-cells.ts'
import { readLine, type LineSetting } from './read-line.ts'

const same = (text: string) => ({ es: text, pt: text, en: text })
const indicators = {
  count: { kind: 'quantity', unit: { es: 'acuerdos', pt: 'acordos', en: 'agreements', one: { es: 'acuerdo', pt: 'acordo', en: 'agreement' } } },
  share: { kind: 'ratio', unit: same('%') },
  times: { kind: 'ratio', unit: same('veces') },
  amount: { kind: 'currency', unit: same('') },
  progress: { kind: 'milestone', unit: same('%') },
} as const

const kept: FigureContent = { entry: { form: 'value', value: 40 }, source: 'Cancillería', dataDate: '2026-06-30', vintage: 'preliminary', note: 'Como antes', explanation: 'Se firmaron tres' }
const bare = { source: '', dataDate: null, vintage: 'preliminary', note: '', explanation: '' } as const

function read(of: keyof typeof indicators, cells: FigureCells, change: Partial<LineSetting> = {}) {
  return readLine(cells, { indicator: indicators[of], period: period('2026-Q3'), locale: 'es-CO', currency: 'COP', before: null, supplements: { missingNote: '', rates: {} }, ...change })
}

const figure = (outcome: LineOutcome) => (outcome.is === 'change' ? outcome.figure : outcome)
const refusals = (of: keyof typeof indicators, cells: FigureCells) => {
  const { cells: readCells, outcome } = read(of, cells)
  expect(outcome).toEqual({ is: 'refused' })
  return Object.fromEntries(readCells.flatMap(({ field, refusal }) => (refusal === undefined ? [] : [[field, refusal]])))
}

describe('a line makes a figure', () => {
  it('of a number, and leaves blank what it does not say', () => {
    expect(figure(read('count', { value: '1.234,5', source: 'Acta 3' }).outcome)).toEqual({ ...bare, entry: { form: 'value', value: 1234.5 }, source: 'Acta 3' })
  })

  it('over what was kept, whose other words stay, but the explanation of another number', () => {
    expect(figure(read('count', { value: '46 acuerdos', source: '', note: ' ' }, { before: kept }).outcome)).toEqual({ ...kept, entry: { form: 'value', value: 46 }, explanation: '' })
  })

  it('and the explanation stays where the number does', () => {
    expect(figure(read('count', { value: '40', source: 'Acta 3' }, { before: kept }).outcome)).toEqual({ ...kept, source: 'Acta 3' })
  })

  it('of two parts, of a fraction, and of two numbers that follow each other', () => {
    const ratio = { ...bare, entry: { form: 'ratio', numerator: 3, denominator: 4 } }
    expect(figure(read('share', { numerator: '3', denominator: '4' }).outcome)).toEqual(ratio)
    expect(figure(read('share', { value: '3/4' }).outcome)).toEqual(ratio)
    expect(figure(read('share', { value: '3', denominator: '4' }).outcome)).toEqual(ratio)
    expect(figure(read('share', { value: '75 %', numerator: '3', denominator: '4' }).outcome)).toEqual(ratio)
    expect(figure(read('share', { value: 0.75, numerator: 3, denominator: 4 }).outcome)).toEqual(ratio)
    expect(figure(read('times', { value: '0,75', numerator: 3, denominator: 4 }).outcome)).toEqual(ratio)
  })

  it('of an amount in the own currency', () => {
    expect(figure(read('amount', { value: '$ 1.256.755.000,50' }).outcome)).toEqual({
      ...bare, entry: { form: 'amount', value: 1_256_755_000.5, currency: 'COP', date: '2026-09-30', rate: 1, rateSource: '' },
    })
  })

  it('of an amount in another currency, with the rate beside it, before it, or given by the person', () => {
    const entry = { form: 'amount', value: 3_000_000, currency: 'USD', date: '2026-08-15', rate: 4025.5, rateSource: 'TRM' } as const
    const wanted = { ...bare, entry }
    expect(figure(read('amount', { value: 'USD 3 M', rate: '4.025,5', rateDate: '15/08/2026', rateSource: 'TRM' }).outcome)).toEqual(wanted)
    expect(figure(read('amount', { value: 3_000_000, currency: 'usd' }, { supplements: { missingNote: '', rates: { USD: { rate: 4025.5, date: '2026-08-15', source: 'TRM' } } } }).outcome)).toEqual(wanted)
    expect(figure(read('amount', { value: '3 M' }, { before: { ...bare, entry: { ...entry, value: 1 } } }).outcome)).toEqual(wanted)
    expect(read('amount', { value: 'USD 3 M' }).outcome).toEqual({ is: 'lacking', what: 'rate', currency: 'USD' })
  })

  it('of a missing one, with the reason of the line, the one it had, or the person’s; never without', () => {
    const entry = { form: 'missing', reason: 'no_data', note: 'No llegó' } as const
    expect(figure(read('share', { value: 's/d', missingNote: 'No llegó' }).outcome)).toEqual({ ...bare, entry })
    expect(figure(read('share', { numerator: 'n/d', denominator: '—' }, { supplements: { missingNote: 'No llegó', rates: {} } }).outcome)).toEqual({ ...bare, entry })
    expect(read('count', { missing: 'Sin dato' }, { before: { ...bare, entry } }).outcome).toEqual({ is: 'unchanged' })
    expect(read('count', { value: 'N/A' }, { before: { ...bare, entry } }).outcome).toEqual({ is: 'lacking', what: 'missingNote' })
  })

  describe('of a missing one whose reason stands among the notes', () => {
    const missing = (note: string) => ({ form: 'missing', reason: 'no_data', note }) as const
    const cases: { title: string; cells: FigureCells; change?: Partial<LineSetting>; wanted: LineOutcome }[] = [
      { title: 'takes it for the reason, and for no note besides', cells: { value: 'n/d', note: 'Llega en abril' }, wanted: { is: 'change', figure: { ...bare, entry: missing('Llega en abril') } } },
      { title: 'which the reason for all does not replace', cells: { value: 'n/d', note: 'Llega en abril' }, change: { supplements: { missingNote: 'No llegó', rates: {} } }, wanted: { is: 'change', figure: { ...bare, entry: missing('Llega en abril') } } },
      { title: 'pasted again changes nothing', cells: { value: 'n/d', note: 'Llega en abril' }, change: { before: { ...bare, entry: missing('Llega en abril') } }, wanted: { is: 'unchanged' } },
      { title: 'keeps both where both are told', cells: { value: 'n/d', note: 'Por correo', missingNote: 'No llegó' }, wanted: { is: 'change', figure: { ...bare, entry: missing('No llegó'), note: 'Por correo' } } },
      { title: 'keeps the reason that stands, and the note as a note', cells: { value: 'n/d', note: 'Por correo' }, change: { before: { ...bare, entry: missing('No llegó') } }, wanted: { is: 'change', figure: { ...bare, entry: missing('No llegó'), note: 'Por correo' } } },
      { title: 'leaves the note that stood where it was', cells: { value: 'n/d', note: 'Llega en abril' }, change: { before: { ...bare, entry: { form: 'blank' }, note: 'Provisional' } }, wanted: { is: 'change', figure: { ...bare, entry: missing('Llega en abril'), note: 'Provisional' } } },
      { title: 'lacks it without either', cells: { value: 'n/d', note: ' ' }, wanted: { is: 'lacking', what: 'missingNote' } },
    ]
    it.each(cases)('$title', ({ cells, change, wanted }) => {
      expect(read('count', cells, change).outcome).toEqual(wanted)
    })
  })

  it('with its day and how settled it is', () => {
    expect(figure(read('count', { value: 1, dataDate: '30/09/2026', vintage: 'Definitiva' }).outcome)).toMatchObject({ dataDate: '2026-09-30', vintage: 'final' })
  })

  it('of a percentage, where the unit is one', () => {
    expect(figure(read('progress', { value: '60 %' }).outcome)).toMatchObject({ entry: { form: 'value', value: 60 } })
  })
})

it('changes nothing where all is empty or as it was', () => {
  expect(read('count', { value: '', source: ' ' }, { before: kept }).outcome).toEqual({ is: 'unchanged' })
  expect(read('count', { value: '40,0', source: 'Cancillería' }, { before: kept }).outcome).toEqual({ is: 'unchanged' })
  expect(read('amount', { value: '5' }, { before: { ...bare, entry: { form: 'amount', value: 5, currency: 'COP', date: '2026-01-01', rate: 1, rateSource: '' } } }).outcome).toEqual({ is: 'unchanged' })
})

it('an amount keeps the currency that it had', () => {
  const before = { ...bare, entry: { form: 'amount', value: 5, currency: 'USD', date: '2026-01-01', rate: 4000, rateSource: 'TRM' } } as const
  expect(figure(read('amount', { value: '$ 6 COP' }, { before }).outcome)).toMatchObject({ entry: { value: 6, currency: 'COP', rate: 1 } })
  expect(figure(read('amount', { value: '6' }, { before }).outcome)).toMatchObject({ entry: { value: 6, currency: 'USD', rate: 4000 } })
})

describe('a line is refused', () => {
  it.each([
    ['count', { value: '77 %' }, { value: 'percent' }],
    ['count', { value: '$ 300' }, { value: 'not-money' }],
    ['count', { value: '3/4' }, { value: 'fraction' }],
    ['count', { value: '3', denominator: '4' }, { denominator: 'not-asked' }],
    ['count', { value: '3', missing: 'Sin dato', missingNote: 'x' }, { missing: 'figure-and-reason' }],
    ['count', { missing: 'porque sí' }, { missing: 'reason-unknown' }],
    ['count', { value: '3', vintage: 'casi' }, { vintage: 'vintage-unknown' }],
    ['count', { value: '3', dataDate: '31/02/2026' }, { dataDate: 'not-a-day' }],
    ['count', { value: '3', source: 'x'.repeat(501) }, { source: 'too-long' }],
    ['count', { value: 'doce', source: 'Acta 3' }, { value: 'not-a-number' }],
    ['share', { value: '77 %' }, { value: 'needs-parts' }],
    ['share', { value: '0,77' }, { value: 'needs-parts' }],
    ['share', { numerator: '3' }, { numerator: 'part-missing' }],
    ['share', { numerator: '3', denominator: 'n/d' }, { denominator: 'part-missing' }],
    ['share', { value: '80 %', numerator: '3', denominator: '4' }, { value: 'parts-disagree' }],
    ['share', { numerator: '3', denominator: '4', currency: 'USD' }, { currency: 'not-asked' }],
    ['amount', { value: '77 %' }, { value: 'percent' }],
    ['amount', { value: '300', currency: 'XXQ' }, { currency: 'currency-unknown' }],
    ['amount', { value: 'EUR 300', currency: 'USD', rate: '1', rateDate: '2026-01-01', rateSource: 'x' }, { currency: 'two-currencies' }],
    ['amount', { value: 'USD 300', rate: '-1', rateDate: '2026-01-01', rateSource: 'x' }, { rate: 'rate-not-positive' }],
  ] as const)('%s %o', (of, cells, expected) => {
    expect(refusals(of, cells)).toEqual(expected)
  })
})
