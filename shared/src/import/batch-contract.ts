import { z } from 'zod'
import { abilitySchema } from '../access/index.ts'
import { indicatorCodeSchema } from '../indicator/index.ts'
import { localizedTextSchema } from '../language/index.ts'
import { periodSchema } from '../period/index.ts'
import { territorySlugSchema } from '../territory/index.ts'
import { fileRefusalSchema } from './file-refusal.ts'
import { batchRoleSchema, importMappingSchema, importReadingSchema, readingGaps } from './batch-reading.ts'
import { rowOutcomeSchema, rowRefusalSchema } from './batch-row.ts'

/** Drafts that somebody hands in as ever; or history that was published elsewhere, by the installation's own command. */
export const importKinds = ['draft', 'published'] as const
export type ImportKind = (typeof importKinds)[number]

export const importStates = [
  /** Waits for somebody to look at how it is read. */
  'opened',
  'checking',
  /** Compared with what is there; nothing is written yet. */
  'checked',
  'applying', 'applied',
  'undoing', 'undone',
  /** The work stopped when the process did; nothing of it was kept, and it can be begun again. */
  'interrupted',
] as const
export const importStateSchema = z.enum(importStates)
export type ImportState = (typeof importStates)[number]

/** States in which a process works on a batch. */
export const workingStates = ['checking', 'applying', 'undoing'] as const satisfies readonly ImportState[]

export function isWorking(state: ImportState): boolean {
  return (workingStates as readonly ImportState[]).includes(state)
}

/** The largest file that is taken. */
export const mostImportBytes = 40 * 2 ** 20

/** Corrections that one file proposes at most: a second person has to decide on each. */
export const mostProposals = 1_000

/**
 * What is done with a compared file. Without a reason, what would correct what was approved is left as it is; with one, it is proposed,
 * and the reason stands beside each figure that is corrected.
 */
export const applyImportSchema = z.object({ correctionReason: z.string().trim().min(1).max(2000).nullable() })
export type ApplyImport = z.infer<typeof applyImportSchema>

/** Figures of one file that are read, and that one city's office puts into drafts at once: decades of everything. */
export const mostFigures = 500_000
export const mostDraftFigures = 50_000

export const importCountsSchema = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  proposed: z.number().int(),
  refused: z.number().int(),
  /** Cells in which nothing stands: they say nothing, and change nothing. */
  empty: z.number().int(),
  /** Read, but another person would read the same signs otherwise. */
  doubtful: z.number().int(),
  /** Figures to be written that a check calls impossible, and that it asks to explain. */
  blocking: z.number().int(),
  warned: z.number().int(),
})
export type ImportCounts = z.infer<typeof importCountsSchema>

/** What a file was found to be, and the reading that is proposed for it. */
export const importFoundSchema = z.object({
  kind: z.enum(['workbook', 'text']),
  sheets: z.array(z.string()),
  /** Whether the numbers themselves say which mark parts the decimals; else it is the place's custom. */
  isMarkSaid: z.boolean(),
  /** Whether a text begins with the mark of its encoding, as what Excel saves as UTF-8 does. */
  hasByteOrderMark: z.boolean(),
  proposed: importReadingSchema,
  /** The first rows, as text. */
  sample: z.array(z.array(z.string())),
})
export type ImportFound = z.infer<typeof importFoundSchema>

/** A row as the file writes it, for the person who has to look at it. */
export const importRowTextSchema = z.object({ territory: z.string(), indicator: z.string(), period: z.string(), value: z.string() })
export type ImportRowText = z.infer<typeof importRowTextSchema>

export const importBatchSchema = z.object({
  id: z.string(),
  kind: z.enum(importKinds),
  state: importStateSchema,
  fileName: z.string(),
  fileBytes: z.number().int(),
  sentBy: z.string(),
  sentAt: z.iso.datetime(),
  appliedBy: z.string().nullable(),
  appliedAt: z.iso.datetime().nullable(),
  undoneBy: z.string().nullable(),
  undoneAt: z.iso.datetime().nullable(),
  counts: importCountsSchema.nullable(),
  /** Corrections that it proposed when it was applied. */
  proposals: z.number().int(),
  /** Set where the file was not read to its end. */
  refusal: fileRefusalSchema.nullable(),
  /** The work ended because something changed meanwhile: compare again. */
  isStale: z.boolean(),
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  abilities: z.object({ read: abilitySchema, apply: abilitySchema, undo: abilitySchema }),
})
export type ImportBatch = z.infer<typeof importBatchSchema>

/** A column as it is read, beside what the file has in it. */
export const importColumnSchema = z.object({
  heading: z.string(),
  role: batchRoleSchema,
  /** The period that its heading names, as a quarter where that can be said; null for none. */
  period: z.string().nullable(),
  /** T or Q with a number: quarters or four months, by each indicator's frequency. */
  isLettered: z.boolean(),
})

export const importBatchPageSchema = importBatchSchema.extend({
  found: importFoundSchema,
  /** The one in use: as proposed, until somebody changes it. */
  reading: importReadingSchema,
  columns: z.array(importColumnSchema),
  gaps: z.array(z.enum(readingGaps)),
})
export type ImportBatchPage = z.infer<typeof importBatchPageSchema>

export const importListSchema = z.object({
  /** Newest first. */
  batches: z.array(importBatchSchema),
  mappings: z.array(importMappingSchema),
  abilities: z.object({ send: abilitySchema }),
})
export type ImportList = z.infer<typeof importListSchema>

const entryTextSchema = z.object({ value: z.number().nullable(), numerator: z.number().nullable(), denominator: z.number().nullable(), missing: z.enum(['no_data', 'not_applicable']).nullable() })

export const importRowSchema = z.object({
  position: z.number().int(),
  /** In the file, counted from 1. */
  fileRow: z.number().int(),
  fileColumn: z.number().int().nullable(),
  outcome: rowOutcomeSchema,
  refusal: rowRefusalSchema.nullable(),
  told: importRowTextSchema.nullable(),
  territory: territorySlugSchema.nullable(),
  indicator: indicatorCodeSchema.nullable(),
  indicatorName: localizedTextSchema.nullable(),
  period: periodSchema.nullable(),
  after: entryTextSchema.nullable(),
  before: entryTextSchema.nullable(),
})
export type ImportRowView = z.infer<typeof importRowSchema>

export const importRowsSchema = z.object({ rows: z.array(importRowSchema), next: z.number().int().nullable() })
