import { period } from '@atalaya/shared/period'
import type { Figure, FigureEntry, Finding } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { standingOf } from './row-standing.ts'

const quarter = period('2019-Q2')
const warning: Finding = { slug: 'source-missing', severity: 'warn', indicator: 'TER-IC-01', pointer: '/source', params: {} }
const impossible: Finding = { slug: 'negative-count', severity: 'block', indicator: 'TER-IC-01', pointer: '/entry/value', params: { value: -1 } }

function figureOf(entry: FigureEntry, change: Partial<Figure> = {}): Figure {
  return {
    indicator: 'TER-IC-01', period: quarter, entry, value: entry.form === 'value' ? entry.value : null, source: '', dataDate: null, vintage: 'preliminary', note: '', explanation: '',
    version: 1, returnNote: '', answer: '', answeredBy: null, answeredAt: null, savedBy: 'Ana', savedAt: '2019-07-01T10:42:00.000Z', ...change,
  }
}

const three = figureOf({ form: 'value', value: 3 })
const approvedOf = (value: number | null) => ({ period: quarter, value, missing: value === null ? ('no_data' as const) : null, vintage: 'final' as const, version: 1 })
const draft = { row: { approved: null }, figure: three, findings: [], explanation: '', save: 'kept', state: 'draft' } as const

describe('how a row is answered', () => {
  it.each([
    ['a number', three, 'value'],
    ['nothing saved', null, 'blank'],
    ['a blank', figureOf({ form: 'blank' }), 'blank'],
    ['no data', figureOf({ form: 'missing', reason: 'no_data', note: 'No se lleva.' }), 'no_data'],
    ['not applicable', figureOf({ form: 'missing', reason: 'not_applicable', note: 'No hay red.' }), 'not_applicable'],
    ['zero', figureOf({ form: 'value', value: 0 }), 'value'],
    ['a ratio over nothing, which does not apply', figureOf({ form: 'ratio', numerator: 0, denominator: 0 }), 'not_applicable'],
  ] as const)('%s', (_, figure, answer) => {
    expect(standingOf({ ...draft, figure }).answer).toBe(answer)
  })

  it.each([
    ['what was added after the approval', figureOf({ form: 'blank' }), approvedOf(5), 'value', 'added'],
    ['what was added where nothing had been saved', null, approvedOf(null), 'no_data', 'added'],
    ['what was approved as it was handed in', three, approvedOf(3), 'value', undefined],
    ['what changed since', three, approvedOf(4), 'value', 'changed'],
    ['what was answered and not approved', three, null, 'blank', undefined],
  ] as const)('from the approval on it is what was approved that counts: %s', (_, figure, approved, answer, later) => {
    expect(standingOf({ ...draft, figure, row: { approved }, state: 'approved' })).toMatchObject({ answer, later })
  })
})

describe('what its warnings come to', () => {
  it.each([
    ['none', [], '', undefined],
    ['one without its explanation', [warning], ' ', 'unexplained'],
    ['one with it', [warning], 'Se contó así siempre.', 'explained'],
    ['one that no explanation lifts, whatever the others', [impossible, warning], 'Se contó así siempre.', 'blocking'],
  ] as const)('%s', (_, findings, explanation, comesTo) => {
    expect(standingOf({ ...draft, findings, explanation }).warning).toBe(comesTo)
  })
})

it.each([
  ['kept', 'explained'], ['typing', 'explained'], ['saving', 'explained'], ['unsent', 'explained'], ['incomplete', 'unfinished'], ['refused', 'unfinished'], ['conflict', 'unfinished'],
] as const)('what is %s counts as %s', (save, comesTo) => {
  expect(standingOf({ ...draft, findings: [warning], explanation: 'Se contó así siempre.', save }).warning).toBe(comesTo)
})

it.each([
  ['returned', true], ['submitted', true], ['approved', false], ['published', false],
] as const)('a question counts in a quarter that is %s: %s', (state, isReturned) => {
  expect(standingOf({ ...draft, figure: figureOf({ form: 'value', value: 3 }, { returnNote: '¿De dónde sale?' }), state }).isReturned).toBe(isReturned)
})

it.each([
  ['with an answer in words', 'Del registro.', true], ['with none', '', false], ['with blanks', ' ', false],
] as const)('a question %s', (_, answer, isReplied) => {
  const figure = figureOf({ form: 'value', value: 3 }, { returnNote: '¿De dónde sale?', answer })
  expect(standingOf({ ...draft, figure, state: 'returned' })).toMatchObject({ isReturned: true, isReplied })
  expect(standingOf({ ...draft, figure: { ...figure, returnNote: '' }, state: 'returned' }).isReplied).toBe(false)
})
