import type { Store } from '@atalaya/db/store'
import { accountEndpoints } from '@atalaya/shared/account'
import { Problem } from '@atalaya/shared/problem'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config/index.ts'
import { bind } from '../plugins/bind.ts'
import { signedIn } from '../plugins/context.ts'
import { clearSessionCookie, setSessionCookie, sessionTokenOf } from '../plugins/session.ts'
import { changeLanguage } from './change-language.ts'
import { changePassword } from './change-password.ts'
import { deviceOf } from './device-of.ts'
import { doorRoutes } from './door-routes.ts'
import { FailedAttempts } from './failed-attempts.ts'
import { me } from './me.ts'
import { addMember, changeRoles, getMembers } from './members.ts'
import { openIdRoutes } from './open-id-routes.ts'
import { resetPassword } from './reset-password.ts'
import { getSettings, saveSettings } from './settings.ts'
import { codeLimits, signInLimits } from './sign-in-limits.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

export async function accountRoutes(app: FastifyInstance, { store, config, now }: { store: Store; config: Config; now: () => Date }) {
  // Asked before any hashing: a hash costs 40 ms of CPU and 19 MiB, which is a lever in the hands of whoever may pull it at will.
  const failed = new FailedAttempts(now)
  await app.register(doorRoutes, { store, config, now, failed })
  await app.register(openIdRoutes, { store, config, now, failed })

  bind(app, accountEndpoints.signIn, async ({ body, request, reply }) => {
    const attempt = failed.begin(signInLimits({ address: request.ip, email: body.email, attempts: config.signInAttempts }))
    const beginCode = (personId: number) => failed.begin(codeLimits(personId))
    const { token, expires } = await signIn({ store, config, now: now(), device: deviceOf(request.headers['user-agent']), beginCode }, body).catch((error: unknown) => {
      // The password was right: that the number is asked for is no failure.
      if (error instanceof Problem && error.slug === 'second-factor-needed') attempt.forgive()
      throw error
    })
    attempt.forgive()
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
    const context = await request.context()
    signedIn(context)
    const attempt = failed.begin([{ key: `password ${sessionTokenOf(request)}`, max: config.signInAttempts }])
    const hasProviderFactor = (await request.session())?.hasProviderFactor === true
    const { token, expires } = await changePassword(context, { config, device: deviceOf(request.headers['user-agent']), hasProviderFactor }, body)
    attempt.forgive()
    setSessionCookie(reply, config, token, expires)
    return null
  })
  bind(app, accountEndpoints.changeLanguage, async ({ body, request }) => {
    await changeLanguage(await request.context(), body.language)
    return null
  })
  bind(app, accountEndpoints.listMembers, async ({ params, request }) => getMembers(await request.context(), params.territory))
  bind(app, accountEndpoints.addMember, async ({ params, body, request }) => addMember(await request.context(), params.territory, body))
  bind(app, accountEndpoints.changeRoles, async ({ params, body, request }) => changeRoles(await request.context(), params.territory, { personId: params.personId, ...body }))
  bind(app, accountEndpoints.resetPassword, async ({ params, request }) => resetPassword(await request.context(), params.territory, params.personId))
  bind(app, accountEndpoints.getSettings, async ({ params, request }) => getSettings(await request.context(), params.territory))
  bind(app, accountEndpoints.saveSettings, async ({ params, body, request }) => saveSettings(await request.context(), params.territory, body))
}
