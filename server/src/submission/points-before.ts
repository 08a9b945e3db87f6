import { listPointsOf, listPointsOfAll, type PointBefore, type StoredPoint } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import type { Point } from '@atalaya/shared/observation'
import { latestEnded, type Period } from '@atalaya/shared/period'
import type { DueIndicator } from './submission-context.ts'

/** Checks look at the last eight values. */
const pointsChecked = 8

export function toPoint({ period, value, missing, vintage }: StoredPoint): Point {
  return { period, value, missing, vintage }
}

/** The approved values of an indicator before a period, newest first, with denominators: what a figure is checked against. */
export function pointsBefore(handle: ReadHandle, territoryId: number, { id: indicatorId }: { readonly id: number }, period: Period): Promise<PointBefore[]> {
  return listPointsOf(handle, { territoryId, indicatorId, before: period, count: pointsChecked })
}

/** The same for several indicators that are due with a quarter, by their id, in one read whatever their number. */
export async function pointsBeforeEach(handle: ReadHandle, territoryId: number, quarter: Period, due: readonly DueIndicator[]): Promise<ReadonlyMap<number, readonly PointBefore[]>> {
  const [only] = due
  if (due.length === 1 && only) return new Map([[only.indicator.id, await pointsBefore(handle, territoryId, only.indicator, only.period)]])
  const before = {
    quarterly: quarter,
    four_monthly: latestEnded(quarter, 'four_monthly'),
    semiannual: latestEnded(quarter, 'semiannual'),
    annual: latestEnded(quarter, 'annual'),
  }
  return listPointsOfAll(handle, { territoryId, before, count: pointsChecked })
}
