import { indicatorEndpoints } from '@atalaya/shared/indicator'
import type { Store } from '@atalaya/db/store'
import type { FastifyInstance } from 'fastify'
import { bind } from '../plugins/bind.ts'
import { frameworkInForce } from './framework-in-force.ts'
import { getAdoptions, saveAdoptions } from './save-adoptions.ts'
import { getGoals, saveGoals } from './save-goals.ts'

export async function indicatorRoutes(app: FastifyInstance, { store }: { store: Store }) {
  bind(app, indicatorEndpoints.framework, async () => (await frameworkInForce(store.read)).framework)
  bind(app, indicatorEndpoints.getAdoptions, ({ params }) => getAdoptions(store.read, params.territory))
  bind(app, indicatorEndpoints.saveAdoptions, async ({ params, body, request }) => saveAdoptions(await request.context(), { ...params, ...body }))
  bind(app, indicatorEndpoints.getGoals, ({ params }) => getGoals(store.read, params.territory))
  bind(app, indicatorEndpoints.saveBaseline, async ({ params, body, request }) => saveGoals(await request.context(), { ...params, baselines: [body], targets: [] }))
  bind(app, indicatorEndpoints.saveTarget, async ({ params, body, request }) => saveGoals(await request.context(), { ...params, baselines: [], targets: [body] }))
}
