import { appendAudit } from '@atalaya/db/audit'
import { listAskedFigures, saveAnswerRow } from '@atalaya/db/delegation'
import type { AnswerRow, SaveAnswer } from '@atalaya/shared/delegation'
import { Problem } from '@atalaya/shared/problem'
import { findDue } from '../submission/submission-context.ts'
import { refuseWrongEntry } from '../submission/figure-entry.ts'
import type { VerbContext } from '../plugins/context.ts'
import { answerRows } from './answer-sheet.ts'
import { openedLink } from './link-opened.ts'
import { presentAnswer } from './present-delegations.ts'

/**
 * Keeps an answer by a link, beside the figure and not in it, with who says that they gave it. Raises `not-found` for what the link
 * does not ask, `link-closed`, `stale-version` with the answer as kept, `invalid-fields` for a form that the indicator does not have, or for none.
 */
export async function saveAnswer(context: VerbContext, { token, code, ...given }: SaveAnswer & { readonly token: string; readonly code: string }): Promise<AnswerRow> {
  const at = context.now
  const { link, indicatorId } = await context.store.write(async (handle) => {
    const opened = await openedLink(handle, context, token)
    const { delegation, territory } = opened
    const row = await findDue(handle, territory.id, delegation.period, code)
    const asked = row && (await listAskedFigures(handle, territory.id, delegation.period)).find((figure) => figure.number === delegation.number && figure.indicatorId === row.indicator.id)
    if (!row || !asked) throw new Problem('not-found', { detail: `${code} is not asked by this link`, params: {} })
    if (given.version !== asked.version) {
      const current = asked.answer && presentAnswer(asked.answer, asked.version, territory)
      throw new Problem('stale-version', { detail: `${code} was answered meanwhile`, params: { current } })
    }
    refuseWrongEntry(given.entry, row.indicator, territory, '')
    if (given.entry.form === 'blank') {
      const detail = 'An answer is a figure, or why there is none'
      throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: '/entry/form', detail, slug: 'nothing-answered' }] })
    }
    const version = asked.version + 1
    await saveAnswerRow(handle, delegation, { ...given, indicatorId: row.indicator.id, answeredAt: at.toISOString(), version })
    await appendAudit(handle, {
      territory: delegation.territory, personId: null, at, action: 'delegation.answer', subject: `${delegation.period}/${code}`,
      before: asked.answer, after: { ...given, version, delegation: delegation.number, department: delegation.department },
    })
    return { link: opened, indicatorId: row.indicator.id }
  })
  const rows = await answerRows(context.store.read, link)
  const saved = rows.find(({ indicator }) => indicator.code === code)
  if (!saved) throw new Error(`The answer of indicator ${indicatorId} was kept and is not asked for`)
  return saved
}
