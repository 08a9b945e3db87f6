import { describe, expect, it } from 'vitest'
import { period } from '../period/index.ts'
import { correctedPeriods, isCorrection, type ToldValue } from './correction.ts'

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
