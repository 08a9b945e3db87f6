import { listPoints, type StoredPoint } from '@atalaya/db/observation'
import { period } from '@atalaya/shared/period'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, buildSubmission, figure, missing, ratio, value, type Office } from '../../support/builders.ts'
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
  const { explanation: _none, ...given } = figure(value(11))
  expectOk(await office.publisher.post(`${office.path}/observations/TER-IC-01/2018-Q4/corrections`, { ...given, reason: 'Faltaba uno', version: 1 }))
  await buildSubmission(app, office, { period: '2019-Q1', state: 'approved', figures: { 'TER-IC-01': figure(value(12)) } })
  await buildSubmission(app, other, { period: '2018-Q4', state: 'published' })
  return office
}

const throughout = (year: string) => ({ quarterly: `${year}-~`, longer: `${year}-~` })
const since = { quarterly: '2018-Q4', four_monthly: '2018', semiannual: '2018', annual: '2018' }

/** The same file is run on each engine, so what stands here is what all of them answer. */
describe('the points of a board', () => {
  it('are those in force of the indicators taken on, by indicator and period, for whom they are public', async () => {
    const { territoryId } = await observed()
    const id = await indicatorIds(app)
    const published: StoredPoint[] = [
      { indicatorId: id('ORI-CG-02'), period: period('2018-Q4'), value: null, numerator: null, denominator: null, missing: 'no_data', vintage: 'final', version: 1, isPublished: true, isSeenBySecondPerson: true },
      // 3 ÷ 4.
      { indicatorId: id('ORI-FR-02'), period: period('2018-S2'), value: 0.75, numerator: 3, denominator: 4, missing: null, vintage: 'final', version: 1, isPublished: true, isSeenBySecondPerson: true },
      { indicatorId: id('GOB-CP-03'), period: period('2018-A1'), value: 2, numerator: null, denominator: null, missing: null, vintage: 'final', version: 1, isPublished: true, isSeenBySecondPerson: true },
      { indicatorId: id('TER-IC-01'), period: period('2018-Q4'), value: 11, numerator: null, denominator: null, missing: null, vintage: 'final', version: 2, isPublished: true, isSeenBySecondPerson: false },
    ]
    expect(await listPoints(app.store.read, { territoryId, since, until: throughout('2019'), audience: 'published' })).toEqual(published)
    const approved: StoredPoint = {
      indicatorId: id('TER-IC-01'), period: period('2019-Q1'), value: 12, numerator: null, denominator: null, missing: null, vintage: 'final', version: 1, isPublished: false, isSeenBySecondPerson: true,
    }
    expect(await listPoints(app.store.read, { territoryId, since, until: throughout('2019'), audience: 'approved' })).toEqual([...published, approved])
  })

  it('reach back as far as each frequency is asked for, and no further than the last period', async () => {
    const { territoryId } = await observed()
    const periods = async (wanted: Partial<typeof since>, until: ReturnType<typeof throughout>) =>
      (await listPoints(app.store.read, { territoryId, since: { ...since, ...wanted }, until, audience: 'approved' })).map((point) => point.period).toSorted()
    expect(await periods({ quarterly: '2018-Q3', semiannual: '2019', annual: '2019' }, throughout('2018'))).toEqual(['2018-Q3', '2018-Q4', '2018-Q4'])
    expect(await periods({ quarterly: '2019-Q1', semiannual: '2018', annual: '2019' }, throughout('2019'))).toEqual(['2018-S2', '2019-Q1'])
    expect(await periods({}, throughout('2017'))).toEqual([])
    expect(await periods({}, { quarterly: '2018-Q4', longer: '2018-~' })).toEqual(['2018-A1', '2018-Q4', '2018-Q4', '2018-S2'])
    expect(await periods({}, { quarterly: '2019-Q1', longer: '2018-A1' })).toEqual(['2018-A1', '2018-Q4', '2018-Q4', '2019-Q1'])
  })

  it('are none of what was given up', async () => {
    const office = await observed()
    expectOk(await office.administrator.put(`${office.path}/adoptions`, { adoptions: [{ indicator: 'GOB-CP-03', owner: '', tolerance: 0.15 }] }))
    const points = await listPoints(app.store.read, { territoryId: office.territoryId, since, until: throughout('2019'), audience: 'approved' })
    expect(points.map((point) => point.period)).toEqual(['2018-A1'])
  })
})
