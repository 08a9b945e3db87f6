import type { Store } from '@atalaya/db/store'
import { normalizeEmail } from '@atalaya/db/account'
import { doorEndpoints } from '@atalaya/shared/account'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../config/index.ts'
import { bind } from '../plugins/bind.ts'
import { signedIn } from '../plugins/context.ts'
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from '../plugins/session.ts'
import { acceptInvitation, readInvitation } from './accept-invitation.ts'
import { getApiTokens, makeApiToken, revokeApiToken } from './api-tokens.ts'
import { deviceOf } from './device-of.ts'
import type { FailedAttempts } from './failed-attempts.ts'
import { getInvitations, invite, renewInvitation, withdrawInvitation } from './invitations.ts'
import { networkOf } from './network-of.ts'
import { changeReminders, endAllSessions, endSession, getSessions } from './own-sessions.ts'
import { askPasswordReset, makePasswordLink, usePasswordReset } from './password-links.ts'
import { beginSecondFactor, confirmSecondFactor, getSecondFactor, removeSecondFactor, takeSecondFactorAway } from './second-factor.ts'
import { codeLimits } from './sign-in-limits.ts'

export interface DoorOptions {
  readonly store: Store
  readonly config: Config
  readonly now: () => Date
  readonly failed: FailedAttempts
}

/** Ways in besides the password, and what a person sees to about their own. */
export async function doorRoutes(app: FastifyInstance, options: DoorOptions) {
  bind(app, doorEndpoints.signInWays, async () => ({ sendsMail: options.config.smtpUrl !== '', provider: options.config.openId?.label ?? null }))
  linkRoutes(app, options)
  ownRoutes(app, options)
  tokenRoutes(app)
}

function linkRoutes(app: FastifyInstance, { store, config, now, failed }: DoorOptions) {
  bind(app, doorEndpoints.listInvitations, async ({ params, request }) => getInvitations(await request.context(), params.territory))
  bind(app, doorEndpoints.invite, async ({ params, body, request }) => invite(await request.context(), config, params.territory, body))
  bind(app, doorEndpoints.renewInvitation, async ({ params, request }) => renewInvitation(await request.context(), config, params.territory, params.id))
  bind(app, doorEndpoints.withdrawInvitation, async ({ params, request }) => withdrawInvitation(await request.context(), params.territory, params.id))
  bind(app, doorEndpoints.readInvitation, async ({ body }) => readInvitation(store, body.token, now()))
  bind(app, doorEndpoints.acceptInvitation, async ({ body, request, reply }) => {
    const opened = await acceptInvitation({ store, config, now: now(), device: deviceOf(request.headers['user-agent']) }, body)
    if (opened) setSessionCookie(reply, config, opened.token, opened.expires)
    return { isNew: opened !== undefined }
  })
  bind(app, doorEndpoints.askPasswordReset, async ({ body, request }) => {
    // Never forgiven: what is counted is asking.
    failed.begin([{ key: `reset ${networkOf(request.ip)}`, max: config.signInAttempts }, { key: `reset ${normalizeEmail(body.email)}`, max: config.signInAttempts }])
    await askPasswordReset({ store, config, now: now() }, body.email)
    return null
  })
  bind(app, doorEndpoints.usePasswordReset, async ({ body }) => {
    await usePasswordReset({ store, now: now() }, body)
    return null
  })
  bind(app, doorEndpoints.makePasswordLink, async ({ params, request }) => makePasswordLink(await request.context(), config, params.territory, params.personId))
}

function ownRoutes(app: FastifyInstance, { config, failed }: DoorOptions) {
  const asking = (request: FastifyRequest) => ({ config, token: sessionTokenOf(request) })
  bind(app, doorEndpoints.listSessions, async ({ request }) => getSessions(await request.context(), asking(request)))
  bind(app, doorEndpoints.endSession, async ({ params, request }) => endSession(await request.context(), asking(request), params.id))
  bind(app, doorEndpoints.endAllSessions, async ({ request, reply }) => {
    await endAllSessions(await request.context())
    clearSessionCookie(reply, config)
    return null
  })
  bind(app, doorEndpoints.getSecondFactor, async ({ request }) => getSecondFactor(await request.context()))
  bind(app, doorEndpoints.beginSecondFactor, async ({ request }) => beginSecondFactor(await request.context()))
  bind(app, doorEndpoints.confirmSecondFactor, async ({ body, request }) => {
    const context = await request.context()
    const attempt = failed.begin(codeLimits(signedIn(context).personId))
    const codes = await confirmSecondFactor(context, body.code)
    attempt.forgive()
    return codes
  })
  bind(app, doorEndpoints.removeSecondFactor, async ({ body, request }) => {
    const context = await request.context()
    const attempt = failed.begin(codeLimits(signedIn(context).personId))
    await removeSecondFactor(context, body)
    attempt.forgive()
    return null
  })
  bind(app, doorEndpoints.takeSecondFactorAway, async ({ params, request }) => {
    await takeSecondFactorAway(await request.context(), params.territory, params.personId)
    return null
  })
  bind(app, doorEndpoints.changeReminders, async ({ body, request }) => {
    await changeReminders(await request.context(), body.receivesReminders)
    return null
  })
}

function tokenRoutes(app: FastifyInstance) {
  bind(app, doorEndpoints.listApiTokens, async ({ params, request }) => getApiTokens(await request.context(), params.territory))
  bind(app, doorEndpoints.makeApiToken, async ({ params, body, request }) => makeApiToken(await request.context(), params.territory, body))
  bind(app, doorEndpoints.revokeApiToken, async ({ params, request }) => revokeApiToken(await request.context(), params.territory, params.id))
}
