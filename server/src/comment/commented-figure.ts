import type { ThreadKey } from '@atalaya/db/comment'
import type { ReadHandle } from '@atalaya/db/store'
import { getTerritory, type StoredTerritory } from '@atalaya/db/territory'
import { mayReadApproved } from '@atalaya/shared/account'
import { mayComment } from '@atalaya/shared/comment'
import { calendarDate, type Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import { authorize, type VerbContext } from '../plugins/context.ts'
import { findDue, type DueIndicator } from '../submission/submission-context.ts'

/** A figure by its place in the office: the quarter on whose page it stands, and its indicator. */
export interface FigurePlace {
  readonly territory: string
  readonly period: Period
  readonly code: string
}

export interface CommentedFigure {
  readonly territory: StoredTerritory
  readonly row: DueIndicator
  readonly key: ThreadKey
}

async function findFigure(handle: ReadHandle, territory: StoredTerritory, { period, code }: FigurePlace): Promise<CommentedFigure> {
  const row = await findDue(handle, territory.id, period, code)
  if (!row) throw new Problem('not-found', { detail: `${code} is not due in ${period}`, params: {} })
  return { territory, row, key: { territoryId: territory.id, period: row.period, indicatorId: row.indicator.id } }
}

/** A figure that somebody may read about. Raises `not-found`, and the refusal for somebody without a role in the territory. */
export async function figureToRead(handle: ReadHandle, { principal }: VerbContext, place: FigurePlace): Promise<CommentedFigure> {
  const territory = await getTerritory(handle, place.territory)
  authorize(territory, mayReadApproved(principal, place.territory))
  return findFigure(handle, territory, place)
}

/** A figure of which somebody may say something. Raises `not-found` and the policy's refusal. */
export async function figureToComment(handle: ReadHandle, { principal, now }: VerbContext, place: FigurePlace): Promise<CommentedFigure> {
  const territory = await getTerritory(handle, place.territory)
  authorize(territory, mayComment(principal, place.territory, { period: place.period, today: calendarDate(now, territory.timeZone) }))
  return findFigure(handle, territory, place)
}

/** How the trail names the comments on a figure, or one of them. */
export function commentSubject({ period, code }: FigurePlace, number?: number): string {
  return `${period}/${code}/comments${number === undefined ? '' : `/${number}`}`
}
