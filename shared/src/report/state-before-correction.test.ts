import { describe, expect, it } from 'vitest'
import type { BoardIndicator, BoardInput, Observation, VersionTold } from '../observation/index.ts'
import { sampleIndicator, sampleMissing, sampleObservation, sampleTerritory } from '../observation/sample-observations.ts'
import { period } from '../period/index.ts'
import { statesBeforeCorrection } from './state-before-correction.ts'

const quarter = period('2019-Q1')

const versionTold = (version: number, value: number): VersionTold => ({ period: quarter, version, value, missing: null, vintage: 'final', reason: 'Errata', publicAt: '2019-05-12T15:00:00.000Z' })

/** A board of one indicator of which eight were promised, with a tolerance of fifteen points. */
function boardOf(inForce: Observation, { isCorrected = true, target = 8 }: { isCorrected?: boolean; target?: number } = {}): BoardInput {
  const { value, numerator, denominator, missing, vintage, isSeenBySecondPerson } = inForce
  const row: BoardIndicator = {
    indicator: sampleIndicator(),
    tolerance: 0.15,
    points: [{ period: quarter, value, numerator, denominator, missing: missing && missing.reason, vintage, isSeenBySecondPerson }],
    verified: new Set(),
    changed: [],
    told: isCorrected ? new Map([[quarter, [versionTold(1, 1), versionTold(2, 2)]]]) : new Map(),
    targets: [{ period: quarter, value: target }],
    baseline: null,
    firstPeriod: quarter,
  }
  return {
    territory: sampleTerritory(), language: 'es', quarter, today: '2019-07-10', firstQuarter: quarter, framework: { scopes: [], aspects: [] }, indicators: [row], periods: [quarter],
    publishedOn: '2019-04-16T20:00:00.000Z',
  }
}

const told = (version: number, value: number | null, vintage: Observation['vintage'] = 'final') =>
  sampleObservation({ version, vintage, ...(value === null ? sampleMissing('no_data', 'Nadie respondió') : { value }) })

describe('how a corrected indicator stood before', () => {
  // 8 of 8 is achieved; 6 ÷ 8 = 75 %, more than 15 and less than 30 points short, is at risk; 5 ÷ 8 = 62.5 % is off track.
  it.each<[string, Observation[], string | undefined]>([
    ['is how it stands with the figure that was corrected', [told(1, 6), told(2, 8)], 'at_risk'],
    ['is that of the first correction, whatever came between', [told(1, 5), told(2, 6), told(3, 8)], 'off_track'],
    ['begins with what was settled, where a provisional figure was settled before it was corrected', [told(1, 5, 'preliminary'), told(2, 6), told(3, 8)], 'at_risk'],
    ['may be that there was no figure', [told(1, null), told(2, 8)], 'no_data'],
    ['is not told where it stands the same', [told(1, 9), told(2, 8)], undefined],
  ])('%s', (_promise, versions, state) => {
    const inForce = versions.at(-1) as Observation
    expect(statesBeforeCorrection(boardOf(inForce), versions.toReversed()).get('TER-IC-01')).toBe(state)
  })

  it('is not told of what was not corrected, nor by the versions of another figure', () => {
    const other = { ...told(1, 5), period: period('2018-Q4') }
    expect(statesBeforeCorrection(boardOf(told(2, 8, 'final'), { isCorrected: false }), [told(1, 6, 'preliminary'), told(2, 8)])).toEqual(new Map())
    expect(statesBeforeCorrection(boardOf(told(2, 8)), [other, { ...told(1, 5), indicator: 'TER-IC-02' }, { ...told(1, 5), cell: 'women' }, told(2, 8)])).toEqual(new Map())
  })
})
