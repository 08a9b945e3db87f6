import { appendAudit } from '@atalaya/db/audit'
import { changeReminders, findByUnsubscribeToken } from '@atalaya/db/account'
import type { Store } from '@atalaya/db/store'
import { Problem } from '@atalaya/shared/problem'

/** Switches off the reminders of whoever has this in theirs; as often as it is asked. Raises `not-found`. */
export async function unsubscribe(store: Store, token: string, now: Date): Promise<void> {
  await store.write(async (handle) => {
    const person = await findByUnsubscribeToken(handle, token)
    if (!person) throw new Problem('not-found', { detail: 'No reminders are sent with this link', params: {} })
    if (!person.receivesReminders) return
    await changeReminders(handle, person.id, false)
    await appendAudit(handle, { territory: '', personId: person.id, at: now, action: 'account.unsubscribe', subject: String(person.id), before: { receivesReminders: true }, after: { receivesReminders: false } })
  })
}
