import { apiPrefix, type Endpoint } from '@atalaya/shared/access'
import { accountEndpoints, doorEndpoints, openIdEndpoints } from '@atalaya/shared/account'
import { territoryExportPath } from '@atalaya/shared/archive'
import { trailEndpoints, trailFilePath } from '@atalaya/shared/audit'
import { calendarEndpoints } from '@atalaya/shared/calendar'
import { correctionEndpoints } from '@atalaya/shared/correction'
import { evidenceEndpoints, evidenceFilePath } from '@atalaya/shared/evidence'
import { batchEndpoints, importEndpoints } from '@atalaya/shared/import'
import { commentEndpoints } from '@atalaya/shared/comment'
import { delegationEndpoints } from '@atalaya/shared/delegation'
import { indicatorEndpoints } from '@atalaya/shared/indicator'
import { mailEndpoints } from '@atalaya/shared/mail'
import { observationEndpoints } from '@atalaya/shared/observation'
import { setupEndpoints } from '@atalaya/shared/setup'
import { apiNouns, parameterPlaces, type ApiGroup, type ApiNoun, type ApiOperation, type OperationName } from '@atalaya/shared/site'
import { submissionEndpoints } from '@atalaya/shared/submission'
import { z } from 'zod'

type Addressed = Pick<Endpoint, 'method' | 'path' | 'problems'>

const named: Record<ApiNoun, Partial<Record<OperationName, Addressed>>> = {
  observation: { ...observationEndpoints, observationsCsv: { method: 'GET', path: '/territories/:territory/observations.csv', problems: ['not-found'] } },
  report: { reportFile: { method: 'GET', path: '/territories/:territory/reports/:file', problems: ['not-found', 'busy'] } },
  indicator: indicatorEndpoints,
  submission: {
    ...submissionEndpoints,
    ...importEndpoints,
    ...batchEndpoints,
    refusedRows: { method: 'GET', path: '/territories/:territory/imports/:batch/refused.csv', problems: ['not-signed-in', 'not-allowed', 'not-found'] },
    templateFile: {
      method: 'GET', path: '/territories/:territory/submissions/:period/template.xlsx', problems: ['not-signed-in', 'not-allowed', 'not-found', 'wrong-state', 'period-not-open', 'period-too-early'],
    },
  },
  evidence: {
    listEvidence: evidenceEndpoints.list, attachFile: evidenceEndpoints.attachFile, attachLink: evidenceEndpoints.attachLink, markEvidence: evidenceEndpoints.mark,
    withdrawEvidence: evidenceEndpoints.withdraw, evidenceFile: { method: 'GET', path: evidenceFilePath, problems: ['not-found'] },
  },
  calendar: { ...calendarEndpoints, calendarFile: { method: 'GET', path: '/territories/:territory/calendar.ics', problems: ['not-found'] } },
  correction: correctionEndpoints,
  comment: commentEndpoints,
  delegation: delegationEndpoints,
  audit: { ...trailEndpoints, trailFile: { method: 'GET', path: trailFilePath, problems: ['not-signed-in', 'not-allowed', 'not-found'] } },
  account: { ...accountEndpoints, ...doorEndpoints, ...openIdEndpoints, ...mailEndpoints, ...setupEndpoints, exportTerritory: { method: 'POST', path: territoryExportPath, problems: ['not-signed-in', 'not-allowed', 'not-found', 'busy', 'foreign-origin'] } },
  service: { health: { method: 'GET', path: '/healthz', problems: [] } },
}

const schemaSchema = z.unknown()
const contentSchema = z.record(z.string(), z.looseObject({ schema: schemaSchema.optional() })).optional()
const operationSchema = z.looseObject({
  summary: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.enum(parameterPlaces), required: z.boolean().optional() })).optional(),
  requestBody: z.looseObject({ content: contentSchema }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: contentSchema })).optional(),
})
type Described = z.infer<typeof operationSchema>
const documentSchema = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) })

function written(content: z.infer<typeof contentSchema>): string | null {
  const schema = Object.values(content === undefined ? {} : content)[0]?.schema
  return schema === undefined ? null : JSON.stringify(schema, null, 2)
}

/** `/api/v1/territories/{territory}`: how an OpenAPI document writes an address of the contracts. */
function documentedPath(path: string): string {
  return `${apiPrefix}${path.replaceAll(/:(\w+)/g, '{$1}')}`
}

function addressOf({ method, path }: Addressed): string {
  return `${method.toLowerCase()} ${documentedPath(path)}`
}

function toOperation(name: OperationName, { method, path, problems }: Addressed, described: Described): ApiOperation {
  const { summary, parameters, requestBody, responses } = described
  return {
    name,
    method,
    path: documentedPath(path),
    summary,
    parameters: parameters === undefined ? [] : parameters.map(({ name: parameter, in: place, required }) => ({ name: parameter, in: place, isRequired: required === true })),
    requestSchema: requestBody === undefined ? null : written(requestBody.content),
    responseSchema: written(responses?.['200']?.content),
    problems,
  }
}

/**
 * What an OpenAPI document says of each address, by noun, as the page that shows it needs it. Throws for an address of either
 * that the other does not have: the page would keep silent about it.
 */
export function apiGroups(document: unknown): ApiGroup[] {
  const { paths } = documentSchema.parse(document)
  const described = new Map(Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation])))
  const groups = apiNouns.map((noun) => ({
    noun,
    operations: (Object.entries(named[noun]) as [OperationName, Addressed][]).map(([name, endpoint]) => {
      const operation = described.get(addressOf(endpoint))
      if (operation === undefined) throw new Error(`The OpenAPI document has no ${addressOf(endpoint)}`)
      described.delete(addressOf(endpoint))
      return toOperation(name, endpoint, operation)
    }),
  }))
  if (described.size > 0) throw new Error(`The page of the API has no name for ${[...described.keys()].join(', ')}`)
  return groups
}
