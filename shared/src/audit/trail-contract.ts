import { z } from 'zod'
import { indicatorCodeSchema } from '../indicator/index.ts'
import { calendarDateSchema, periodSchema } from '../period/index.ts'
import { territorySchema } from '../territory/index.ts'
import { auditActionSchema } from './audit-action.ts'
import { chainFaultSchema } from './chain-fault.ts'

/** Which rows are wanted: those that every one of these lets through. */
export const trailFilterSchema = z.object({
  /** Id of a person; 0 for what no person of the installation did: a command, or an answer by a link. */
  person: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
  /** Code of an indicator: what was done to its figures, goals and evidence, and the approvals by which they got a version. */
  indicator: indicatorCodeSchema.optional(),
  period: periodSchema.optional(),
  action: auditActionSchema.optional(),
  /** First and last day, where the territory is. */
  from: calendarDateSchema.optional(),
  to: calendarDateSchema.optional(),
})
export type TrailFilter = z.infer<typeof trailFilterSchema>

export const trailQuerySchema = trailFilterSchema.extend({
  /** Rows before this place in the chain: the `next` of the page before. Rows that are added meanwhile move none from page to page. */
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
})

export const trailEntrySchema = z.object({
  /** Place in the chain: 1, 2, 3 … */
  position: z.number().int().positive(),
  at: z.iso.datetime(),
  /** Null for a command of whoever runs the installation, and for an answer by a link. */
  person: z.object({ id: z.number().int(), name: z.string() }).nullable(),
  /** Id of the API token with which the person's program did it. */
  token: z.string().nullable(),
  action: auditActionSchema,
  subject: z.string(),
  /** What it was and what it is; null where there is nothing, and where `isWithheld`. */
  before: z.unknown(),
  after: z.unknown(),
  /** Whether what it says is for administrators alone, and who asks is none. */
  isWithheld: z.boolean(),
  hash: z.string(),
})
export type TrailEntry = z.infer<typeof trailEntrySchema>

/** `GET /territories/{territory}/trail`: newest first. */
export const trailSchema = z.object({
  territory: territorySchema,
  entries: z.array(trailEntrySchema),
  /** The `before` of the page that follows; null on the last. */
  next: z.number().int().nullable(),
  /** The whole chain, whatever is filtered: how many rows, and the hash of the last (empty without any). */
  chain: z.object({ rows: z.number().int(), hash: z.string() }),
  /** Who did anything in it, by name. */
  people: z.array(z.object({ id: z.number().int(), name: z.string() })),
})
export type Trail = z.infer<typeof trailSchema>

/** What a check of a chain found. */
export const chainReportSchema = z.object({
  /** Rows that are as they were written, from the first on. */
  rows: z.number().int(),
  /** The hash of the last of them. */
  hash: z.string(),
  /** The first thing that is not as it was written; null where all is. */
  fault: chainFaultSchema.nullable(),
  checkedAt: z.iso.datetime(),
})
export type CheckedChain = z.infer<typeof chainReportSchema>
