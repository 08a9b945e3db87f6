import type { ApiOperation } from '@atalaya/shared/site'
import { z } from 'zod'

const schemaSchema = z.unknown()
const contentSchema = z.record(z.string(), z.looseObject({ schema: schemaSchema.optional() })).optional()
const operationSchema = z.looseObject({
  summary: z.string().optional(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().optional() })).optional(),
  requestBody: z.looseObject({ content: contentSchema }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: contentSchema })).optional(),
})
const documentSchema = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) })

function written(content: z.infer<typeof contentSchema>): string | null {
  const schema = Object.values(content === undefined ? {} : content)[0]?.schema
  return schema === undefined ? null : JSON.stringify(schema, null, 2)
}

/** What an OpenAPI document says of each address, in its order, as the page that shows it needs it. */
export function apiOperations(document: unknown): ApiOperation[] {
  return Object.entries(documentSchema.parse(document).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary, parameters, requestBody, responses }]) => ({
      method: method.toUpperCase(),
      path,
      summary: summary === undefined ? '' : summary,
      parameters: parameters === undefined ? [] : parameters.map(({ name, in: place, required }) => ({ name, in: place, isRequired: required === true })),
      requestSchema: requestBody === undefined ? null : written(requestBody.content),
      responses: Object.entries(responses === undefined ? {} : responses).map(([status, { content }]) => ({ status, schema: written(content) })),
    })),
  )
}
