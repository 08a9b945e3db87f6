import { createHash, randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { loadFramework } from '@atalaya/seeds/framework'
import { openStore } from '@atalaya/db/store'
import { period, periodRange, yearOf } from '@atalaya/shared/period'
import Sqlite from 'better-sqlite3'

/** W: 100 cities × 60 indicators × 40 quarters, 240,000 observations; W100 has a hundred times the cities. */
export const quarters = periodRange(period('2015-Q1'), period('2024-Q4'))
export const openQuarter = period('2025-Q1')
const years = new Set(quarters.map(yearOf))

export interface World {
  readonly path: string
  readonly cities: readonly string[]
  readonly codes: readonly string[]
  /** Cookie of the person who enters the figures of each city, in the cities' order. */
  readonly cookies: readonly string[]
}

/** A repeatable stream of numbers in [0, 1): mulberry32. */
function stream(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Writes the world into a SQLite file of the product's own schema. All sixty indicators are made quarterly, so that every
 * row of a board has its twelve points; without figures, cities that have adopted everything and entered nothing. Rows are inserted raw: what is measured is reading and saving, not this.
 */
export async function makeWorld(path: string, cityCount: number, { hasFigures = true } = {}): Promise<World> {
  for (const part of ['', '-wal', '-shm']) rmSync(`${path}${part}`, { force: true })
  const store = await openStore({ url: path, migrate: true })
  await loadFramework(store, { now: new Date('2025-01-01T00:00:00Z') })
  await store.close()

  const db = new Sqlite(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = OFF')
  db.exec(`update indicator set frequency = 'quarterly'`)
  const indicators = db.prepare('select id, code, kind, upper_bound as upperBound from indicator order by position').all() as { id: number; code: string; kind: string; upperBound: number | null }[]
  const now = new Date().toISOString()
  const insertTerritory = db.prepare(`insert into territory (slug, name, type, country, locale, time_zone, currency, is_illustrative, allows_self_approval, addressee, office, version)
    values (?, ?, 'municipality', 'CO', 'es-CO', 'America/Bogota', 'COP', 1, 0, 'Concejo', 'Oficina', 1)`)
  const insertMembership = db.prepare(`insert into membership (territory_id, person_id, role) values (?, ?, 'provider')`)
  const insertAdoption = db.prepare(`insert into adoption (territory_id, indicator_id, owner, tolerance) values (?, ?, '', 0.15)`)
  const insertTarget = db.prepare(`insert into target (territory_id, indicator_id, period, version, value, source, decided_on, reason, set_by, set_at) values (?, ?, ?, 1, ?, 'Plan', '2015-01-01', '', ?, ?)`)
  const insertSubmission = db.prepare(`insert into submission (territory_id, period, state, version, return_note, published_at) values (?, ?, 'published', 9, '', ?)`)
  const insertObservation = db.prepare(`insert into observation (territory_id, indicator_id, period, cell, value, numerator, denominator, missing_reason, vintage, version, is_published, is_seen_by_second_person)
    values (?, ?, ?, '', ?, ?, ?, null, 'final', 1, 1, 1)`)
  const insertVersion = db.prepare(`insert into observation_version (territory_id, indicator_id, period, cell, version, value, numerator, denominator, missing_reason, missing_note, vintage, source, data_date, note, reason, is_seen_by_second_person, approved_by, approved_at)
    values (?, ?, ?, '', 1, ?, ?, ?, null, null, 'final', 'Registro de la oficina', '2024-12-31', '', '', 1, ?, ?)`)
  const random = stream(20_250_101)
  const cities = Array.from({ length: cityCount }, (_, index) => `ciudad-${index + 1}`)

  const insertPerson = db.prepare(`insert into person (name, email, email_key, password_hash, language, is_demo) values ('Banco de pruebas', @email, @email, '-', 'es', 0)`)
  const insertSession = db.prepare('insert into session (token_hash, person_id, created_at, last_seen_at, expires_at) values (?, ?, ?, ?, ?)')
  const expires = new Date(Date.now() + 86_400_000).toISOString()
  const cookies: string[] = []
  for (const city of cities) {
    db.transaction(() => {
      const territory = insertTerritory.run(city, JSON.stringify({ es: city, pt: city, en: city })).lastInsertRowid
      const person = insertPerson.run({ email: `${city}@example.org` }).lastInsertRowid
      const token = randomBytes(32).toString('base64url')
      insertSession.run(createHash('sha256').update(token).digest('hex'), person, now, now, expires)
      insertMembership.run(territory, person)
      cookies.push(`atalaya_session=${token}`)
      if (hasFigures) for (const quarter of quarters) insertSubmission.run(territory, quarter, now)
      for (const { id, kind, upperBound } of indicators) {
        insertAdoption.run(territory, id)
        for (const year of years) insertTarget.run(territory, id, `${year}-A1`, upperBound === null ? 400 : upperBound * 0.8, person, now)
        for (const quarter of hasFigures ? quarters : []) {
          const denominator = kind === 'ratio' ? 20 + Math.floor(random() * 80) : null
          const numerator = denominator === null ? null : Math.floor(random() * denominator)
          const value = denominator !== null && numerator !== null ? numerator / denominator : Math.floor(random() * (upperBound === null ? 100 : upperBound + 1))
          insertObservation.run(territory, id, quarter, value, numerator, denominator)
          insertVersion.run(territory, id, quarter, value, numerator, denominator, person, now)
        }
      }
    })()
  }
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  return { path, cities, codes: indicators.map(({ code }) => code), cookies }
}
