import { openIdEndpoints } from '@atalaya/shared/account'
import { Problem } from '@atalaya/shared/problem'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { siteAddress, type Config } from '../config/index.ts'
import { bind } from '../plugins/bind.ts'
import { setSessionCookie } from '../plugins/session.ts'
import { deviceOf } from './device-of.ts'
import type { DoorOptions } from './door-routes.ts'
import { getIdentity, unlinkIdentity } from './identities.ts'
import { me } from './me.ts'
import { forgetStep, keepStep, readStep } from './open-id-cookie.ts'
import { OpenIdProvider, refusedByProvider } from './open-id-provider.ts'
import { enterByOpenId, findLackingNumber, type Known } from './open-id-sign-in.ts'
import type { OpenedSession } from './open-session.ts'
import { codeLimits, networkLimit } from './sign-in-limits.ts'

/** Where the provider sends the browser back to: a page of the office, which hands its query over by a write of its own origin. */
const returnPath = '/office/open-id'

interface OpenId {
  readonly options: DoorOptions
  readonly provider: OpenIdProvider
  /** What the steps of the request's browser are signed with. */
  readonly keeping: () => { readonly config: Config; readonly clientSecret: string; readonly now: Date }
}

/** Signing in at a provider of identities, and what somebody's account has of it. */
export async function openIdRoutes(app: FastifyInstance, options: DoorOptions) {
  const { config, now } = options
  const { openId } = config
  const provider = openId && new OpenIdProvider(openId, `${siteAddress(config)}${returnPath}`)
  bind(app, openIdEndpoints.getIdentity, async ({ request }) => getIdentity(await request.context(), provider))
  bind(app, openIdEndpoints.unlinkIdentity, async ({ request }) => unlinkIdentity(await request.context(), provider))
  const configured = (): OpenId => {
    if (!openId || !provider) throw new Problem('not-found', { detail: 'People sign in with passwords alone here', params: {} })
    return { options, provider, keeping: () => ({ config, clientSecret: openId.clientSecret, now: now() }) }
  }
  bind(app, openIdEndpoints.beginOpenId, async ({ body, request, reply }) => begin(configured(), request, reply, body.next))
  bind(app, openIdEndpoints.finishOpenId, async ({ body, request, reply }) => finish(configured(), request, reply, body.answer))
  bind(app, openIdEndpoints.proveOpenId, async ({ body, request, reply }) => prove(configured(), request, reply, body.code))
}

/** What failed is for whoever looks after the installation: people are told in one sentence. */
function logger(request: FastifyRequest) {
  return (reason: string) => request.log.warn({ reason }, 'a sign-in at the provider failed')
}

function entering({ options: { store, config, now } }: OpenId, request: FastifyRequest, hasProviderFactor: boolean) {
  return { store, config, now: now(), device: deviceOf(request.headers['user-agent']), hasProviderFactor }
}

async function begin({ options: { failed, config, now }, provider, keeping }: OpenId, request: FastifyRequest, reply: FastifyReply, next: string) {
  const attempt = failed.begin([networkLimit({ address: request.ip, attempts: config.signInAttempts })])
  const { address, ...checks } = await provider.begin(now(), logger(request))
  attempt.forgive()
  keepStep(reply, keeping(), { step: 'begun', ...checks, next })
  return { address }
}

async function finish(openId: OpenId, request: FastifyRequest, reply: FastifyReply, answer: string) {
  const { options: { failed, config, now }, provider, keeping } = openId
  const attempt = failed.begin([networkLimit({ address: request.ip, attempts: config.signInAttempts })])
  const begun = readStep(request, keeping(), 'begun')
  forgetStep(reply, config)
  if (!begun) throw refusedByProvider()
  const { issuer, subject, hasSecondFactor, verifiedEmail } = await provider.redeem(answer, begun, now(), logger(request))
  const known = { issuer, subject, email: await verifiedEmail() }
  const by = entering(openId, request, hasSecondFactor)
  const lacking = await findLackingNumber(by, known)
  attempt.forgive()
  if (lacking !== undefined) {
    keepStep(reply, keeping(), { step: 'proven', ...known, next: begun.next })
    throw new Problem('second-factor-needed', { detail: 'Type the number that your phone shows', params: {} })
  }
  return answerWith(openId, request, reply, await enterByOpenId(by, known), begun.next)
}

async function prove(openId: OpenId, request: FastifyRequest, reply: FastifyReply, code: string) {
  const { options: { failed, config }, keeping } = openId
  const proven = readStep(request, keeping(), 'proven')
  if (!proven) throw refusedByProvider()
  const { next, issuer, subject, email } = proven
  const known: Known = { issuer, subject, email }
  const by = entering(openId, request, false)
  const lacking = await findLackingNumber(by, known)
  const attempt = lacking === undefined ? undefined : failed.begin(codeLimits(lacking))
  const opened = await enterByOpenId(by, known, code)
  attempt?.forgive()
  forgetStep(reply, config)
  return answerWith(openId, request, reply, opened, next)
}

async function answerWith({ options: { config } }: OpenId, request: FastifyRequest, reply: FastifyReply, { token, expires }: OpenedSession, next: string) {
  setSessionCookie(reply, config, token, expires)
  return { me: await me(request), next }
}
