import type { Role } from '@atalaya/shared/access'
import type { Frequency, Period } from '@atalaya/shared/period'
import { and, asc, count, eq, inArray, ne } from 'drizzle-orm'
import type { ReadHandle } from '../store/index.ts'

/** A submission of the quarters asked for, as far as reminders go. */
export interface SubmissionToRemind {
  readonly territoryId: number
  readonly period: Period
  readonly state: 'draft' | 'submitted' | 'returned' | 'approved' | 'published'
  readonly submittedAt: string | null
}

/** What reminders of some quarters are made from, of every territory; each list in no promised order. */
export interface ReminderRows {
  readonly submissions: readonly SubmissionToRemind[]
  readonly providers: readonly { readonly territoryId: number; readonly period: Period; readonly personId: number }[]
  /** Indicators taken on, by territory and frequency. */
  readonly adopted: readonly { readonly territoryId: number; readonly frequency: Frequency; readonly adopted: number }[]
  /** Of those, the ones that are answered in a quarter. */
  readonly answered: readonly { readonly territoryId: number; readonly period: Period; readonly answered: number }[]
  readonly members: readonly { readonly territoryId: number; readonly personId: number; readonly role: Role }[]
}

/** Reads it by five statements, however many territories there are. */
export async function readReminderRows({ db, tables }: ReadHandle, quarters: readonly Period[]): Promise<ReminderRows> {
  const { adoption, figure, indicator, membership, submission, submissionProvider } = tables
  const wanted = [...quarters]
  const submissions = await db
    .select({ territoryId: submission.territoryId, period: submission.period, state: submission.state, submittedAt: submission.submittedAt })
    .from(submission)
    .where(inArray(submission.period, wanted))
  const providers = await db.select().from(submissionProvider).where(inArray(submissionProvider.period, wanted))
  const adopted = await db
    .select({ territoryId: adoption.territoryId, frequency: indicator.frequency, adopted: count() })
    .from(adoption)
    .innerJoin(indicator, eq(indicator.id, adoption.indicatorId))
    .groupBy(adoption.territoryId, indicator.frequency)
  // By what is adopted now: a figure of an indicator that was given up answers nothing that is owed.
  const answered = await db
    .select({ territoryId: figure.territoryId, period: figure.period, answered: count() })
    .from(figure)
    .innerJoin(adoption, and(eq(adoption.territoryId, figure.territoryId), eq(adoption.indicatorId, figure.indicatorId)))
    .where(and(inArray(figure.period, wanted), ne(figure.form, 'blank')))
    .groupBy(figure.territoryId, figure.period)
  const members = await db
    .select({ territoryId: membership.territoryId, personId: membership.personId, role: membership.role })
    .from(membership)
    .where(inArray(membership.role, ['provider', 'validator']))
    .orderBy(asc(membership.territoryId), asc(membership.personId))
  return { submissions, providers, adopted, answered, members }
}

