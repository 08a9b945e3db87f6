import { appendAudit } from '@atalaya/db/audit'
import { noteOpened } from '@atalaya/db/delegation'
import type { VerbContext } from '../plugins/context.ts'
import { delegationSubject } from './delegation-to-change.ts'
import { openedLink } from './link-opened.ts'

/** Notes the first time that the page of a link is opened; programs that look into mails do not run it. Raises `not-found`, `link-closed`. */
export async function openLink(context: VerbContext, token: string): Promise<void> {
  const at = context.now
  await context.store.write(async (handle) => {
    const { delegation } = await openedLink(handle, context, token)
    if (!(await noteOpened(handle, delegation, at.toISOString()))) return
    await appendAudit(handle, { territory: delegation.territory, personId: null, at, action: 'delegation.open', subject: delegationSubject(delegation), after: { department: delegation.department } })
  })
}
