import { correctionEndpoints } from '@atalaya/shared/correction'
import type { FastifyInstance } from 'fastify'
import { bind } from '../plugins/bind.ts'
import { approveCorrection, declineCorrection, withdrawCorrection } from './decide-correction.ts'
import { listCorrections } from './list-corrections.ts'
import { proposeCorrection } from './propose-correction.ts'

export async function correctionRoutes(app: FastifyInstance) {
  bind(app, correctionEndpoints.listCorrections, async ({ params, request }) => listCorrections(await request.context(), params.territory))
  bind(app, correctionEndpoints.proposeCorrection, async ({ params: { code, ...params }, body, request }) => proposeCorrection(await request.context(), { ...params, indicator: code, ...body }))
  bind(app, correctionEndpoints.approveCorrection, async ({ params, body, request }) => approveCorrection(await request.context(), { ...params, ...body }))
  bind(app, correctionEndpoints.declineCorrection, async ({ params, body, request }) => declineCorrection(await request.context(), { ...params, ...body }))
  bind(app, correctionEndpoints.withdrawCorrection, async ({ params, request }) => withdrawCorrection(await request.context(), params))
}
