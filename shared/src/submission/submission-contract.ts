import { z } from 'zod'
import { abilitySchema } from '../access/index.ts'
import { adoptionSchema, indicatorCodeSchema, indicatorSchema, rubricSchema, scopeSchema } from '../indicator/index.ts'
import { localizedTextSchema } from '../language/index.ts'
import { missingReasonSchema, pointSchema } from '../observation/index.ts'
import { periodDatesSchema } from '../calendar/index.ts'
import { calendarDateSchema, periodSchema } from '../period/index.ts'
import { territorySchema } from '../territory/index.ts'
import { figureSchema, findingSchema, saveFigureSchema } from './figure.ts'
import { reopeningSchema } from './reopening.ts'

export const submissionStates = ['draft', 'submitted', 'returned', 'approved', 'published'] as const
export const submissionStateSchema = z.enum(submissionStates)
export type SubmissionState = z.infer<typeof submissionStateSchema>

export const submissionActions = ['submit', 'return', 'approve', 'publish', 'reopen'] as const
export type SubmissionAction = (typeof submissionActions)[number]

/** Result, obstacle and way forward of a scope in the period, as the office writes them. */
export const narrativeFieldSchema = z.string().max(5000)
export const narrativeSchema = z.object({
  scope: scopeSchema,
  result: narrativeFieldSchema,
  obstacle: narrativeFieldSchema,
  wayForward: narrativeFieldSchema,
  version: z.number().int().min(0),
})
export type Narrative = z.infer<typeof narrativeSchema>

/** One line of the page of the quarter: the figure in hand and what stands beside its field. */
export const submissionRowSchema = z.object({
  indicator: indicatorSchema,
  aspectName: localizedTextSchema,
  adoption: adoptionSchema,
  period: periodSchema,
  /** Null until something was saved. */
  figure: figureSchema.nullable(),
  /** The last four values before this period, newest first, published or approved. */
  previous: z.array(pointSchema.extend({ denominator: z.number().nullable() })),
  yearAgo: pointSchema.nullable(),
  target: z.object({ period: periodSchema, value: z.number() }).nullable(),
  /** What the public sees now for this period; null when nothing is published. */
  published: pointSchema.extend({ version: z.number().int() }).nullable(),
  /** What was approved for this period, public or not yet; null when nothing was, and a publisher may add it. */
  approved: pointSchema.extend({ version: z.number().int() }).nullable(),
  rubric: rubricSchema.nullable(),
  findings: z.array(findingSchema),
  /** Whether the person who asks may write the figure now: the quarter's own answer, or yes while the figure is reopened. */
  write: abilitySchema,
  /** The last time that the figure was reopened in this quarter; null when it never was. */
  reopening: reopeningSchema.nullable(),
  /** How many comments on it are not settled. */
  openComments: z.number().int().min(0),
  /** Who answered it by a link, where it was taken from an answer; `figureVersion` is the version that it holds for. */
  byLink: z.object({ name: z.string(), post: z.string(), department: z.string(), figureVersion: z.number().int() }).nullable(),
  /** How many pieces of evidence of the figure stand. */
  evidence: z.number().int(),
})
export type SubmissionRow = z.infer<typeof submissionRowSchema>

/** `GET /territories/{territory}/submissions/{period}` */
export const submissionViewSchema = z.object({
  territory: territorySchema,
  period: periodSchema,
  state: submissionStateSchema,
  version: z.number().int(),
  /** When the quarter is open, in the territory's time zone. */
  dates: periodDatesSchema,
  /** The validator's word on the whole, when it was returned. */
  returnNote: z.string(),
  /** Whether the person who asks entered or changed a figure of it, or handed it in: their approval would be no second person's. */
  isOwn: z.boolean(),
  submittedBy: z.string().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: z.iso.datetime().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  rows: z.array(submissionRowSchema),
  /** One a scope, in the framework's order; version 0 where nothing was written. */
  narratives: z.array(narrativeSchema),
  abilities: z.object({
    write: abilitySchema,
    submit: abilitySchema,
    return: abilitySchema,
    approve: abilitySchema,
    publish: abilitySchema,
    /** Whether the person may let a single figure be written that is locked. */
    reopen: abilitySchema,
  }),
})
export type SubmissionView = z.infer<typeof submissionViewSchema>

/**
 * The submission's version before a save and after it. Who had seen the first has seen the second; who had not, has missed
 * what others saved in between.
 */
export const quarterVersionSchema = z.object({ before: z.number().int(), after: z.number().int() })
export type QuarterVersion = z.infer<typeof quarterVersionSchema>

/** What saving one figure answers: the figure as kept, and what the checks say. */
export const savedFigureSchema = z.object({ figure: figureSchema, findings: z.array(findingSchema), quarterVersion: quarterVersionSchema })
export type SavedFigure = z.infer<typeof savedFigureSchema>

/** An indicator stands once in a list: of two, nobody could say which was meant. */
function refuseTwice(figures: readonly { readonly indicator: string }[], context: z.RefinementCtx): void {
  const seen = new Set<string>()
  for (const [index, { indicator }] of figures.entries()) {
    if (seen.has(indicator)) context.addIssue({ code: 'custom', path: [index, 'indicator'], message: `${indicator} stands here twice` })
    seen.add(indicator)
  }
}

/** `PUT …/figures`: many at once, all or none. */
export const saveFiguresSchema = z.object({
  figures: z.array(saveFigureSchema.extend({ indicator: indicatorCodeSchema })).min(1).max(500).superRefine(refuseTwice),
})
export const savedNarrativeSchema = narrativeSchema.extend({ quarterVersion: quarterVersionSchema })
export type SavedNarrative = z.infer<typeof savedNarrativeSchema>
export const savedFiguresSchema = z.object({ figures: z.array(savedFigureSchema) })

/** Bodies of the four actions; `version` is the submission's, as seen. */
export const submitSchema = z.object({
  version: z.number().int().optional(),
  /** What to enter for the figures still blank; left blank without it. */
  blanks: z.object({ reason: missingReasonSchema, note: z.string().trim().min(1).max(2000) }).optional(),
})
export const returnSchema = z.object({
  version: z.number().int().optional(),
  note: z.string().trim().max(2000),
  /** Questions on single figures. At least one question or the note. */
  figures: z.array(z.object({ indicator: indicatorCodeSchema, note: z.string().trim().min(1).max(2000) })).max(500).superRefine(refuseTwice),
})
export const approveSchema = z.object({ version: z.number().int().optional() })
export const publishSchema = z.object({ version: z.number().int().optional() })

/** `GET /territories/{territory}/submissions`: the quarters of a territory, newest first, with how far each is. */
export const submissionSummarySchema = z.object({
  period: periodSchema,
  state: submissionStateSchema,
  /** Whether anything was saved; false for a quarter that is only open. */
  isStarted: z.boolean(),
  due: z.number().int(),
  answered: z.number().int(),
  endsOn: calendarDateSchema,
  dates: periodDatesSchema,
  /** The single figures of a locked quarter that are reopened now for the person who asks; none where the whole quarter may be written. */
  reopened: z.array(z.object({ indicator: indicatorCodeSchema, name: localizedTextSchema, until: calendarDateSchema })),
})
export const submissionListSchema = z.object({ territory: territorySchema, submissions: z.array(submissionSummarySchema) })
export type SubmissionSummary = z.infer<typeof submissionSummarySchema>
