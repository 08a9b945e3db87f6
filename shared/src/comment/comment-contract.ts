import { z } from 'zod'
import { abilitySchema } from '../access/index.ts'
import { indicatorCodeSchema, indicatorSchema } from '../indicator/index.ts'
import { localizedTextSchema } from '../language/index.ts'
import { observationSchema } from '../observation/index.ts'
import { periodSchema, quarterSchema } from '../period/index.ts'
import { figureEntrySchema, findingSchema } from '../submission/index.ts'
import { territorySchema, territorySlugSchema } from '../territory/index.ts'

/** `POST …/figures/{code}/comments`. Who is named stands in the text as `<@12>`. */
export const writeCommentSchema = z.object({ text: z.string().trim().min(1).max(2000) })

/** `version` is the one of the thread that was seen. */
export const resolveCommentsSchema = z.object({ isResolved: z.boolean(), version: z.number().int().min(1) })

export const colleagueSchema = z.object({ personId: z.number().int(), name: z.string() })
export type Colleague = z.infer<typeof colleagueSchema>

export const commentSchema = z.object({
  number: z.number().int().positive(),
  author: z.string(),
  writtenAt: z.iso.datetime(),
  /** Null once it was withdrawn: that something stood there is all that is told. */
  text: z.string().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  /** Whether who asks wrote it, and may withdraw it. */
  isOwn: z.boolean(),
})
export type Comment = z.infer<typeof commentSchema>

/** What was said of a figure, oldest first. */
export const threadSchema = z.object({
  /** 0 while nobody has written. */
  version: z.number().int(),
  isResolved: z.boolean(),
  resolvedBy: z.string().nullable(),
  resolvedAt: z.iso.datetime().nullable(),
  comments: z.array(commentSchema),
  /** Everybody named in it, by current name. */
  mentioned: z.array(colleagueSchema),
  /** Whether who asks is named in it and has not seen it yet. */
  hasUnseen: z.boolean(),
})
export type Thread = z.infer<typeof threadSchema>

/** A mention that waits for who asks, on a figure of a quarter. */
export const mentionSchema = z.object({
  territory: territorySlugSchema,
  territoryName: localizedTextSchema,
  /** The quarter on whose page the figure stands. */
  quarter: quarterSchema,
  indicator: indicatorCodeSchema,
  indicatorName: localizedTextSchema,
  author: z.string(),
  writtenAt: z.iso.datetime(),
  text: z.string(),
  mentioned: z.array(colleagueSchema),
  isSeen: z.boolean(),
})
export type Mention = z.infer<typeof mentionSchema>

/** One change of a figure before it was approved, from the trail. */
export const figureChangeSchema = z.object({
  at: z.iso.datetime(),
  /** Null where a command of whoever runs the installation did it. */
  by: z.string().nullable(),
  /** Null where there was nothing before, or where the trail tells of nothing. */
  before: figureEntrySchema.nullable(),
  after: figureEntrySchema.nullable(),
  /** Which of the texts beside the number became different. */
  changed: z.array(z.enum(['source', 'dataDate', 'vintage', 'note', 'explanation', 'answer'])),
  /** Who answered it by a link, where it was taken from an answer. */
  byLink: z.object({ name: z.string(), post: z.string(), department: z.string() }).nullable(),
})
export type FigureChange = z.infer<typeof figureChangeSchema>

/** All about one figure of a quarter, for the people of the territory. */
export const figureDetailsSchema = z.object({
  territory: territorySchema,
  quarter: quarterSchema,
  /** Of the indicator's own frequency. */
  period: periodSchema,
  indicator: indicatorSchema,
  /** What is approved of the last twelve periods up to this one, oldest first; a period without an observation is not in it. */
  series: z.array(observationSchema),
  /** Periods from the first that may stand in the table to this one, oldest first: twelve, or as many as there are since the first value. */
  periods: z.array(periodSchema),
  targets: z.array(z.object({ period: periodSchema, value: z.number() })),
  baseline: z.object({ period: periodSchema, value: z.number() }).nullable(),
  findings: z.array(findingSchema),
  thread: threadSchema,
  /** Who may be named: everybody with a role in the territory. */
  colleagues: z.array(colleagueSchema),
  /** What happened to the figure in the quarter, newest first. */
  changes: z.array(figureChangeSchema),
  /** Every approved version, newest first. */
  versions: z.array(observationSchema),
  abilities: z.object({ comment: abilitySchema }),
})
export type FigureDetails = z.infer<typeof figureDetailsSchema>
