import type { StoredPoint } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import { getTerritoryKey } from '@atalaya/db/territory'
import type { Series } from '@atalaya/shared/observation'
import { Problem } from '@atalaya/shared/problem'
import { always } from './kept-points.ts'
import { territoryInForce } from './territory-in-force.ts'

/** What is published of an indicator. Raises `not-found` for an unknown territory, or an indicator that it has not adopted. */
export async function getSeries(handle: ReadHandle, slug: string, code: string): Promise<Series> {
  const { framework, points, adoptions } = await territoryInForce(handle, await getTerritoryKey(handle, slug))
  const indicator = framework.byCode.get(code)
  if (!indicator || !adoptions.has(indicator.id)) throw new Problem('not-found', { detail: `${slug} has not adopted ${code}`, params: {} })
  return { series: points.of(indicator.id, always, 'published').map(presentPoint) }
}

function presentPoint({ period, value, numerator, denominator, missing, vintage, version }: StoredPoint): Series['series'][number] {
  return { period, value, numerator, denominator, missing, vintage, version }
}
