import type { StoredIndicator } from '@atalaya/db/indicator'
import { listPointsOf, type StoredPoint } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import type { Point } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'

/** Checks look at the last eight values. */
const pointsChecked = 8

export function toPoint({ period, value, missing, vintage, version }: StoredPoint): Point {
  return { period, value, missing, vintage, isCorrected: version > 1 }
}

/** The approved values of an indicator before a period, newest first, with denominators: what a figure is checked against. */
export async function pointsBefore(handle: ReadHandle, territoryId: number, indicator: StoredIndicator, period: Period): Promise<(Point & { denominator: number | null })[]> {
  const points = await listPointsOf(handle, { territoryId, indicatorId: indicator.id, before: period, count: pointsChecked })
  return points.map((point) => ({ ...toPoint(point), denominator: point.denominator }))
}
