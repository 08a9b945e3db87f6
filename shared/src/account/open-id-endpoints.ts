import { z } from 'zod'
import { endpoint } from '../access/index.ts'
import { meSchema } from './account-contract.ts'
import { officePathSchema } from './office-path.ts'

/** What a provider of identities is asked and answers: OpenID Connect, by authorization code with PKCE. */
export const beginOpenIdSchema = z.object({ next: officePathSchema })
export const openIdAddressSchema = z.object({
  /** At the provider, where the browser goes next. */
  address: z.url(),
})
/** What stands behind the question mark of the address that the provider sent the browser back to. */
export const finishOpenIdSchema = z.object({ answer: z.string().min(1).max(8000) })
export const proveOpenIdSchema = z.object({
  /** A number of the second factor, or a recovery code. */
  code: z.string().trim().min(1).max(40),
})
export const enteredSchema = z.object({ me: meSchema, next: officePathSchema })

export const identitySchema = z.object({
  /** How the provider is called on the pages; null where none is configured. */
  provider: z.string().nullable(),
  /** Since when one's sign-in there opens this account; null while it does not. */
  linkedAt: z.string().nullable(),
})
export type Identity = z.infer<typeof identitySchema>

const refusals = ['not-found', 'provider-unavailable', 'too-many-attempts', 'foreign-origin'] as const
const noOnesOwn = ['provider-refused', 'nobody-here', 'email-unverified', 'other-identity', 'invalid-fields'] as const

/** Signing in at a provider that the installation trusts. Only who has an account enters; none is made. */
export const openIdEndpoints = {
  beginOpenId: endpoint({
    method: 'POST', path: '/open-id/beginnings', summary: 'Begin to sign in at the provider; answers where the browser goes, and binds what comes back to this browser',
    body: beginOpenIdSchema, response: openIdAddressSchema, problems: [...refusals, 'invalid-fields'], opensWithFirstPassword: true,
  }),
  finishOpenId: endpoint({
    method: 'POST', path: '/open-id/sign-ins', summary: 'Sign in with what the provider answered; the session is a cookie',
    body: finishOpenIdSchema, response: enteredSchema, problems: [...refusals, ...noOnesOwn, 'second-factor-needed'], opensWithFirstPassword: true,
  }),
  proveOpenId: endpoint({
    method: 'POST', path: '/open-id/second-factor', summary: 'Show the number that a sign-in at the provider still lacks',
    body: proveOpenIdSchema, response: enteredSchema, problems: [...refusals, ...noOnesOwn], opensWithFirstPassword: true,
  }),
  getIdentity: endpoint({
    method: 'GET', path: '/me/identity', summary: 'Whether one’s sign-in at the provider opens this account', response: identitySchema, problems: ['not-signed-in'], opensWithFirstPassword: true,
  }),
  unlinkIdentity: endpoint({
    method: 'DELETE', path: '/me/identity', summary: 'Let go of the sign-in at the provider, so that another can be linked',
    response: identitySchema, problems: ['not-signed-in', 'wrong-state', 'foreign-origin'], opensWithFirstPassword: true,
  }),
}
