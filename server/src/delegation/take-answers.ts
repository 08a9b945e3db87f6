import { appendAudits } from '@atalaya/db/audit'
import { noteTaken } from '@atalaya/db/delegation'
import { signedIn, type VerbContext } from '../plugins/context.ts'
import { writeFigures } from '../submission/save-figures.ts'
import { answersOf } from './answer-seen.ts'
import { delegationToChange, type DelegationPlace } from './delegation-to-change.ts'

interface Taken {
  readonly indicator: string
  readonly answerVersion: number
  readonly figureVersion: number
}

/**
 * Makes answers figures of the quarter, all or none, as if who takes them had entered them: the office answers for its figures, and
 * nobody without an account writes one. The source and the note are the answerer's, whose name stays beside the figure. Raises the
 * policy's refusal, `not-found`, `wrong-state` where there is no answer, `stale-version` when the answer or the figure is another meanwhile.
 */
export async function takeAnswers(context: VerbContext, { figures, ...place }: DelegationPlace & { readonly figures: readonly Taken[] }): Promise<void> {
  const principal = signedIn(context)
  const at = context.now
  await context.store.write(async (handle) => {
    const found = await delegationToChange(handle, context, place, 'take')
    const seenAs = await answersOf(handle, found)
    const taken = figures.map((figure) => ({ ...figure, ...seenAs(figure.indicator, figure.answerVersion) }))
    await writeFigures(handle, { ...context, principal }, {
      territory: place.territory,
      period: place.period,
      figures: taken.map(({ indicator, figureVersion, answer: { entry, source, dataDate, vintage, note } }) => ({
        indicator, entry, source, dataDate, vintage, note, explanation: '', version: figureVersion,
      })),
    })
    for (const { indicatorId, figureVersion } of taken) {
      await noteTaken(handle, found.key, { indicatorId, takenBy: principal.personId, takenAt: at.toISOString(), takenFigureVersion: figureVersion + 1 })
    }
    await appendAudits(
      handle,
      { territory: place.territory, personId: principal.personId, at, action: 'delegation.take' },
      taken.map(({ indicator, version, answer: { name, post } }) => ({
        subject: `${place.period}/${indicator}`, after: { delegation: place.number, department: found.delegation.department, name, post, version },
      })),
    )
  })
}
