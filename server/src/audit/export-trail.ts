import { setImmediate } from 'node:timers/promises'
import { canonicalJson, listTrail } from '@atalaya/db/audit'
import { trailColumns, type TrailColumn, type TrailFilter } from '@atalaya/shared/audit'
import type { Language } from '@atalaya/shared/language'
import { csvHead, csvLines } from '../observation/observations-csv.ts'
import type { VerbContext } from '../plugins/context.ts'
import { presentEntry, trailTerritory, trailWanted, type StoredEntry } from './read-trail.ts'

const rowsAtOnce = 500
const marks = { delimiter: ',', number: String, bom: true } as const

type Row = ReturnType<typeof presentEntry> & Pick<StoredEntry, 'previous'>

/** Nothing is an empty cell; anything else the text that its hash was worked out over. */
function told(value: unknown): string {
  return value === null ? '' : canonicalJson(value)
}

function cellsOf({ position, at, person, token, action, subject, before, after, isWithheld, previous, hash }: Row): Record<TrailColumn, string | number> {
  const whose = person === null ? { personId: '', person: '' } : { personId: String(person.id), person: person.name }
  return { position, at, ...whose, token: token ?? '', action, subject, before: told(before), after: told(after), withheld: isWithheld ? 'true' : 'false', previous, hash }
}

/**
 * The rows that a filter lets through as CSV, newest first, in portions between which others are answered. The names of the columns are
 * in the language asked for; what is in them is as it was hashed. Raises `not-found`, or the policy's refusal, before the first portion.
 */
export async function exportTrail(context: VerbContext, slug: string, { language, ...filter }: TrailFilter & { readonly language: Language }): Promise<AsyncGenerator<string>> {
  const { territory, isAdministrator } = await trailTerritory(context, slug)
  const wanted = trailWanted(territory, filter)
  const columns = trailColumns(language)
  async function* portions() {
    yield csvHead({ columns }, marks)
    let before: number | undefined
    for (;;) {
      const rows = await listTrail(context.store.read, { ...wanted, before }, rowsAtOnce)
      const cells = rows.map((row) => cellsOf({ ...presentEntry(row, isAdministrator), previous: row.previous }))
      yield csvLines({ rows: cells.map((cell) => columns.map(({ key }) => cell[key])) }, marks)
      before = rows.at(-1)?.position
      if (rows.length < rowsAtOnce) return
      await setImmediate()
    }
  }
  return portions()
}
