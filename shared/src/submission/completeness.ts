import { z } from 'zod'
import { isPastDue, periodDatesSchema, type PeriodDates } from '../calendar/index.ts'
import { indicatorCodeSchema, scopeSchema } from '../indicator/index.ts'
import { localizedTextSchema } from '../language/index.ts'
import { missingReasonSchema, type MissingReason } from '../observation/index.ts'
import { periodSchema, quarterSchema, type CalendarDate } from '../period/index.ts'
import { territorySchema } from '../territory/index.ts'
import { figureForms } from './figure.ts'
import { submissionStates, submissionStateSchema } from './submission-contract.ts'

/**
 * How far one figure of a quarter is. `due` and `late` are blank, in time and past the day on which they were due; `in_hand` is
 * entered and not handed in; `returned` waits with a question; `left_blank` was handed in, approved or published without an answer.
 */
export const completenessStandings = ['due', 'late', 'in_hand', 'returned', 'submitted', 'left_blank', 'approved', 'published'] as const
export const completenessStandingSchema = z.enum(completenessStandings)
export type CompletenessStanding = z.infer<typeof completenessStandingSchema>

/** Counts of each, which add up to what is due. */
export const completenessCountsSchema = z.record(completenessStandingSchema, z.number().int())
export type CompletenessCounts = z.infer<typeof completenessCountsSchema>

const completenessRowSchema = z.object({
  indicator: indicatorCodeSchema,
  name: localizedTextSchema,
  scope: scopeSchema,
  /** Who answers for the figure; empty when not named. */
  owner: z.string(),
  period: periodSchema,
  standing: completenessStandingSchema,
  /** Why there is no number, where that is the answer. */
  missing: missingReasonSchema.nullable(),
})
export type CompletenessRow = z.infer<typeof completenessRowSchema>

/** `GET /territories/{territory}/submissions/{period}/completeness`: a row an indicator, in the framework's order. */
export const completenessSchema = z.object({
  territory: territorySchema,
  period: quarterSchema,
  state: submissionStateSchema,
  dates: periodDatesSchema,
  counts: completenessCountsSchema,
  /** Answered, by a reason instead of a number. */
  missing: z.number().int(),
  rows: z.array(completenessRowSchema),
})
export type Completeness = z.infer<typeof completenessSchema>

/** `GET /completeness`: a row a territory, by slug. */
export const completenessOverviewSchema = z.object({
  period: quarterSchema,
  territories: z.array(
    z.object({
      territory: territorySchema.pick({ slug: true, name: true }),
      state: submissionStateSchema,
      dates: periodDatesSchema,
      isLate: z.boolean(),
      due: z.number().int(),
      counts: completenessCountsSchema,
    }),
  ),
})
export type CompletenessOverview = z.infer<typeof completenessOverviewSchema>

/** What is known of one figure that a quarter owes. */
export interface OwedFigure {
  readonly state: (typeof submissionStates)[number]
  /** As it was answered; null where nobody has saved anything. */
  readonly form: (typeof figureForms)[number] | null
  readonly isAsked: boolean
  /** Whether an approved value stands for it, entered in the quarter or added after it. */
  readonly isApproved: boolean
}

/** How far a figure is on a day. */
export function standingIn({ state, form, isAsked, isApproved }: OwedFigure, dates: PeriodDates, today: CalendarDate): CompletenessStanding {
  const isBlank = form === null || form === 'blank'
  switch (state) {
    case 'draft':
    case 'returned':
      if (state === 'returned' && isAsked) return 'returned'
      if (!isBlank) return 'in_hand'
      return isPastDue(dates, today) ? 'late' : 'due'
    case 'submitted':
      return isBlank ? 'left_blank' : 'submitted'
    case 'approved':
    case 'published':
      return isApproved ? state : 'left_blank'
  }
}

/** How many there are of each standing, those of which there are none included. */
export function countStandings(standings: readonly CompletenessStanding[]): CompletenessCounts {
  const counts: CompletenessCounts = { due: 0, late: 0, in_hand: 0, returned: 0, submitted: 0, left_blank: 0, approved: 0, published: 0 }
  for (const standing of standings) counts[standing] += 1
  return counts
}

/** A quarter is late while its office has it in hand past the day on which it was due, and it owes anything. */
export function isLate(state: OwedFigure['state'], due: number, dates: PeriodDates, today: CalendarDate): boolean {
  return due > 0 && (state === 'draft' || state === 'returned') && isPastDue(dates, today)
}

/** The reason in place of a number, where that is the answer. */
export function missingIn(form: OwedFigure['form'], reason: MissingReason | null): MissingReason | null {
  return form === 'missing' ? reason : null
}
