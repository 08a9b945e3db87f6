import { listVersions } from '@atalaya/db/observation'
import { getTerritory } from '@atalaya/db/territory'
import { mayReadApproved } from '@atalaya/shared/account'
import type { Observation } from '@atalaya/shared/observation'
import type { CalendarDate, Period } from '@atalaya/shared/period'
import { frameworkInForce, indicatorByCode } from '../indicator/framework-in-force.ts'
import type { VerbContext } from '../plugins/context.ts'
import { territoryKnown } from './territory-known.ts'

/** Every version of one observation, newest first: all of them for the people of the office, the published ones for anybody; with a day, those that were public then. */
export async function getHistory(
  { store, principal }: VerbContext,
  { territory: slug, code, period, asOf }: { readonly territory: string; readonly code: string; readonly period: Period; readonly asOf: CalendarDate | undefined },
): Promise<{ versions: Observation[] }> {
  const territory = await getTerritory(store.read, slug)
  const indicator = indicatorByCode(await frameworkInForce(store.read), code)
  if (asOf !== undefined) {
    const known = await territoryKnown(store.read, territory, asOf)
    const told = [...(await known.series(indicator.id, 'published')), ...(await known.replaced(indicator.id))]
    return { versions: told.filter((version) => version.period === period).toSorted((a, b) => b.version - a.version) }
  }
  const versions = await listVersions(store.read, { territoryId: territory.id, indicatorId: indicator.id, period })
  const isOffice = mayReadApproved(principal, slug).allowed
  return { versions: versions.filter(({ isPublished }) => isPublished || isOffice) }
}
