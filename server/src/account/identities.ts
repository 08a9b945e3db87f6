import { appendAudit } from '@atalaya/db/audit'
import { findIdentity, unlinkIdentity as letGo } from '@atalaya/db/account'
import type { Identity } from '@atalaya/shared/account'
import { Problem } from '@atalaya/shared/problem'
import { signedIn, type VerbContext } from '../plugins/context.ts'
import type { OpenIdProvider } from './open-id-provider.ts'

export async function getIdentity(context: VerbContext, provider: OpenIdProvider | undefined): Promise<Identity> {
  const { personId } = signedIn(context)
  if (!provider) return { provider: null, linkedAt: null }
  const linked = await findIdentity(context.store.read, { issuer: provider.issuer, personId })
  return { provider: provider.label, linkedAt: linked === undefined ? null : linked.linkedAt }
}

/** Raises `wrong-state` where nothing is linked. The sessions stay: it is not said that somebody else has them. */
export async function unlinkIdentity(context: VerbContext, provider: OpenIdProvider | undefined): Promise<Identity> {
  const { personId } = signedIn(context)
  await context.store.write(async (handle) => {
    const linked = provider && (await findIdentity(handle, { issuer: provider.issuer, personId }))
    if (!linked) throw new Problem('wrong-state', { detail: 'No sign-in at a provider is linked', params: { state: 'not-linked' } })
    const { issuer, subject } = linked
    await letGo(handle, { issuer, personId })
    await appendAudit(handle, { territory: '', personId, at: context.now, action: 'account.unlink-identity', subject: String(personId), before: { issuer, subject } })
  })
  return getIdentity(context, provider)
}
