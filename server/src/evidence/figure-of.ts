import { readCalendar } from '@atalaya/db/calendar'
import { findPublicity, type FigureKey } from '@atalaya/db/evidence'
import { findAdoption, type StoredIndicator } from '@atalaya/db/indicator'
import type { ReadHandle } from '@atalaya/db/store'
import { findSubmission, listReopenings } from '@atalaya/db/submission'
import { getTerritory, type StoredTerritory } from '@atalaya/db/territory'
import { all } from '@atalaya/shared/access'
import { mayEnterIndicator } from '@atalaya/shared/account'
import { datesOf } from '@atalaya/shared/calendar'
import type { EvidenceCircumstances } from '@atalaya/shared/evidence'
import { calendarDate, periodDueWith, quarterOf, type Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { hasCome, isOpenNow } from '@atalaya/shared/submission'
import { frameworkInForce, indicatorByCode } from '../indicator/framework-in-force.ts'
import type { VerbContext } from '../plugins/context.ts'

/** The figure that an address names. */
export interface FigureWanted {
  readonly territory: string
  readonly code: string
  readonly period: Period
}

export interface FoundFigure {
  readonly territory: StoredTerritory
  readonly indicator: StoredIndicator
  readonly key: FigureKey
  /** Whether it is public; undefined while it is not approved either. */
  readonly isPublished: boolean | undefined
}

/** The figure of an indicator in a period of its own frequency. Raises `not-found` for what no territory, framework or calendar has. */
export async function findFigure(handle: ReadHandle, { territory: slug, code, period }: FigureWanted): Promise<FoundFigure> {
  const territory = await getTerritory(handle, slug)
  const indicator = indicatorByCode(await frameworkInForce(handle), code)
  if (periodDueWith(quarterOf(period), indicator.frequency) !== period) throw new Problem('not-found', { detail: `${code} has no figure of ${period}`, params: {} })
  const key = { territoryId: territory.id, indicatorId: indicator.id, period }
  return { territory, indicator, key, isPublished: await findPublicity(handle, key) }
}

/** What the policy asks of a figure. Raises `not-found` for one that is neither observed nor due: its indicator is not adopted. */
export async function circumstancesOf(handle: ReadHandle, { principal, now }: VerbContext, figure: FoundFigure): Promise<EvidenceCircumstances> {
  const { territory, indicator, key, isPublished } = figure
  const quarter = quarterOf(key.period)
  if (isPublished === undefined && !(await findAdoption(handle, territory.id, indicator.id))) {
    throw new Problem('not-found', { detail: `${indicator.code} is not due in ${quarter}`, params: {} })
  }
  const submission = await findSubmission(handle, territory.id, quarter)
  const dates = datesOf(await readCalendar(handle, territory.id), quarter)
  const today = calendarDate(now, territory.timeZone)
  const state = submission === undefined ? 'draft' : submission.state
  const reopened = (await listReopenings(handle, territory.id, quarter)).get(indicator.id)
  const endedOn = reopened === undefined || reopened.endedAt === null ? null : calendarDate(new Date(reopened.endedAt), territory.timeZone)
  return {
    principal,
    territory: territory.slug,
    begun: hasCome({ period: quarter, dates, today }),
    openForWriting: all(mayEnterIndicator(principal, territory.slug, indicator.code), isOpenNow({ state, dates, today }, reopened && { until: reopened.until, endedOn })),
    isPublished: isPublished === true,
  }
}
