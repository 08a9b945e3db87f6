import { z } from 'zod'
import { endpoint } from '../access/index.ts'
import { indicatorCodeSchema } from '../indicator/index.ts'
import { periodSchema } from '../period/index.ts'
import { inTerritorySchema } from '../territory/index.ts'
import { approveCorrectionSchema, correctionListSchema, correctionViewSchema, declineCorrectionSchema, proposeCorrectionSchema } from './correction-contract.ts'

const ofCorrection = inTerritorySchema.extend({ number: z.coerce.number().int().min(1).max(2_147_483_647) })
const writing = ['not-signed-in', 'not-allowed', 'not-found', 'wrong-state', 'foreign-origin'] as const

export const correctionEndpoints = {
  listCorrections: endpoint({
    method: 'GET', path: '/territories/:territory/corrections', summary: 'Corrections that were proposed: the open ones, and those last decided',
    params: inTerritorySchema, response: correctionListSchema, problems: ['not-signed-in', 'not-allowed', 'not-found'],
  }),
  proposeCorrection: endpoint({
    method: 'POST', path: '/territories/:territory/observations/:code/:period/corrections', summary: 'Propose another value for a published figure, or one for a figure that was left blank, with the reason',
    params: inTerritorySchema.extend({ code: indicatorCodeSchema, period: periodSchema }), body: proposeCorrectionSchema, response: correctionViewSchema,
    problems: [...writing, 'not-your-indicator', 'already-proposed', 'stale-version', 'invalid-fields', 'blocking-findings'],
  }),
  approveCorrection: endpoint({
    method: 'POST', path: '/territories/:territory/corrections/:number/approve', summary: 'Approve a correction: what was proposed is public, what was before stays in sight',
    params: ofCorrection, body: approveCorrectionSchema, response: correctionViewSchema, problems: [...writing, 'own-proposal', 'stale-version', 'blocking-findings'],
  }),
  declineCorrection: endpoint({
    method: 'POST', path: '/territories/:territory/corrections/:number/decline', summary: 'Decline a correction, with the reason',
    params: ofCorrection, body: declineCorrectionSchema, response: correctionViewSchema, problems: [...writing, 'own-proposal', 'invalid-fields'],
  }),
  withdrawCorrection: endpoint({
    method: 'POST', path: '/territories/:territory/corrections/:number/withdraw', summary: 'Take back a correction that one proposed',
    params: ofCorrection, response: correctionViewSchema, problems: [...writing],
  }),
}
