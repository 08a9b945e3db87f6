import { listAskedFigures, type StoredAskedFigure } from '@atalaya/db/delegation'
import type { ReadHandle } from '@atalaya/db/store'
import type { AnswerRow, AnswerSheet } from '@atalaya/shared/delegation'
import { toPoint } from '@atalaya/shared/observation'
import { territoryInForce } from '../observation/territory-in-force.ts'
import type { VerbContext } from '../plugins/context.ts'
import { pointsChecked } from '../submission/points-before.ts'
import { listDue, type DueIndicator } from '../submission/submission-context.ts'
import { openedLink, type OpenedLink } from './link-opened.ts'
import { presentAnswer } from './present-delegations.ts'

const valuesBefore = 4

/** The figures that a link asks for; one that the city has given up since is not asked any more. */
export async function answerRows(handle: ReadHandle, { delegation, territory }: OpenedLink): Promise<AnswerRow[]> {
  const { due, framework } = await listDue(handle, territory.id, delegation.period)
  const asked = new Map((await listAskedFigures(handle, territory.id, delegation.period)).flatMap((figure) => (figure.number === delegation.number ? [[figure.indicatorId, figure]] : [])))
  const { points } = await territoryInForce(handle, territory)
  const present = ({ indicator: { id, ...indicator }, period }: DueIndicator, { question, answer, version, takenAt }: StoredAskedFigure): AnswerRow => ({
    indicator,
    rubric: (indicator.rubric === null ? undefined : framework.rubrics.get(indicator.rubric)) ?? null,
    period,
    // What is not public is nobody's business beyond the office.
    previous: points.before(id, period, pointsChecked).filter(({ isPublished }) => isPublished).slice(0, valuesBefore).map((point) => ({ ...toPoint(point), denominator: point.denominator })),
    question,
    answer: answer && presentAnswer(answer, version, territory),
    isTaken: takenAt !== null,
  })
  return due.flatMap((row) => {
    const figure = asked.get(row.indicator.id)
    return figure ? [present(row, figure)] : []
  })
}

/** What the page of a link shows. Raises `not-found`, `link-closed`. */
export async function getAnswerSheet(context: VerbContext, token: string): Promise<AnswerSheet> {
  const handle = context.store.read
  const link = await openedLink(handle, context, token)
  const { name, locale, currency, timeZone, isIllustrative, office } = link.territory
  const { period, department, addressee, validUntil } = link.delegation
  return { territory: { name, locale, currency, timeZone, isIllustrative, office }, quarter: period, department, addressee, validUntil, rows: await answerRows(handle, link) }
}
