import { z } from 'zod'

const none = z.object({})

/**
 * Every error that can reach a caller: slug, HTTP status, fixed title and the parameters it carries beside the
 * standard members of RFC 9457. `isExpected` is false for what only a defect or an outage produces.
 * Nothing else in the repository knows a status code.
 */
export const problemCatalogue = {
  'invalid-request': { status: 400, title: 'The request cannot be read', params: none, isExpected: true },
  'day-not-past': { status: 400, title: 'That day cannot be looked back to', params: z.object({ latest: z.string() }), isExpected: true },
  'not-signed-in': { status: 401, title: 'Sign-in is needed', params: none, isExpected: true },
  'wrong-credentials': { status: 401, title: 'The e-mail or the password is not right', params: none, isExpected: true },
  'second-factor-needed': { status: 401, title: 'A number of the second factor is needed as well', params: none, isExpected: true },
  'provider-refused': { status: 401, title: 'The sign-in at the provider did not come to its end', params: none, isExpected: true },
  'nobody-here': { status: 403, title: 'Nobody works here with that e-mail', params: z.object({ email: z.string() }), isExpected: true },
  'email-unverified': { status: 403, title: 'The provider has not verified the e-mail', params: none, isExpected: true },
  'not-allowed': { status: 403, title: 'This account may not do that', params: z.object({ role: z.string().optional() }), isExpected: true },
  'first-password': { status: 403, title: 'The first password has to be changed before anything else', params: none, isExpected: true },
  'second-factor-required': { status: 403, title: 'A second factor has to be set up before anything else', params: none, isExpected: true },
  'not-your-indicator': { status: 403, title: 'This account enters the figures of other indicators', params: none, isExpected: true },
  'token-scope': { status: 403, title: 'This token is not for that', params: none, isExpected: true },
  'own-account': { status: 403, title: 'The password of the own account is changed by its owner', params: none, isExpected: true },
  'works-elsewhere': { status: 403, title: 'That person also works where this account does not administer', params: none, isExpected: true },
  'own-figures': { status: 403, title: 'Who entered the figures does not approve them', params: none, isExpected: true },
  'own-proposal': { status: 403, title: 'Who proposed a correction does not decide on it', params: none, isExpected: true },
  'foreign-origin': { status: 403, title: 'The request comes from another site', params: none, isExpected: true },
  'not-found': { status: 404, title: 'There is nothing here', params: none, isExpected: true },
  'link-expired': { status: 410, title: 'The link is no longer good', params: none, isExpected: true },
  'wrong-state': { status: 409, title: 'The state does not allow it', params: z.object({ state: z.string() }), isExpected: true },
  'stale-version': { status: 409, title: 'Somebody else saved this meanwhile', params: z.object({ current: z.unknown() }), isExpected: true },
  'already-exists': { status: 409, title: 'It exists already', params: none, isExpected: true },
  'other-identity': { status: 409, title: 'Another sign-in at the provider opens that account', params: none, isExpected: true },
  'already-proposed': { status: 409, title: 'A correction of this figure waits for a decision', params: z.object({ correction: z.number() }), isExpected: true },
  'period-not-open': { status: 409, title: 'The period is not open', params: z.object({ opensOn: z.string() }), isExpected: true },
  'period-closed': { status: 409, title: 'The period is closed', params: z.object({ closedOn: z.string() }), isExpected: true },
  'reopening-ended': { status: 409, title: 'The time for which the figure was reopened is over', params: z.object({ endedOn: z.string() }), isExpected: true },
  'still-open': { status: 409, title: 'It is open: there is nothing to reopen', params: none, isExpected: true },
  'period-too-early': { status: 409, title: 'The period is before those that are kept here', params: z.object({ firstPeriod: z.string() }), isExpected: true },
  'period-not-ended': { status: 409, title: 'The period has not ended', params: z.object({ endsOn: z.string() }), isExpected: true },
  'link-closed': { status: 410, title: 'The link no longer opens anything', params: z.object({ reason: z.enum(['expired', 'revoked', 'submitted']) }), isExpected: true },
  'invalid-fields': { status: 422, title: 'Some fields need attention', params: none, isExpected: true },
  'blocking-findings': { status: 422, title: 'Some figures cannot be right', params: none, isExpected: true },
  'unexplained-warnings': { status: 422, title: 'Some warnings want an explanation', params: none, isExpected: true },
  'unreadable-file': { status: 422, title: 'The file cannot be read as a table', params: z.object({ reason: z.string() }), isExpected: true },
  'too-large': { status: 413, title: 'The request is too large', params: none, isExpected: true },
  'unsupported-media-type': { status: 415, title: 'The content is not of a kind read here', params: none, isExpected: true },
  'too-many-attempts': { status: 429, title: 'Too many attempts', params: z.object({ retryAfterSeconds: z.number() }), isExpected: true },
  'busy': { status: 503, title: 'Too much is asked for at once', params: z.object({ retryAfterSeconds: z.number() }), isExpected: true },
  'provider-unavailable': { status: 503, title: 'The provider of the sign-in does not answer', params: none, isExpected: true },
  'unexpected': { status: 500, title: 'Something failed on our side', params: none, isExpected: false },
  'unavailable': { status: 503, title: 'The service cannot answer now', params: none, isExpected: false },
} as const satisfies Record<string, { status: number; title: string; params: z.ZodType; isExpected: boolean }>

export type ProblemSlug = keyof typeof problemCatalogue
export type ProblemParams<Slug extends ProblemSlug> = z.infer<(typeof problemCatalogue)[Slug]['params']>
export const problemSlugs = Object.keys(problemCatalogue) as [ProblemSlug, ...ProblemSlug[]]
export const problemSlugSchema = z.enum(problemSlugs)
