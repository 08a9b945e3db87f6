import { listPoints, type StoredPoint } from '@atalaya/db/observation'
import { getTerritoryKey } from '@atalaya/db/territory'
import { period } from '@atalaya/shared/period'
import { describe, expect, it } from 'vitest'
import { atOneVersion } from '../../../server/src/observation/at-one-version.ts'
import { always } from '../../../server/src/observation/kept-points.ts'
import { territoryInForce } from '../../../server/src/observation/territory-in-force.ts'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, missing, ratio, value, type Office } from '../../support/builders.ts'
import { correct } from '../../support/corrections.ts'
import { expectOk } from '../../support/expect.ts'
import { indicatorIds } from '../../support/stored.ts'

const app = useApp()

/** A published last quarter with slow figures and a correction, an approved first quarter, and somebody else's. */
async function observed(): Promise<Office> {
  const [office, other] = [await buildOffice(app), await buildOffice(app)]
  await buildSubmission(app, office, { period: '2018-Q3', state: 'published', figures: { 'TER-IC-01': figure(value(9)) } })
  await buildSubmission(app, office, {
    period: '2018-Q4', state: 'published',
    figures: { 'TER-IC-01': figure(value(10), { vintage: 'preliminary' }), 'ORI-FR-02': figure(ratio(3, 4)), 'GOB-CP-03': figure(value(2)), 'ORI-CG-02': figure(missing('no_data', 'Sin registro')) },
  })
  await correct(office, value(11), { period: '2018-Q4' })
  await buildSubmission(app, office, { period: '2019-Q1', state: 'approved', figures: { 'TER-IC-01': figure(value(12)) } })
  await buildSubmission(app, other, { period: '2018-Q4', state: 'published' })
  return office
}

/** The same file is run on each engine, so what stands here is what all of them answer. */
describe('the points of a territory', () => {
  it('are those in force, published or approved, by indicator and period', async () => {
    const { territoryId } = await observed()
    const id = await indicatorIds(app)
    const inForce = { numerator: null, denominator: null, missing: null, vintage: 'final', version: 1, isPublished: true, isSeenBySecondPerson: true } as const
    const expected: StoredPoint[] = [
      { ...inForce, indicatorId: id('ORI-CG-02'), period: period('2018-Q4'), value: null, missing: 'no_data' },
      // 3 ÷ 4.
      { ...inForce, indicatorId: id('ORI-FR-02'), period: period('2018-S2'), value: 0.75, numerator: 3, denominator: 4 },
      { ...inForce, indicatorId: id('GOB-CP-03'), period: period('2018-A1'), value: 2 },
      { ...inForce, indicatorId: id('TER-IC-01'), period: period('2018-Q3'), value: 9 },
      { ...inForce, indicatorId: id('TER-IC-01'), period: period('2018-Q4'), value: 11, version: 2 },
      { ...inForce, indicatorId: id('TER-IC-01'), period: period('2019-Q1'), value: 12, isPublished: false },
    ]
    expect(await listPoints(app.store.read, territoryId)).toEqual(expected)
  })
})

describe('a territory in force', () => {
  it('is the same until its version rises, and then what was written meanwhile', async () => {
    const { territoryId, territory: { slug }, publisher, path } = await observed()
    const id = (await indicatorIds(app))('TER-IC-01')
    const read = async () => {
      const { version } = await getTerritoryKey(app.store.read, slug)
      return territoryInForce(app.store.read, { id: territoryId, version })
    }
    const before = await read()
    expect(await read()).toBe(before)
    expect(before.points.of(id, always, 'published').map(({ value: shown }) => shown)).toEqual([9, 11])
    expectOk(await publisher.post(`${path}/submissions/2019-Q1/publish`, {}))
    const after = await read()
    expect(after.points.of(id, always, 'published').map(({ value: shown }) => shown)).toEqual([9, 11, 12])
    expect(after.periods.map((seen) => [seen.period, seen.publishedAt !== null])).toEqual([['2019-Q1', true], ['2018-Q4', true], ['2018-Q3', true]])
    expect(before.points.of(id, always, 'published')).toHaveLength(2)
  })
})

describe('what is put together from several reads', () => {
  it('is read again when somebody publishes between them', async () => {
    const { territory: { slug }, publisher, path } = await observed()
    let reads = 0
    const read = async () => {
      reads += 1
      const { periods } = await territoryInForce(app.store.read, await getTerritoryKey(app.store.read, slug))
      if (reads === 1) expectOk(await publisher.post(`${path}/submissions/2019-Q1/publish`, {}))
      return periods.filter(({ publishedAt }) => publishedAt !== null).length
    }
    // Two quarters when it begins, three once 2019-Q1 is out: two would have been kept as what the third's version says.
    expect(await atOneVersion(app.store.read, slug, read)).toBe(3)
    expect(reads).toBe(2)
  })
})
