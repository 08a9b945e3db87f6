import type { Store } from '@atalaya/db/store'
import { setupEndpoints } from '@atalaya/shared/setup'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config/index.ts'
import { deviceOf } from '../account/device-of.ts'
import { bind } from '../plugins/bind.ts'
import { setSessionCookie } from '../plugins/session.ts'
import { listPlaces } from './list-places.ts'
import { setUpCity } from './set-up-city.ts'
import { requireSetupLink } from './setup-link.ts'

export async function setupRoutes(app: FastifyInstance, { store, config, now }: { store: Store; config: Config; now: () => Date }) {
  bind(app, setupEndpoints.openSetup, async ({ body: { token } }) => {
    await requireSetupLink(store.read, token, now())
    return listPlaces(store.read)
  })
  bind(app, setupEndpoints.setUpCity, async ({ body, request, reply }) => {
    const { session, ...answer } = await setUpCity({ store, config, now: now(), device: deviceOf(request.headers['user-agent']) }, body)
    setSessionCookie(reply, config, session.token, session.expires)
    return answer
  })
}
