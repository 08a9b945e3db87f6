import { z } from 'zod'
import { abilitySchema } from '../access/index.ts'
import { indicatorSchema } from '../indicator/index.ts'
import { observationSchema } from '../observation/index.ts'
import { periodSchema } from '../period/index.ts'
import { findingSchema, saveFigureSchema } from '../submission/index.ts'
import { territorySchema } from '../territory/index.ts'

export const correctionStates = ['proposed', 'approved', 'declined', 'withdrawn'] as const
export const correctionStateSchema = z.enum(correctionStates)
export type CorrectionState = z.infer<typeof correctionStateSchema>

/**
 * What is proposed to be published in the place of a figure. `version` is the one seen, which holds the former value; 0 where
 * the figure was left blank when its quarter was approved, in the period it belongs to.
 */
export const proposeCorrectionSchema = saveFigureSchema.omit({ explanation: true, answer: true }).extend({
  /** Holds what was published: the figure's note and, behind it, the explanation of its warnings. */
  note: z.string().trim().max(4100),
  reason: z.string().trim().min(1).max(2000),
  version: z.number().int().min(0),
})
export type ProposeCorrection = z.infer<typeof proposeCorrectionSchema>

/** What is said with a decision; whoever proposed a correction that is declined is owed the reason. */
export const approveCorrectionSchema = z.object({ note: z.string().trim().max(2000) })
export const declineCorrectionSchema = z.object({ note: z.string().trim().min(1).max(2000) })

/** A correction as members of the office see it. */
export const correctionViewSchema = proposeCorrectionSchema.extend({
  /** Within the territory. */
  number: z.number().int().positive(),
  indicator: indicatorSchema,
  period: periodSchema,
  state: correctionStateSchema,
  /** The version it was proposed over; null where the figure had been left blank. */
  before: observationSchema.nullable(),
  /** Whether the figure got another version since, so that what is still open has to be proposed anew. */
  isStale: z.boolean(),
  /** What the checks say of what is proposed, while it is open. */
  findings: z.array(findingSchema),
  proposedBy: z.string(),
  proposedAt: z.iso.datetime(),
  /** Who approved, declined or withdrew it; null while it is open. */
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionNote: z.string(),
  /** Whether the person who asks proposed it. */
  isOwn: z.boolean(),
  abilities: z.object({ approve: abilitySchema, decline: abilitySchema, withdraw: abilitySchema }),
})
export type CorrectionView = z.infer<typeof correctionViewSchema>

/** `GET /territories/{territory}/corrections`: the open ones, oldest first, then those last decided, newest first. */
export const correctionListSchema = z.object({
  territory: territorySchema,
  open: z.array(correctionViewSchema),
  decided: z.array(correctionViewSchema),
  /** Open ones that the person who asks may decide on. */
  toDecide: z.number().int(),
})
export type CorrectionList = z.infer<typeof correctionListSchema>
