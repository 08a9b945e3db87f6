import type { MissingReason } from '@atalaya/shared/observation'
import { frequencies, periodDueWith, type Period } from '@atalaya/shared/period'
import type { FigureEntry, SubmissionState } from '@atalaya/shared/submission'
import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { ReadHandle } from '../store/index.ts'

/** One figure that a territory owes in a quarter. */
export interface CompletenessRow {
  readonly territoryId: number
  readonly indicatorId: number
  readonly owner: string
  /** Null where nobody has begun the quarter. */
  readonly state: SubmissionState | null
  /** Null where nobody has saved the figure. */
  readonly form: FigureEntry['form'] | null
  readonly missingReason: MissingReason | null
  readonly returnNote: string | null
  /** The version of what is approved for it; null where nothing is. */
  readonly approvedVersion: number | null
}

/** What each of some territories owes in a quarter and how far it is, in the framework's order, by one statement however many they are. */
export async function listCompleteness({ db, tables }: ReadHandle, territoryIds: readonly number[], quarter: Period): Promise<CompletenessRow[]> {
  if (territoryIds.length === 0) return []
  const { adoption, figure, indicator, observation, submission } = tables
  const due = frequencies.flatMap((frequency) => {
    const period = periodDueWith(quarter, frequency)
    return period === undefined ? [] : [{ frequency, period }]
  })
  // An observation is of the indicator's own period, which its frequency gives.
  const ownPeriod: SQL = sql`case ${indicator.frequency} ${sql.join(due.map(({ frequency, period }) => sql`when ${frequency} then ${period}`), sql` `)} end`
  return db
    .select({
      territoryId: adoption.territoryId,
      indicatorId: adoption.indicatorId,
      owner: adoption.owner,
      state: submission.state,
      form: figure.form,
      missingReason: figure.missingReason,
      returnNote: figure.returnNote,
      approvedVersion: observation.version,
    })
    .from(adoption)
    .innerJoin(indicator, eq(indicator.id, adoption.indicatorId))
    .leftJoin(submission, and(eq(submission.territoryId, adoption.territoryId), eq(submission.period, quarter)))
    .leftJoin(figure, and(eq(figure.territoryId, adoption.territoryId), eq(figure.period, quarter), eq(figure.indicatorId, adoption.indicatorId)))
    .leftJoin(observation, and(eq(observation.territoryId, adoption.territoryId), eq(observation.indicatorId, adoption.indicatorId), eq(observation.period, ownPeriod), eq(observation.cell, '')))
    .where(and(inArray(adoption.territoryId, [...territoryIds]), inArray(indicator.frequency, due.map(({ frequency }) => frequency))))
    .orderBy(asc(adoption.territoryId), asc(indicator.position))
}
