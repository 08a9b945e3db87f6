import {
  importKinds, importStates, rowOutcomes, rowRefusals, type ImportCounts, type ImportFound, type ImportMapping, type ImportReading, type ImportRowText,
} from '@atalaya/shared/import'
import { missingReasons } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'
import { figureForms, type SaveFigure } from '@atalaya/shared/submission'
import type { ColumnKit } from '../store/column-kit.ts'
import type { accountTables } from './account.ts'
import type { territoryTables } from './territory.ts'

type Parents = ReturnType<typeof territoryTables> & ReturnType<typeof accountTables>

export function importTables(kit: ColumnKit, { territory, person }: Parents) {
  /** A file of figures that somebody sent, from its reading to what became of it. */
  const importBatch = kit.table(
    'import_batch',
    {
      /** Where it was sent; its rows may be about other territories as well. */
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      /** Random, because it stands in addresses and names the file. */
      id: kit.text('id').notNull(),
      /** Whether its figures go into drafts, or are published because they were published elsewhere. */
      kind: kit.choice('kind', importKinds).notNull(),
      state: kit.choice('state', importStates).notNull(),
      fileName: kit.text('file_name').notNull(),
      /** SHA-256 of the file, hexadecimal. */
      fileHash: kit.text('file_hash').notNull(),
      fileBytes: kit.integer('file_bytes').notNull(),
      /** What the file was found to be. */
      found: kit.json<ImportFound>('found').notNull(),
      /** How it is read: as proposed, until somebody changes it. */
      reading: kit.json<ImportReading>('reading').notNull(),
      /** Of the last comparison; null before. */
      counts: kit.json<ImportCounts | null>('counts'),
      /** Corrections that it proposed when it was applied. */
      proposals: kit.integer('proposals').notNull(),
      /** Why the file was not read to its end; `stale` where what is there changed before it was applied; else empty. */
      refusal: kit.text('refusal').notNull(),
      /** Steps of the work in hand that are done, and of how many. */
      done: kit.integer('done').notNull(),
      total: kit.integer('total').notNull(),
      /** When the work in hand last said that it goes on. */
      beatAt: kit.text('beat_at').notNull(),
      sentBy: kit.integer('sent_by').notNull().references(() => person.id),
      sentAt: kit.text('sent_at').notNull(),
      appliedBy: kit.integer('applied_by').references(() => person.id),
      appliedAt: kit.text('applied_at'),
      undoneBy: kit.integer('undone_by').references(() => person.id),
      undoneAt: kit.text('undone_at'),
    },
    (table) => [kit.primaryKey({ columns: [table.territoryId, table.id] })],
  )

  /** A figure of a file, compared with what is there. Written in slices, and put in force from here by one statement. */
  const importRow = kit.table(
    'import_row',
    {
      /** The batch, by its key. */
      territoryId: kit.integer('territory_id').notNull(),
      batchId: kit.text('batch_id').notNull(),
      /** Order of what it is about: by territory, indicator and period, refused ones last. */
      position: kit.integer('position').notNull(),
      /** Where it stands in the file, counted from 1; a column of a table that has one for each period. */
      fileRow: kit.integer('file_row').notNull(),
      fileColumn: kit.integer('file_column'),
      outcome: kit.choice('outcome', rowOutcomes).notNull(),
      /** Set exactly where it is refused. */
      refusal: kit.choice('refusal', rowRefusals),
      /** What the file says, as written, where a person has to look at it; null where it was read without a doubt. */
      told: kit.json<ImportRowText | null>('told'),
      /** What it is about; null where that could not be read. No references: a batch outlives what it names. */
      targetId: kit.integer('target_id'),
      indicatorId: kit.integer('indicator_id'),
      /** Of the indicator's own frequency. */
      period: kit.text('period').$type<Period>(),
      /** The quarter with whose submission it is handed in. */
      quarter: kit.text('quarter').$type<Period>(),
      form: kit.choice('form', figureForms),
      /** As entered; of a ratio as stored; null when missing, never 0 for it. */
      value: kit.decimal('value'),
      numerator: kit.decimal('numerator'),
      denominator: kit.decimal('denominator'),
      missingReason: kit.choice('missing_reason', missingReasons),
      missingNote: kit.text('missing_note'),
      source: kit.text('source'),
      dataDate: kit.text('data_date'),
      note: kit.text('note'),
      /** The figure that was there; null where there was none. What an undoing puts back. */
      before: kit.json<SaveFigure | null>('before'),
      /** Version of the figure or observation compared with; 0 where there was none. */
      baseVersion: kit.integer('base_version').notNull(),
      /** Number, in the territory that it is about, of the correction that was proposed by it. */
      correction: kit.integer('correction'),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.batchId, table.position] }),
      kit.foreignKey({ columns: [table.territoryId, table.batchId], foreignColumns: [importBatch.territoryId, importBatch.id] }),
    ],
  )

  /** A reading that an office gave a name, for the next file of the same kind. */
  const importMapping = kit.table(
    'import_mapping',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      name: kit.text('name').notNull(),
      mapping: kit.json<ImportMapping>('mapping').notNull(),
      savedBy: kit.integer('saved_by').notNull().references(() => person.id),
      savedAt: kit.text('saved_at').notNull(),
    },
    (table) => [kit.primaryKey({ columns: [table.territoryId, table.name] })],
  )

  return { importBatch, importRow, importMapping }
}
