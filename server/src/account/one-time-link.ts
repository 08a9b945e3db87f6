import { siteAddress, type Config } from '../config/index.ts'
import { hashToken, newToken } from '../plugins/session.ts'

const hour = 60 * 60_000

/** For how long the link of an invitation is good: a week, because offices answer slowly. */
const invitationHours = 7 * 24
/** And that of a password, which opens an account that is in use. */
const passwordHours = 1

export interface OneTimeLink {
  readonly link: string
  /** What is kept of it. */
  readonly tokenHash: string
  /** ISO 8601. */
  readonly expiresAt: string
}

function newLink(config: Config, path: string, until: Date): OneTimeLink {
  const token = newToken()
  return { link: `${siteAddress(config)}/office/${path}/${token}`, tokenHash: hashToken(token), expiresAt: until.toISOString() }
}

/** Leads to the page where an invitation is accepted. */
export function newInvitationLink(config: Config, now: Date): OneTimeLink {
  return newLink(config, 'invitation', new Date(now.getTime() + invitationHours * hour))
}

/** Leads to the page where a password is chosen. */
export function newPasswordLink(config: Config, now: Date): OneTimeLink {
  return newLink(config, 'password', new Date(now.getTime() + passwordHours * hour))
}
