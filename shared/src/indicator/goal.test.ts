import { describe, expect, it } from 'vitest'
import { period } from '../period/index.ts'
import { targetsInForce, versionInForce } from './goal.ts'

const [quarter, year] = [period('2019-Q1'), period('2019-A1')]

describe('the version in force', () => {
  it.each([
    ['is none where nothing was set', [], undefined],
    ['is the only one', [1], 1],
    ['is the last', [1, 2, 3], 3],
    ['is the last, in whatever order they come', [2, 3, 1], 3],
  ])('%s', (_promise, versions, inForce) => {
    expect(versionInForce(versions.map((version) => ({ version })))?.version).toBe(inForce)
  })
})

describe('the targets in force', () => {
  it('are one a period, the last version of each, and none is lost', () => {
    const targets = [
      { period: quarter, version: 1, value: 0.8 }, { period: year, version: 2, value: 0.6 }, { period: year, version: 1, value: 0.9 }, { period: quarter, version: 2, value: 0.7 },
    ]
    expect(targetsInForce(targets)).toEqual([{ period: quarter, version: 2, value: 0.7 }, { period: year, version: 2, value: 0.6 }])
    expect(targetsInForce([])).toEqual([])
  })
})
