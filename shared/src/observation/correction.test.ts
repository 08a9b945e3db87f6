import { describe, expect, it } from 'vitest'
import { period } from '../period/index.ts'
import { correctedPeriods, correctionsOf, isCorrection, type ToldValue } from './correction.ts'
import type { Observation } from './observation.ts'

const quarter = period('2019-Q1')
const told = (version: number, value: number | null, vintage: ToldValue['vintage'] = 'final'): ToldValue => ({ period: quarter, version, value, vintage })

describe('a correction', () => {
  it.each([
    ['another number', told(1, 12), told(2, 11), true],
    ['another number from one revised value to the next', told(1, 12, 'revised'), told(2, 11, 'final'), true],
    ['another number while both are preliminary', told(1, 12, 'preliminary'), told(2, 11, 'preliminary'), true],
    ['a number that is taken back', told(1, 12), told(2, null), true],
    ['the same number, settled', told(1, 12, 'preliminary'), told(2, 12, 'final'), false],
    ['the same number with another source', told(1, 12), told(2, 12), false],
    ['a preliminary number that became final', told(1, 12, 'preliminary'), told(2, 11, 'final'), false],
    ['a preliminary number that was revised', told(1, 12, 'preliminary'), told(2, 11, 'revised'), false],
    ['a number where it was said that there was none', told(1, null, 'preliminary'), told(2, 11), true],
    ['another reason why there is none', told(1, null), told(2, null), false],
    ['a zero that was no zero', told(1, 0), told(2, 3), true],
  ])('%s: %#', (_title, before, after, expected) => {
    expect(isCorrection(before, after)).toBe(expected)
  })

  it('marks its period for good, also when a later version settled it', () => {
    expect([...correctedPeriods([told(3, 11, 'final'), told(1, 12, 'revised'), told(2, 11, 'revised')])]).toEqual([quarter])
  })

  it('is looked for within each period', () => {
    expect([...correctedPeriods([told(1, 12), { ...told(2, 11), period: period('2019-Q2') }])]).toEqual([])
  })
})

function observation(overrides: Partial<Observation>): Observation {
  return {
    indicator: 'ORI-CG-01', period: period('2019-Q1'), cell: '', value: 1, numerator: null, denominator: null, amount: null, missing: null, version: 1,
    vintage: 'final', source: 'Registro', dataDate: null, note: '', isPublished: true, isSeenBySecondPerson: true, approvedBy: 'Ana', approvedOn: '2019-04-10T12:00:00Z', reason: '',
    ...overrides,
  }
}

const pairs = (series: Observation[], replaced: Observation[]) => correctionsOf(series, replaced).map(({ before, after }) => [before.period, before.value, after.value])

describe('what was replaced', () => {
  it.each([
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
    ['versions of another indicator are not taken for successors', [observation({ indicator: 'ORI-CG-02', version: 2, value: 9 })], [observation({ value: 46 })], []],
    ['a version without its successor is left out', [observation({ version: 3 })], [observation({ value: 46 })], []],
  ])('%s', (_, series, replaced, expected) => {
    expect(pairs(series, replaced)).toEqual(expected)
  })
})
