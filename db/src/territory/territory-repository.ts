import type { LocalizedText } from '@atalaya/shared/language'
import { Problem } from '@atalaya/shared/problem'
import type { Territory } from '@atalaya/shared/territory'
import { asc, eq, sql } from 'drizzle-orm'
import { prepared, type ReadHandle, type WriteHandle } from '../store/index.ts'

/** A territory with the key of its rows and the version that keys its kept answers. */
export type StoredTerritory = Territory & { readonly id: number; readonly version: number; readonly requiresSecondFactor: boolean }

const bySlug = prepared(({ db, tables }) =>
  db.select().from(tables.territory).where(eq(tables.territory.slug, sql.placeholder('slug'))),
)

async function findTerritory(handle: ReadHandle, slug: string): Promise<StoredTerritory | undefined> {
  const [row] = await bySlug(handle).execute({ slug })
  return row
}

/** Raises `not-found` for a slug that no territory has. */
export async function getTerritory(handle: ReadHandle, slug: string): Promise<StoredTerritory> {
  return requireTerritory(await findTerritory(handle, slug), slug)
}

/** A row of a territory; raises `not-found` where there is none. */
export function requireTerritory<Row>(row: Row | undefined, slug: string): Row {
  if (row === undefined) throw new Problem('not-found', { detail: `There is no territory ${slug}`, params: {} })
  return row
}

const inBrief = prepared(({ db, tables: { territory } }) =>
  db
    .select({ id: territory.id, version: territory.version, timeZone: territory.timeZone })
    .from(territory)
    .where(eq(territory.slug, sql.placeholder('slug'))),
)

/** What keys the kept answers of a territory, read with every request for one. Raises `not-found` for a slug that no territory has. */
export async function getTerritoryKey(handle: ReadHandle, slug: string): Promise<Pick<StoredTerritory, 'id' | 'version' | 'timeZone'>> {
  const [row] = await inBrief(handle).execute({ slug })
  return requireTerritory(row, slug)
}

/** All territories, by slug. */
export async function listTerritories({ db, tables }: ReadHandle): Promise<StoredTerritory[]> {
  return db.select().from(tables.territory).orderBy(asc(tables.territory.slug))
}

/** Raises `already-exists` when the slug is taken. Answers the key of its rows. */
export async function createTerritory(handle: WriteHandle, territory: Territory): Promise<number> {
  if (await findTerritory(handle, territory.slug)) {
    throw new Problem('already-exists', { detail: `There is a territory ${territory.slug} already`, params: {} })
  }
  const [row] = await handle.db.insert(handle.tables.territory).values({ ...territory, version: 1 }).returning({ id: handle.tables.territory.id })
  if (!row) throw new Error('The database returned no id for a territory')
  return row.id
}

export async function saveSettings(
  { db, tables }: WriteHandle,
  id: number,
  settings: Pick<StoredTerritory, 'allowsSelfApproval' | 'office' | 'addressee' | 'requiresSecondFactor'>,
): Promise<void> {
  await db.update(tables.territory).set(settings).where(eq(tables.territory.id, id))
}

/** To be called in the same transaction as any write that changes what readers see of the territory. */
export async function bumpTerritory({ db, tables }: WriteHandle, id: number): Promise<void> {
  await db
    .update(tables.territory)
    .set({ version: sql`${tables.territory.version} + 1` })
    .where(eq(tables.territory.id, id))
}

/** The countries that a territory may be in, by code. */
export async function listCountries({ db, tables: { country } }: ReadHandle): Promise<{ code: string; name: LocalizedText }[]> {
  return db.select({ code: country.code, name: country.name }).from(country).orderBy(asc(country.code))
}

/** The currencies that its amounts may be kept in, by code. */
export async function listCurrencies({ db, tables: { currency } }: ReadHandle): Promise<{ code: string; name: LocalizedText }[]> {
  return db.select({ code: currency.code, name: currency.name }).from(currency).orderBy(asc(currency.code))
}
