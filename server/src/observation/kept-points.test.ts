import type { StoredPoint } from '@atalaya/db/observation'
import { period } from '@atalaya/shared/period'
import { describe, expect, it } from 'vitest'
import { always, KeptPoints } from './kept-points.ts'

const point = (indicatorId: number, of: string, given: Partial<StoredPoint> = {}): StoredPoint => ({
  indicatorId, period: period(of), value: 1, numerator: null, denominator: null, missing: null, vintage: 'final', version: 1, isPublished: true, isSeenBySecondPerson: true, ...given,
})

const agreements = [
  point(7, '2018-Q3', { value: null, missing: 'not_applicable' }),
  point(7, '2018-Q4', { value: 0, vintage: 'preliminary' }),
  point(7, '2019-Q1', { value: 1256755000.5, version: 3, isSeenBySecondPerson: false }),
  point(7, '2019-Q2', { value: null, missing: 'no_data' }),
  point(7, '2019-Q3', { value: -4, isPublished: false }),
]
const hours = [point(9, '2018-S2', { value: 0.75, numerator: 3, denominator: 4, vintage: 'revised' }), point(9, '2019-S1', { isPublished: false })]
const kept = new KeptPoints([...agreements, ...hours])

describe('kept points', () => {
  it('come out as they went in: zeros, what is missing, ratios, versions and marks', () => {
    expect(kept.of(7, always, 'approved')).toEqual(agreements)
    expect(kept.of(9, always, 'approved')).toEqual(hours)
    expect(kept.count).toBe(7)
  })

  it.each<[string, Parameters<KeptPoints['of']>, string[]]>([
    ['what is published', [7, always, 'published'], ['2018-Q3', '2018-Q4', '2019-Q1', '2019-Q2']],
    ['a stretch with both its ends', [7, { from: '2018-Q4', until: '2019-Q1' }, 'approved'], ['2018-Q4', '2019-Q1']],
    ['a whole year', [9, { from: '2019', until: '2019-~' }, 'approved'], ['2019-S1']],
    ['nothing of an indicator without points', [8, always, 'approved'], []],
    ['nothing after the last', [7, { from: '2019-Q4', until: '~' }, 'approved'], []],
  ])('answer %s', (_what, asked, periods) => {
    expect(kept.of(...asked).map((found) => found.period)).toEqual(periods)
  })

  it('answer the last before a period, newest first, approved ones too', () => {
    expect(kept.before(7, period('2019-Q4'), 2)).toEqual([agreements[4], agreements[3]])
    expect(kept.before(7, period('2019-Q1'), 8)).toEqual([agreements[1], agreements[0]])
    expect(kept.before(7, period('2018-Q3'), 8)).toEqual([])
    expect(kept.before(8, period('2019-Q1'), 8)).toEqual([])
  })

  it('know the first value, which a missing figure is not, nor one that the audience may not see', () => {
    expect(kept.firstPeriod(7, 'published')).toBe('2018-Q4')
    const unpublished = new KeptPoints([point(7, '2018-Q4', { isPublished: false }), point(7, '2019-Q1')])
    expect(unpublished.firstPeriod(7, 'published')).toBe('2019-Q1')
    expect(unpublished.firstPeriod(7, 'approved')).toBe('2018-Q4')
    expect(new KeptPoints([point(7, '2018-Q4', { value: null, missing: 'no_data' })]).firstPeriod(7, 'approved')).toBeUndefined()
    expect(kept.firstPeriod(8, 'approved')).toBeUndefined()
  })
})
