import { appendAudit } from '@atalaya/db/audit'
import { addSetupLink, isSetupLink } from '@atalaya/db/setup'
import type { ReadHandle, Store } from '@atalaya/db/store'
import { listTerritories } from '@atalaya/db/territory'
import { Problem } from '@atalaya/shared/problem'
import { hashToken, newToken } from '../plugins/session.ts'

const day = 24 * 60 * 60 * 1000

/** A link that sets up the first city, for the console alone and for a day; undefined where there is a city already. Its token stands behind the #, which browsers send to no server. */
export async function makeSetupLink(store: Store, { now, url }: { now: Date; url: string }): Promise<string | undefined> {
  const token = newToken()
  const isNeeded = await store.write(async (handle) => {
    if ((await listTerritories(handle)).length > 0) return false
    const expiresAt = new Date(now.getTime() + day).toISOString()
    await addSetupLink(handle, { tokenHash: hashToken(token), expiresAt, now: now.toISOString() })
    await appendAudit(handle, { territory: '', personId: null, at: now, action: 'setup.link', subject: expiresAt })
    return true
  })
  return isNeeded ? `${url}/office/setup#${token}` : undefined
}

/** Raises `wrong-state` where there is a city already, which is told before anything of the link, and `not-found` for a link that is unknown, used or expired. */
export async function requireSetupLink(handle: ReadHandle, token: string, now: Date): Promise<void> {
  if ((await listTerritories(handle)).length > 0) throw new Problem('wrong-state', { detail: 'The first city is set up already', params: { state: 'set-up' } })
  if (!(await isSetupLink(handle, { tokenHash: hashToken(token), now: now.toISOString() }))) {
    throw new Problem('not-found', { detail: 'This link was not made here, or its day is over: the next start prints another', params: {} })
  }
}
