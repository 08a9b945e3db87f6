import type { StoredPoint } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import type { Series } from '@atalaya/shared/observation'
import type { CalendarDate } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { always } from './kept-points.ts'
import { territoryKnown, type KnownTerritory } from './territory-known.ts'

interface SeriesWanted {
  readonly slug: string
  readonly code: string
  /** The day whose knowledge is wanted; today's when undefined. */
  readonly asOf: CalendarDate | undefined
}

/** What is published of an indicator, or was on a day. Raises `not-found` for an indicator that the territory has not adopted. */
export async function getSeries(handle: ReadHandle, territory: KnownTerritory, { slug, code, asOf }: SeriesWanted): Promise<Series> {
  const { inForce: { framework, points, adoptions } } = await territoryKnown(handle, territory, asOf)
  const indicator = framework.byCode.get(code)
  if (!indicator || !adoptions.has(indicator.id)) throw new Problem('not-found', { detail: `${slug} has not adopted ${code}`, params: {} })
  return { series: points.of(indicator.id, always, 'published').map(presentPoint) }
}

function presentPoint({ period, value, numerator, denominator, missing, vintage, version }: StoredPoint): Series['series'][number] {
  return { period, value, numerator, denominator, missing, vintage, version }
}
