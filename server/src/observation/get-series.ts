import { findAdoption } from '@atalaya/db/indicator'
import { listPublishedPoints } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import type { Series } from '@atalaya/shared/observation'
import { Problem } from '@atalaya/shared/problem'
import { frameworkInForce, indicatorByCode } from '../indicator/framework-in-force.ts'

/** What is published of an indicator. Raises `not-found` for one that the territory has not adopted. */
export async function getSeries(handle: ReadHandle, { slug, territoryId, code }: { readonly slug: string; readonly territoryId: number; readonly code: string }): Promise<Series> {
  const { id: indicatorId } = indicatorByCode(await frameworkInForce(handle), code)
  if (!(await findAdoption(handle, territoryId, indicatorId))) throw new Problem('not-found', { detail: `${slug} has not adopted ${code}`, params: {} })
  const points = await listPublishedPoints(handle, { territoryId, indicatorId })
  return { series: points.map(({ version, ...point }) => ({ ...point, isCorrected: version > 1 })) }
}
