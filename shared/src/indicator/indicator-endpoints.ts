import { z } from 'zod'
import { endpoint } from '../access/index.ts'
import { territorySlugSchema } from '../territory/index.ts'
import { adoptionsSchema, frameworkSchema, goalsSchema, saveBaselineSchema, saveTargetSchema } from './framework-contract.ts'

const inTerritory = z.object({ territory: territorySlugSchema })

export const indicatorEndpoints = {
  framework: endpoint({ method: 'GET', path: '/framework', summary: 'The framework in force: scopes, aspects, indicators, rubrics', response: frameworkSchema, problems: [] }),
  getAdoptions: endpoint({
    method: 'GET', path: '/territories/:territory/adoptions', summary: 'Indicators a territory has taken on',
    params: inTerritory, response: adoptionsSchema, problems: ['not-found'],
  }),
  saveAdoptions: endpoint({
    method: 'PUT', path: '/territories/:territory/adoptions', summary: 'Make these the indicators of a territory',
    params: inTerritory, body: adoptionsSchema, response: adoptionsSchema,
    problems: ['not-signed-in', 'not-allowed', 'not-found', 'invalid-fields', 'foreign-origin'],
  }),
  getGoals: endpoint({
    method: 'GET', path: '/territories/:territory/goals', summary: 'Every version of baselines and targets',
    params: inTerritory, response: goalsSchema, problems: ['not-found'],
  }),
  saveBaseline: endpoint({
    method: 'PUT', path: '/territories/:territory/baselines', summary: 'Set a baseline; `version` is the one seen, 0 for the first',
    params: inTerritory, body: saveBaselineSchema, response: goalsSchema,
    problems: ['not-signed-in', 'not-allowed', 'not-found', 'invalid-fields', 'stale-version', 'foreign-origin'],
  }),
  saveTarget: endpoint({
    method: 'PUT', path: '/territories/:territory/targets', summary: 'Set a target; `version` is the one seen, 0 for the first',
    params: inTerritory, body: saveTargetSchema, response: goalsSchema,
    problems: ['not-signed-in', 'not-allowed', 'not-found', 'invalid-fields', 'stale-version', 'foreign-origin'],
  }),
}
