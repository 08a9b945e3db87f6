import { findChainEnd, listTrail, listTrailPeople, type TrailWanted } from '@atalaya/db/audit'
import { getTerritory, type StoredTerritory } from '@atalaya/db/territory'
import { mayAdminister } from '@atalaya/shared/account'
import { dayBegins, isForAdministrators, mayReadTrail, type Trail, type TrailEntry, type TrailFilter } from '@atalaya/shared/audit'
import { daysAfter } from '@atalaya/shared/calendar'
import { presentTerritory } from '../observation/present-territory.ts'
import { authorize, type VerbContext } from '../plugins/context.ts'

/** Rows of a page. */
const pageLength = 50

export type StoredEntry = Awaited<ReturnType<typeof listTrail>>[number]

/** A filter as the trail is asked for: its days are those of the territory. */
export function trailWanted({ slug, timeZone }: Pick<StoredTerritory, 'slug' | 'timeZone'>, { from, to, ...filter }: TrailFilter): TrailWanted {
  return {
    ...filter,
    territory: slug,
    since: from === undefined ? undefined : dayBegins(from, timeZone),
    until: to === undefined ? undefined : dayBegins(daysAfter(to, 1), timeZone),
  }
}

/** A row as somebody may read it: what is for administrators is told to nobody else. */
export function presentEntry({ personId, name, previous: _previous, ...row }: StoredEntry, isAdministrator: boolean): TrailEntry {
  const isWithheld = !isAdministrator && isForAdministrators(row.action)
  return { ...row, ...(isWithheld && { before: null, after: null }), isWithheld, person: personId === null ? null : { id: personId, name: name ?? '' } }
}

/** The territory, for whoever may read its trail. Raises `not-found`, or the policy's refusal. */
export async function trailTerritory({ store, principal }: VerbContext, slug: string): Promise<{ territory: StoredTerritory; isAdministrator: boolean }> {
  const territory = authorize(await getTerritory(store.read, slug), mayReadTrail(principal, slug))
  return { territory, isAdministrator: mayAdminister(principal, slug).allowed }
}

/** A page of a territory's trail, newest first. Raises `not-found`, or the policy's refusal. */
export async function readTrail(context: VerbContext, slug: string, { before, ...filter }: TrailFilter & { readonly before?: number | undefined }): Promise<Trail> {
  const { territory, isAdministrator } = await trailTerritory(context, slug)
  const { read } = context.store
  const rows = await listTrail(read, { ...trailWanted(territory, filter), before }, pageLength + 1)
  const shown = rows.slice(0, pageLength)
  const { position, hash } = await findChainEnd(read, slug)
  const last = shown.at(-1)
  return {
    territory: presentTerritory(territory),
    entries: shown.map((row) => presentEntry(row, isAdministrator)),
    next: rows.length > pageLength && last ? last.position : null,
    chain: { rows: position, hash },
    people: await listTrailPeople(read, slug),
  }
}
