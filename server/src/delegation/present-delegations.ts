import { listAskedFigures, listDelegations, type StoredAnswer, type StoredAskedFigure } from '@atalaya/db/delegation'
import type { ReadHandle } from '@atalaya/db/store'
import { mayReadApproved } from '@atalaya/shared/account'
import { delegationAbilities, linkEnd, type Answer, type AskedState, type Delegations } from '@atalaya/shared/delegation'
import type { Period } from '@atalaya/shared/period'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { authorize, type VerbContext } from '../plugins/context.ts'
import { storedAnswer } from '../submission/figure-entry.ts'
import { loadQuarter, writeCircumstances, type LoadedSubmission } from '../submission/submission-context.ts'

function stateOf({ question, takenAt, answer }: StoredAskedFigure): AskedState {
  if (question !== '') return 'returned'
  if (takenAt !== null) return 'taken'
  return answer === null ? 'waiting' : 'answered'
}

/** An answer as the API shows it. */
export function presentAnswer(answer: StoredAnswer, version: number, territory: LoadedSubmission['territory']): Answer {
  return { ...answer, value: storedAnswer(answer.entry, territory).value, version }
}

/** What a quarter asks of other departments. Raises `not-found`, and the refusal for somebody without a role in the territory. */
export async function getDelegations(handle: ReadHandle, context: VerbContext, slug: string, period: Period): Promise<Delegations> {
  const loaded = await loadQuarter(handle, context, slug, period)
  const { territory, submission } = loaded
  authorize(territory, mayReadApproved(context.principal, slug))
  const circumstances = writeCircumstances(context, loaded)
  const { indicators } = await frameworkInForce(handle)
  const asked = Map.groupBy(await listAskedFigures(handle, territory.id, period), ({ number }) => number)
  const delegations = (await listDelegations(handle, territory.id, period)).map(({ territoryId: _id, period: _period, revokedAt, ...delegation }) => {
    const byIndicator = new Map((asked.get(delegation.number) ?? []).map((figure) => [figure.indicatorId, figure]))
    return {
      ...delegation,
      end: linkEnd({ validUntil: delegation.validUntil, revokedAt }, submission.state, circumstances.today) ?? null,
      // In the framework's order, as the page of the quarter has them.
      figures: indicators.flatMap((indicator) => {
        const figure = byIndicator.get(indicator.id)
        if (!figure) return []
        const { question, answer, version, takenBy, takenAt } = figure
        return [{ indicator: indicator.code, state: stateOf(figure), question, answer: answer && presentAnswer(answer, version, territory), takenBy, takenAt }]
      }),
    }
  })
  return { delegations, abilities: delegationAbilities(circumstances) }
}
