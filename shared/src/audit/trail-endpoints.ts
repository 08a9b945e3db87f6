import { endpoint } from '../access/index.ts'
import { inTerritorySchema } from '../territory/index.ts'
import { chainReportSchema, trailQuerySchema, trailSchema } from './trail-contract.ts'

export const trailEndpoints = {
  trail: endpoint({
    method: 'GET', path: '/territories/:territory/trail', summary: 'Who did what in a territory, newest first, with the state of the chain',
    params: inTerritorySchema, query: trailQuerySchema, response: trailSchema, problems: ['not-signed-in', 'not-allowed', 'not-found'],
  }),
  verifyTrail: endpoint({
    method: 'POST', path: '/territories/:territory/trail/verification', summary: 'Work the whole chain of a territory out again, and compare its figures and versions with it',
    params: inTerritorySchema, response: chainReportSchema, problems: ['not-signed-in', 'not-allowed', 'not-found', 'busy', 'foreign-origin'],
  }),
}

/** Where the rows that a filter lets through are downloaded, below the API's own address. */
export const trailFilePath = '/territories/:territory/trail.csv'
