import { appendAudit } from '@atalaya/db/audit'
import { changeLanguage as keepLanguage, findPerson } from '@atalaya/db/account'
import type { Language } from '@atalaya/shared/language'
import { Problem } from '@atalaya/shared/problem'
import { signedIn, type VerbContext } from '../plugins/context.ts'

/** Keeps the language that a person chose for the office, for every device of theirs. */
export async function changeLanguage(context: VerbContext, language: Language): Promise<void> {
  const { personId, email } = signedIn(context)
  await context.store.write(async (handle) => {
    const person = await findPerson(handle, email)
    if (!person) throw new Problem('not-found', { detail: 'The account is no longer there', params: {} })
    await keepLanguage(handle, personId, language)
    await appendAudit(handle, {
      territory: '', personId, at: context.now, action: 'account.change-language', subject: String(personId), before: { language: person.language }, after: { language },
    })
  })
}
