import { z } from 'zod'
import { abilitySchema } from '../access/index.ts'
import { indicatorCodeSchema, indicatorSchema, rubricSchema } from '../indicator/index.ts'
import { vintageSchema, pointSchema } from '../observation/index.ts'
import { calendarDateSchema, periodSchema, quarterSchema } from '../period/index.ts'
import { figureEntrySchema, saveFigureSchema } from '../submission/index.ts'
import { territorySchema } from '../territory/index.ts'

/** Why a link no longer opens anything. */
export const linkEnds = ['expired', 'revoked', 'submitted'] as const
export type LinkEnd = (typeof linkEnds)[number]

/** An answer as it was given by a link, and by whom: there is no account that would tell. */
export const answerSchema = z.object({
  entry: figureEntrySchema,
  /** In stored form; null when missing. */
  value: z.number().nullable(),
  source: z.string(),
  dataDate: calendarDateSchema.nullable(),
  vintage: vintageSchema,
  note: z.string(),
  name: z.string(),
  post: z.string(),
  answeredAt: z.iso.datetime(),
  version: z.number().int().positive(),
})
export type Answer = z.infer<typeof answerSchema>

/** How far a figure that was asked for has come: a question of the office stands until the next answer. */
export const askedStates = ['waiting', 'answered', 'returned', 'taken'] as const
export type AskedState = (typeof askedStates)[number]

export const askedFigureSchema = z.object({
  indicator: indicatorCodeSchema,
  state: z.enum(askedStates),
  question: z.string(),
  answer: answerSchema.nullable(),
  takenBy: z.string().nullable(),
  takenAt: z.iso.datetime().nullable(),
})
export type AskedFigure = z.infer<typeof askedFigureSchema>

const departmentSchema = z.string().trim().min(1).max(200)
const addresseeSchema = z.string().trim().max(120)
const emailSchema = z.union([z.literal(''), z.email().max(254)])

export const delegationSchema = z.object({
  number: z.number().int().positive(),
  department: z.string(),
  addressee: z.string(),
  email: z.string(),
  /** The last day on which the link works. */
  validUntil: calendarDateSchema,
  /** Why the link no longer works; null while it does. */
  end: z.enum(linkEnds).nullable(),
  openedAt: z.iso.datetime().nullable(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  version: z.number().int().positive(),
  figures: z.array(askedFigureSchema),
})
export type Delegation = z.infer<typeof delegationSchema>

/** `GET …/submissions/{period}/delegations`: in the order in which they were asked. */
export const delegationsSchema = z.object({
  delegations: z.array(delegationSchema),
  abilities: z.object({
    /** Asking, and all that is done with a link. */
    ask: abilitySchema,
    /** Taking answers into the quarter. */
    take: abilitySchema,
  }),
})
export type Delegations = z.infer<typeof delegationsSchema>

/** The token of a link, in the only answer that ever has it. */
export const askedByLinkSchema = delegationsSchema.extend({ number: z.number().int().positive(), token: z.string() })

/** `POST …/delegations`. At most as many figures as a quarter has. */
export const askFiguresSchema = z.object({
  department: departmentSchema,
  addressee: addresseeSchema,
  email: emailSchema,
  validUntil: calendarDateSchema,
  indicators: z.array(indicatorCodeSchema).min(1).max(500),
})
export type AskFigures = z.infer<typeof askFiguresSchema>

/** `version` is the one of the delegation that was seen. */
export const changeLinkSchema = z.object({ version: z.number().int().positive() })
export const extendLinkSchema = changeLinkSchema.extend({ validUntil: calendarDateSchema })

/** Of each answer the version that was seen, and that of the figure which it replaces; 0 where there is none. */
export const takeAnswersSchema = z.object({
  figures: z.array(z.object({ indicator: indicatorCodeSchema, answerVersion: z.number().int().positive(), figureVersion: z.number().int().min(0) })).min(1).max(500),
})
export const returnAnswerSchema = z.object({ indicator: indicatorCodeSchema, answerVersion: z.number().int().positive(), question: z.string().trim().min(1).max(2000) })

/** `PUT /answers/{token}/figures/{code}`. Who answers says who they are with each answer. */
export const saveAnswerSchema = saveFigureSchema.pick({ entry: true, source: true, dataDate: true, vintage: true, note: true, version: true }).extend({
  name: z.string().trim().min(1).max(120),
  post: z.string().trim().min(1).max(120),
})
export type SaveAnswer = z.infer<typeof saveAnswerSchema>

/** One figure on the page of a link: what is asked, and what has been answered. */
export const answerRowSchema = z.object({
  indicator: indicatorSchema,
  rubric: rubricSchema.nullable(),
  period: periodSchema,
  /** The last four published values before this period, newest first. */
  previous: z.array(pointSchema.extend({ denominator: z.number().nullable() })),
  /** What the office asks of the answer that it returned; empty when there is nothing. */
  question: z.string(),
  answer: answerSchema.nullable(),
  /** Whether the office has put this answer into its quarter. */
  isTaken: z.boolean(),
})
export type AnswerRow = z.infer<typeof answerRowSchema>

/** `GET /answers/{token}`: what a link opens, and nothing else of the city. */
export const answerSheetSchema = z.object({
  territory: territorySchema.pick({ name: true, locale: true, currency: true, timeZone: true, isIllustrative: true, office: true }),
  quarter: quarterSchema,
  department: z.string(),
  addressee: z.string(),
  validUntil: calendarDateSchema,
  rows: z.array(answerRowSchema),
})
export type AnswerSheet = z.infer<typeof answerSheetSchema>
