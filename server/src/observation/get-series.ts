import { findPublishedPoints } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import { getTerritoryKey } from '@atalaya/db/territory'
import type { Series } from '@atalaya/shared/observation'
import { Problem } from '@atalaya/shared/problem'

/** What is published of an indicator. Raises `not-found` for an unknown territory, or an indicator that it has not adopted. */
export async function getSeries(handle: ReadHandle, slug: string, code: string): Promise<Series> {
  const { id: territoryId } = await getTerritoryKey(handle, slug)
  const series = await findPublishedPoints(handle, { territoryId, code })
  if (!series) throw new Problem('not-found', { detail: `${slug} has not adopted ${code}`, params: {} })
  return { series }
}
