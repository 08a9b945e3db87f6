import type { StoredPoint } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import { getTerritoryKey } from '@atalaya/db/territory'
import type { Period } from '@atalaya/shared/period'
import { territoryInForce } from '../observation/territory-in-force.ts'

/** Checks look at the last eight values. */
export const pointsChecked = 8

/** The approved values of an indicator before a period, newest first: what a figure is checked against. */
export type PointsBefore = (indicatorId: number, period: Period) => readonly StoredPoint[]

/** Looks points up as they were committed last; to be asked for before a write begins. Raises `not-found` for an unknown territory. */
export async function pointsBefore(handle: ReadHandle, slug: string): Promise<PointsBefore> {
  const { points } = await territoryInForce(handle, await getTerritoryKey(handle, slug))
  return (indicatorId, period) => points.before(indicatorId, period, pointsChecked)
}
