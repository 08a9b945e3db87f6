import type { Observation } from '@atalaya/shared/observation'
import { period } from '@atalaya/shared/period'
import { expect, test } from 'vitest'
import { correctionsOf } from './corrections.ts'

function observation(overrides: Partial<Observation>): Observation {
  return {
    indicator: 'ORI-CG-01', period: period('2019-Q1'), cell: '', value: 1, numerator: null, denominator: null, amount: null, missing: null, version: 1,
    vintage: 'final', source: 'Registro', dataDate: null, note: '', isPublished: true, isSeenBySecondPerson: true, approvedBy: 'Ana', approvedOn: '2019-04-10T12:00:00Z', reason: '',
    ...overrides,
  }
}

const pairs = (series: Observation[], replaced: Observation[]) => correctionsOf(series, replaced).map(({ before, after }) => [before.period, before.value, after.value])

test.each([
  ['nothing was replaced', [observation({})], [], []],
  ['one version gave way to the one in force', [observation({ version: 2, value: 48 })], [observation({ value: 46 })], [['2019-Q1', 46, 48]]],
  [
    'two corrections of one figure are told one by one, newest first',
    [observation({ version: 3, value: 50 })],
    [observation({ version: 2, value: 48 }), observation({ value: 46 })],
    [['2019-Q1', 48, 50], ['2019-Q1', 46, 48]],
  ],
  [
    'versions of another period are not taken for successors',
    [observation({ period: period('2019-Q2'), version: 2, value: 9 }), observation({ version: 2, value: 48 })],
    [observation({ value: 46 })],
    [['2019-Q1', 46, 48]],
  ],
  ['a version without its successor is left out', [observation({ version: 3 })], [observation({ value: 46 })], []],
])('%s', (_, series, replaced, expected) => {
  expect(pairs(series, replaced)).toEqual(expected)
})
