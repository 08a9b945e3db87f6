import { z } from 'zod'
import { endpoint } from '../access/index.ts'
import { indicatorCodeSchema, scopeSchema } from '../indicator/index.ts'
import { quarterSchema } from '../period/index.ts'
import { inTerritorySchema } from '../territory/index.ts'
import { completenessOverviewSchema, completenessSchema } from './completeness.ts'
import { saveFigureSchema } from './figure.ts'
import { reopenSchema } from './reopening.ts'
import {
  approveSchema, narrativeSchema, publishSchema, returnSchema, savedFigureSchema, savedFiguresSchema, savedNarrativeSchema, saveFiguresSchema, submissionListSchema,
  submissionViewSchema, submitSchema,
} from './submission-contract.ts'

const ofSubmission = inTerritorySchema.extend({ period: quarterSchema })
const writing = ['not-signed-in', 'not-allowed', 'not-your-indicator', 'not-found', 'wrong-state', 'period-not-open', 'period-closed', 'reopening-ended', 'period-too-early', 'stale-version', 'foreign-origin'] as const

const reopening = ['not-signed-in', 'not-allowed', 'own-figures', 'not-found', 'wrong-state', 'foreign-origin'] as const

export const submissionEndpoints = {
  list: endpoint({
    method: 'GET', path: '/territories/:territory/submissions', summary: 'Quarters of a territory and how far each is',
    params: inTerritorySchema, response: submissionListSchema, problems: ['not-signed-in', 'not-allowed', 'not-found'], tokenScope: 'read',
  }),
  get: endpoint({
    method: 'GET', path: '/territories/:territory/submissions/:period', summary: 'The page of a quarter: figures, context, findings, abilities',
    params: ofSubmission, response: submissionViewSchema, problems: ['not-signed-in', 'not-allowed', 'not-found'], tokenScope: 'read',
  }),
  saveFigure: endpoint({
    method: 'PUT', path: '/territories/:territory/submissions/:period/figures/:code', summary: 'Save one figure',
    params: ofSubmission.extend({ code: indicatorCodeSchema }), body: saveFigureSchema, response: savedFigureSchema, problems: [...writing, 'invalid-fields'],
  }),
  saveFigures: endpoint({
    method: 'PUT', path: '/territories/:territory/submissions/:period/figures', summary: 'Save many figures, all or none',
    params: ofSubmission, body: saveFiguresSchema, response: savedFiguresSchema, problems: [...writing, 'invalid-fields'],
  }),
  saveNarrative: endpoint({
    method: 'PUT', path: '/territories/:territory/submissions/:period/narratives/:scope', summary: 'Save what the office writes of a scope',
    params: ofSubmission.extend({ scope: scopeSchema }), body: narrativeSchema.omit({ scope: true }), response: savedNarrativeSchema, problems: [...writing],
  }),
  submit: endpoint({
    method: 'POST', path: '/territories/:territory/submissions/:period/submit', summary: 'Hand the quarter in',
    params: ofSubmission, body: submitSchema, response: submissionViewSchema, problems: [...writing, 'period-not-ended', 'blocking-findings', 'unexplained-warnings'],
  }),
  return: endpoint({
    method: 'POST', path: '/territories/:territory/submissions/:period/return', summary: 'Send the quarter back with questions',
    params: ofSubmission, body: returnSchema, response: submissionViewSchema, problems: [...writing, 'own-figures', 'invalid-fields'],
  }),
  approve: endpoint({
    method: 'POST', path: '/territories/:territory/submissions/:period/approve', summary: 'Approve: figures become observations',
    params: ofSubmission, body: approveSchema, response: submissionViewSchema, problems: [...writing, 'own-figures'],
  }),
  publish: endpoint({
    method: 'POST', path: '/territories/:territory/submissions/:period/publish', summary: 'Make the approved observations public',
    params: ofSubmission, body: publishSchema, response: submissionViewSchema, problems: [...writing],
  }),
  reopen: endpoint({
    method: 'POST', path: '/territories/:territory/submissions/:period/figures/:code/reopenings',
    summary: 'Let one locked figure be written until the end of a day, with the reason; takes back the approval of a quarter that is not published',
    params: ofSubmission.extend({ code: indicatorCodeSchema }), body: reopenSchema, response: submissionViewSchema, problems: [...reopening, 'still-open', 'period-not-open', 'period-too-early', 'invalid-fields'],
  }),
  endReopening: endpoint({
    method: 'POST', path: '/territories/:territory/submissions/:period/figures/:code/reopenings/end', summary: 'Lock a reopened figure again before its day',
    params: ofSubmission.extend({ code: indicatorCodeSchema }), response: submissionViewSchema, problems: [...reopening, 'reopening-ended'],
  }),
  completeness: endpoint({
    method: 'GET', path: '/territories/:territory/submissions/:period/completeness', summary: 'What a quarter owes and how far each figure is, by its owner',
    params: ofSubmission, response: completenessSchema, problems: ['not-signed-in', 'not-allowed', 'not-found'],
  }),
  completenessOverview: endpoint({
    method: 'GET', path: '/completeness', summary: 'How complete a quarter is in every territory where the person has a role',
    query: z.object({ period: quarterSchema.optional() }), response: completenessOverviewSchema, problems: ['not-signed-in'],
  }),
}
