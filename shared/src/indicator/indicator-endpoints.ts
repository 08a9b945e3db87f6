import { endpoint } from '../access/index.ts'
import { inTerritorySchema } from '../territory/index.ts'
import { adoptionsSchema, frameworkSchema, goalsSchema } from './framework-contract.ts'
import { baselineSchema, targetSchema } from './goal.ts'

export const indicatorEndpoints = {
  framework: endpoint({ method: 'GET', path: '/framework', summary: 'The framework in force: scopes, aspects, indicators, rubrics', response: frameworkSchema, problems: [] }),
  getAdoptions: endpoint({
    method: 'GET', path: '/territories/:territory/adoptions', summary: 'Indicators a territory has taken on',
    params: inTerritorySchema, response: adoptionsSchema, problems: ['not-found'],
  }),
  saveAdoptions: endpoint({
    method: 'PUT', path: '/territories/:territory/adoptions', summary: 'Make these the indicators of a territory; `version` is the one seen',
    params: inTerritorySchema, body: adoptionsSchema, response: adoptionsSchema,
    problems: ['not-signed-in', 'not-allowed', 'not-found', 'invalid-fields', 'stale-version', 'foreign-origin'],
  }),
  getGoals: endpoint({
    method: 'GET', path: '/territories/:territory/goals', summary: 'Every version of baselines and targets',
    params: inTerritorySchema, response: goalsSchema, problems: ['not-found'],
  }),
  saveBaseline: endpoint({
    method: 'PUT', path: '/territories/:territory/baselines', summary: 'Set a baseline; `version` is the one seen, 0 for the first',
    params: inTerritorySchema, body: baselineSchema, response: goalsSchema,
    problems: ['not-signed-in', 'not-allowed', 'not-found', 'invalid-fields', 'stale-version', 'foreign-origin'],
  }),
  saveTarget: endpoint({
    method: 'PUT', path: '/territories/:territory/targets', summary: 'Set a target; `version` is the one seen, 0 for the first',
    params: inTerritorySchema, body: targetSchema, response: goalsSchema,
    problems: ['not-signed-in', 'not-allowed', 'not-found', 'invalid-fields', 'stale-version', 'foreign-origin'],
  }),
}
