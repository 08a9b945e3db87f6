import { isDeepStrictEqual } from 'node:util'
import type { StoredIndicator } from '@atalaya/db/indicator'
import type { Observation } from '@atalaya/shared/observation'
import { calendarDate, type Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import type { ProposeCorrection } from '@atalaya/shared/correction'
import { checkFigure, type Finding } from '@atalaya/shared/submission'
import type { StoredTerritory } from '@atalaya/db/territory'
import { amountOf, partsOf } from '../submission/approve-submission.ts'
import { findingError, storedAnswer } from '../submission/figure-entry.ts'
import type { PointsBefore } from '../submission/points-before.ts'

/** A figure that is proposed for a period of an indicator. */
export interface ProposedFigure extends ProposeCorrection {
  readonly period: Period
}

type Told = Pick<Observation, 'value' | 'missing' | 'numerator' | 'denominator' | 'amount' | 'vintage' | 'source' | 'dataDate' | 'note'>

/** What the public will read of the figure. */
export function toldBy({ entry, vintage, source, dataDate, note }: ProposeCorrection, territory: StoredTerritory): Told {
  return { ...storedAnswer(entry, territory), ...partsOf(entry), amount: amountOf(entry), vintage, source, dataDate, note }
}

/** A correction of nothing would stand beside the figure for ever, with a reason and nothing that it is the reason of. */
export function refuseUnchanged(before: Observation, after: Told, prefix: string): void {
  const fields = Object.keys(after) as (keyof Told)[]
  if (fields.some((field) => !isDeepStrictEqual(before[field], after[field]))) return
  const detail = 'Answer, source, date, condition and note are those that are published'
  throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: `${prefix}/entry`, detail, slug: 'nothing-changes' }] })
}

export interface CheckedWith {
  readonly territory: StoredTerritory
  readonly indicator: StoredIndicator
  readonly now: Date
  readonly earlier: PointsBefore
}

/** What the checks say of a proposed figure, beside those approved before its period. */
export function findingsOf(figure: ProposedFigure, { territory, indicator, now, earlier }: CheckedWith): Finding[] {
  return checkFigure(figure, indicator, { previous: earlier(indicator.id, figure.period), today: calendarDate(now, territory.timeZone) })
}

/** Raises `blocking-findings` for a value that cannot be right, or has no source or no date: what is public never lacks them. */
export function refuseImpossible(figure: ProposedFigure, checked: CheckedWith, prefix: string): void {
  const refused = findingsOf(figure, checked).filter(({ severity, slug }) => severity === 'block' || slug === 'source-missing' || slug === 'data-date-missing')
  if (refused.length === 0) return
  throw new Problem('blocking-findings', {
    detail: 'The value cannot be right, or lacks its source or its date',
    params: {},
    errors: refused.map((finding) => findingError(finding, checked.indicator, checked.territory, prefix)),
  })
}

export function refuseBlank({ entry }: ProposeCorrection, prefix: string): void {
  if (entry.form !== 'blank') return
  const detail = 'A published value is replaced by a value or by the reason why it is missing'
  throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: `${prefix}/entry/form`, detail, slug: 'wrong-form' }] })
}
