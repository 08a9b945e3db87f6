import { appendAudit } from '@atalaya/db/audit'
import { beginSubmission, listNarratives, saveNarrativeRow, touchSubmission } from '@atalaya/db/submission'
import { all } from '@atalaya/shared/access'
import { maySpeakForQuarter } from '@atalaya/shared/account'
import type { Period } from '@atalaya/shared/period'
import { Problem } from '@atalaya/shared/problem'
import type { Narrative, SavedNarrative } from '@atalaya/shared/submission'
import { authorize, signedIn, type VerbContext, versionOf } from '../plugins/context.ts'
import { loadQuarter, versionAfterSave, writeAbility } from './submission-context.ts'

/** Saves what the office writes of a scope in a quarter. Raises the policy's refusal, or `stale-version` with the text as kept. */
export async function saveNarrative(context: VerbContext, { territory: slug, period, ...text }: Narrative & { readonly territory: string; readonly period: Period }): Promise<SavedNarrative> {
  const { personId } = signedIn(context)
  return context.store.write(async (handle) => {
    const loaded = await loadQuarter(handle, context, slug, period)
    const { territory, submission } = authorize(loaded, all(writeAbility(context, loaded), maySpeakForQuarter(context.principal, slug)))
    const before = (await listNarratives(handle, territory.id, period)).find(({ scope }) => scope === text.scope)
    if (versionOf(before) !== text.version) {
      throw new Problem('stale-version', { detail: 'Somebody else saved this text meanwhile', params: { current: before ?? null } })
    }
    if (submission.version === 0) await beginSubmission(handle, territory.id, period)
    const { scope, result, obstacle, wayForward } = text
    const after: Narrative = { scope, result, obstacle, wayForward, version: text.version + 1 }
    await saveNarrativeRow(handle, { territoryId: territory.id, period, scope }, { result, obstacle, wayForward, version: after.version, savedBy: personId, savedAt: context.now.toISOString() })
    await appendAudit(handle, { territory: slug, personId, at: context.now, action: 'narrative.save', subject: `${period}/${scope}`, before, after })
    await touchSubmission(handle, territory.id, period)
    return { ...after, quarterVersion: versionAfterSave(submission) }
  })
}
