import { evidenceForms, evidenceKinds, visibilities } from '@atalaya/shared/evidence'
import type { Period } from '@atalaya/shared/period'
import { sql } from 'drizzle-orm'
import type { ColumnKit } from '../store/column-kit.ts'
import type { accountTables } from './account.ts'
import type { indicatorTables } from './indicator.ts'
import type { territoryTables } from './territory.ts'

type Parents = ReturnType<typeof territoryTables> & ReturnType<typeof accountTables> & ReturnType<typeof indicatorTables>

export function evidenceTables(kit: ColumnKit, { territory, indicator, person }: Parents) {
  /**
   * What supports a figure: files and addresses of documents, several for each. A row stays when it is withdrawn. It is of the
   * figure before anybody enters it, and of the observation that the figure becomes; so it refers to neither.
   */
  const evidence = kit.table(
    'evidence',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      indicatorId: kit.integer('indicator_id').notNull().references(() => indicator.id),
      /** The period the figure is about, of the indicator's own frequency. */
      period: kit.text('period').$type<Period>().notNull(),
      /** Of this figure: 1 for the first that was attached. */
      number: kit.integer('number').notNull(),
      /** Which of the columns below say what it is: the four of a file, or the address. */
      form: kit.choice('form', evidenceForms).notNull(),
      title: kit.text('title').notNull(),
      /** The day that the document bears; null when it bears none. */
      documentDate: kit.text('document_date'),
      visibility: kit.choice('visibility', visibilities).notNull(),
      /** SHA-256 of the bytes, hexadecimal: their name in the store of files, where they lie before this row does. */
      hash: kit.text('hash'),
      bytes: kit.integer('bytes'),
      /** What the bytes were found to be. */
      kind: kit.choice('kind', evidenceKinds),
      /** The name under which it is downloaded, and nothing else. */
      fileName: kit.text('file_name'),
      url: kit.text('url'),
      attachedBy: kit.integer('attached_by').notNull().references(() => person.id),
      attachedAt: kit.text('attached_at').notNull(),
      /** Who withdrew it, when and why; null while it stands. */
      withdrawnBy: kit.integer('withdrawn_by').references(() => person.id),
      withdrawnAt: kit.text('withdrawn_at'),
      withdrawalReason: kit.text('withdrawal_reason'),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.indicatorId, table.period, table.number] }),
      kit.check('evidence_file_is_whole', sql`(${table.form} = 'file') = (${table.hash} is not null and ${table.bytes} is not null and ${table.kind} is not null and ${table.fileName} is not null)`),
      kit.check('evidence_link_has_address', sql`(${table.form} = 'link') = (${table.url} is not null)`),
      kit.check('evidence_withdrawal_has_reason', sql`(${table.withdrawnAt} is null) = (${table.withdrawnBy} is null) and (${table.withdrawnAt} is null) = (${table.withdrawalReason} is null)`),
    ],
  )

  return { evidence }
}
