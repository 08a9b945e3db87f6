import { createSession } from '@atalaya/db/account'
import type { WriteHandle } from '@atalaya/db/store'
import type { Config } from '../config/index.ts'
import { hashToken, newToken, sessionExpiry } from '../plugins/session.ts'

export interface OpenedSession {
  readonly token: string
  readonly expires: Date
}

interface SessionToOpen {
  readonly config: Config
  readonly now: Date
  readonly personId: number
  /** Browser and system, as `deviceOf` says them. */
  readonly device: string
  /** It began at the provider of identities with two steps. */
  readonly hasProviderFactor?: boolean
}

/** Begins a session of a person; the token is nowhere but in the answer. */
export async function openSession(handle: WriteHandle, { config, now, personId, device, hasProviderFactor = false }: SessionToOpen): Promise<OpenedSession> {
  const token = newToken()
  const expires = sessionExpiry(config, now)
  const at = now.toISOString()
  await createSession(handle, { tokenHash: hashToken(token), personId, createdAt: at, lastSeenAt: at, expiresAt: expires.toISOString(), device, hasProviderFactor })
  return { token, expires }
}
