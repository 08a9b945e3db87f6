import { z } from 'zod'
import { endpoint } from '../access/index.ts'
import { indicatorCodeSchema } from '../indicator/index.ts'
import { periodSchema } from '../period/index.ts'
import { languageSchema } from '../language/index.ts'
import { inTerritorySchema, territorySchema } from '../territory/index.ts'
import { asOfSchema, dashboardQuerySchema, dashboardSchema, indicatorPageSchema, seriesSchema, territoriesSchema } from './dashboard-contract.ts'
import { observationSchema } from './observation.ts'

const ofIndicator = inTerritorySchema.extend({ code: indicatorCodeSchema })

/** Two flavours of CSV: for programs (comma, dot, ISO), or for the reader's spreadsheet (the territory's marks, BOM). */
export const csvFlavours = ['machine', 'spreadsheet'] as const
export type CsvFlavour = (typeof csvFlavours)[number]
export const csvQuerySchema = z.object({ flavour: z.enum(csvFlavours).optional(), lang: languageSchema.optional(), period: periodSchema.optional(), asOf: asOfSchema })

export const observationEndpoints = {
  territories: endpoint({
    method: 'GET', path: '/territories', summary: 'Territories of the installation, with how the latest published quarter stands',
    query: z.object({ lang: languageSchema.optional(), asOf: asOfSchema }), response: territoriesSchema, problems: ['day-not-past'],
  }),
  territory: endpoint({
    method: 'GET', path: '/territories/:territory', summary: 'A territory', params: inTerritorySchema, response: territorySchema, problems: ['not-found'],
  }),
  dashboard: endpoint({
    method: 'GET', path: '/territories/:territory/dashboard', summary: 'A territory’s board in a quarter: every indicator with value, change, target, status',
    params: inTerritorySchema, query: dashboardQuerySchema, response: dashboardSchema, problems: ['not-found', 'not-signed-in', 'not-allowed', 'day-not-past'],
  }),
  indicator: endpoint({
    method: 'GET', path: '/territories/:territory/indicators/:code', summary: 'An indicator of a territory: sheet, series, targets, history',
    params: ofIndicator, query: dashboardQuerySchema, response: indicatorPageSchema, problems: ['not-found', 'not-signed-in', 'not-allowed', 'day-not-past'],
  }),
  series: endpoint({
    method: 'GET', path: '/territories/:territory/indicators/:code/series', summary: 'The published values of an indicator of a territory, and nothing else',
    params: ofIndicator, query: z.object({ asOf: asOfSchema }), response: seriesSchema, problems: ['not-found', 'day-not-past'],
  }),
  history: endpoint({
    method: 'GET', path: '/territories/:territory/observations/:code/:period/history', summary: 'Every version of one observation, newest first',
    params: ofIndicator.extend({ period: periodSchema }), query: z.object({ asOf: asOfSchema }), response: z.object({ versions: z.array(observationSchema) }),
    problems: ['not-found', 'day-not-past'],
  }),
}
