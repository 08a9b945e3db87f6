import type { Store } from '@atalaya/db/store'
import { accountEndpoints, type Me } from '@atalaya/shared/account'
import { Problem } from '@atalaya/shared/problem'
import { normalizeEmail } from '@atalaya/db/account'
import type { RateLimitPluginOptions } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../config/index.ts'
import { bind } from '../plugins/bind.ts'
import { clearSessionCookie, setSessionCookie, sessionTokenOf } from '../plugins/session.ts'
import { changePassword } from './change-password.ts'
import { addMember, changeRoles, getMembers } from './members.ts'
import { getSettings, saveSettings } from './settings.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

async function me(request: FastifyRequest): Promise<Me> {
  const session = await request.session()
  if (!session) throw new Problem('not-signed-in', { detail: 'Sign in first', params: {} })
  return { ...session.principal, language: session.language }
}

export async function accountRoutes(app: FastifyInstance, { store, config, now }: { store: Store; config: Config; now: () => Date }) {
  const perMinute: Pick<RateLimitPluginOptions, 'max' | 'timeWindow'> = { max: config.signInAttempts, timeWindow: 60_000 }
  const byAddress = app.createRateLimit({ ...perMinute, keyGenerator: (request) => `address ${request.ip}` })
  const byAccount = app.createRateLimit({ ...perMinute, keyGenerator: (request) => `account ${normalizeEmail((request.body as { email: string }).email)}` })
  const byPerson = app.createRateLimit({ ...perMinute, keyGenerator: (request) => `password ${sessionTokenOf(request)}` })

  /** Before any hashing: a hash costs 40 ms of CPU and 19 MiB, which is a lever in the hands of whoever may pull it at will. */
  const refuseFlood = async (request: FastifyRequest, ...limits: (typeof byAddress)[]) => {
    for (const limit of limits) {
      const attempt = await limit(request)
      if (!attempt.isAllowed && attempt.isExceeded) {
        throw new Problem('too-many-attempts', { detail: `Wait ${attempt.ttlInSeconds} seconds and try again`, params: { retryAfterSeconds: attempt.ttlInSeconds } })
      }
    }
  }

  bind(app, accountEndpoints.signIn, async ({ body, request, reply }) => {
    await refuseFlood(request, byAddress, byAccount)
    const { token, expires } = await signIn({ store, config, now: now() }, body)
    setSessionCookie(reply, config, token, expires)
    return me(request)
  })
  bind(app, accountEndpoints.signOut, async ({ request, reply }) => {
    await signOut(await request.context(), sessionTokenOf(request))
    clearSessionCookie(reply, config)
    return null
  })
  bind(app, accountEndpoints.me, ({ request }) => me(request))
  bind(app, accountEndpoints.changePassword, async ({ body, request, reply }) => {
    await refuseFlood(request, byPerson)
    await changePassword(await request.context(), body)
    clearSessionCookie(reply, config)
    return null
  })
  bind(app, accountEndpoints.listMembers, async ({ params, request }) => getMembers(await request.context(), params.territory))
  bind(app, accountEndpoints.addMember, async ({ params, body, request }) => addMember(await request.context(), params.territory, body))
  bind(app, accountEndpoints.changeRoles, async ({ params, body, request }) => changeRoles(await request.context(), params.territory, params.personId, body.roles))
  bind(app, accountEndpoints.getSettings, async ({ params, request }) => getSettings(await request.context(), params.territory))
  bind(app, accountEndpoints.saveSettings, async ({ params, body, request }) => saveSettings(await request.context(), params.territory, body))
}
