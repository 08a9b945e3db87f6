import { z } from 'zod'
import { vintageSchema } from '../observation/index.ts'
import { calendarDateSchema } from '../period/index.ts'
import { encodings, marks, separators } from './sniff-text.ts'

/** What a column of the file is. `figure` is a column of a period: its heading says which. */
export const batchRoles = ['ignored', 'territory', 'indicator', 'period', 'value', 'numerator', 'denominator', 'source', 'dataDate', 'note', 'figure'] as const
export const batchRoleSchema = z.enum(batchRoles)
export type BatchRole = (typeof batchRoles)[number]

/** Lines of a file in which its headings may begin. */
export const longestPreamble = 60

/**
 * How a file is read, as a person sees it and may change it. Nothing else decides: the same file and the same reading give the
 * same figures.
 */
export const importReadingSchema = z.object({
  /** Null for a workbook, which says it itself; the separator as well. */
  encoding: z.enum(encodings).nullable(),
  separator: z.enum(separators).nullable(),
  /** Null for a text. */
  sheet: z.string().max(100).nullable(),
  decimalMark: z.enum(marks),
  /** The row of the headings, from 0. */
  headingRow: z.number().int().min(0).max(longestPreamble),
  /** Two where the years stand over the quarters. */
  headingRows: z.union([z.literal(1), z.literal(2)]),
  /** A role for each column, from the left; columns beyond are ignored. */
  columns: z.array(batchRoleSchema).max(1_000),
  /** The year of the first column where quarters are named without one. */
  firstYear: z.number().int().min(1990).max(2199).nullable(),
  /** Where figures come from whose row names no source. */
  source: z.string().trim().max(500),
  /** The day of the data of figures whose row names none. */
  dataDate: calendarDateSchema.nullable(),
  vintage: vintageSchema,
})
export type ImportReading = z.infer<typeof importReadingSchema>

/** Whether a figure stands in a column of its period. */
export function isWide({ columns }: Pick<ImportReading, 'columns'>): boolean {
  return columns.includes('figure')
}

/** What a reading still lacks before figures can be read with it. */
export const readingGaps = ['no-indicator', 'no-period', 'no-value', 'value-twice', 'no-first-year'] as const
export type ReadingGap = (typeof readingGaps)[number]

/** What has to be said first; empty when the file can be read. */
export function gapsOf(reading: Pick<ImportReading, 'columns' | 'firstYear'>, needsYear: boolean): ReadingGap[] {
  const has = (role: BatchRole) => reading.columns.includes(role)
  const gaps: ReadingGap[] = []
  if (!has('indicator')) gaps.push('no-indicator')
  if (isWide(reading)) {
    if (['value', 'numerator', 'denominator', 'period'].some((role) => has(role as BatchRole))) gaps.push('value-twice')
  } else {
    if (!has('period')) gaps.push('no-period')
    if (!has('value') && !(has('numerator') && has('denominator'))) gaps.push('no-value')
  }
  if (needsYear && reading.firstYear === null) gaps.push('no-first-year')
  return gaps
}

/** A reading that was given a name, to be used for the next file of the same kind: roles by heading, so that columns may have moved. */
export const importMappingSchema = z.object({
  name: z.string().trim().min(1).max(80),
  reading: importReadingSchema.omit({ columns: true }),
  roles: z.record(z.string().max(500), batchRoleSchema),
})
export type ImportMapping = z.infer<typeof importMappingSchema>
