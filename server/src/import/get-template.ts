import type { Language } from '@atalaya/shared/language'
import type { Period } from '@atalaya/shared/period'
import type { SubmissionView } from '@atalaya/shared/submission'
import { authorize, type VerbContext } from '../plugins/context.ts'
import { getSubmission } from '../submission/get-submission.ts'
import { templateXlsx } from './template-xlsx.ts'

/** A quarter that the person may fill in. Raises the policy's refusal for anybody else, and while it is closed. */
export async function fillableQuarter(context: VerbContext, territory: string, period: Period): Promise<SubmissionView> {
  const view = await getSubmission(context, territory, period)
  return authorize(view, view.abilities.write)
}

/** The template of a quarter, to be filled in elsewhere. */
export async function getTemplate(context: VerbContext, { territory, period, language }: { territory: string; period: Period; language: Language }): Promise<Uint8Array> {
  return templateXlsx(await fillableQuarter(context, territory, period), language)
}
