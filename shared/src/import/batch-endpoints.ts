import { z } from 'zod'
import { endpoint } from '../access/index.ts'
import { inTerritorySchema } from '../territory/index.ts'
import { applyImportSchema, importBatchPageSchema, importListSchema, importRowsSchema, mostImportBytes } from './batch-contract.ts'
import { importMappingSchema, importReadingSchema } from './batch-reading.ts'
import { rowOutcomeSchema } from './batch-row.ts'

const ofBatch = inTerritorySchema.extend({ batch: z.uuid() })
const reading = ['not-signed-in', 'not-allowed', 'not-found'] as const
const writing = [...reading, 'foreign-origin', 'wrong-state'] as const

export const batchEndpoints = {
  listImports: endpoint({
    tokenScope: 'import', method: 'GET', path: '/territories/:territory/imports', summary: 'Files of figures that were sent, and the mappings kept for the next',
    params: inTerritorySchema, response: importListSchema, problems: [...reading],
  }),
  sendImport: endpoint({
    tokenScope: 'import', method: 'POST', path: '/territories/:territory/imports', summary: 'Send a CSV or XLSX file of figures; it is looked at in the background',
    params: inTerritorySchema, query: z.object({ name: z.string().trim().min(1).max(200), mapping: z.string().max(80).optional() }), fileBytes: mostImportBytes,
    response: importBatchPageSchema, problems: [...reading, 'foreign-origin', 'too-large', 'unsupported-media-type', 'unreadable-file', 'busy'],
  }),
  getImport: endpoint({
    tokenScope: 'import', method: 'GET', path: '/territories/:territory/imports/:batch', summary: 'A file of figures: how it is read, how far its work is, what it would do',
    params: ofBatch, response: importBatchPageSchema, problems: [...reading],
  }),
  lookAtImport: endpoint({
    tokenScope: 'import', method: 'POST', path: '/territories/:territory/imports/:batch/look', summary: 'Read the first rows in another way, without comparing anything',
    params: ofBatch, body: importReadingSchema, response: importBatchPageSchema, problems: [...writing, 'unreadable-file', 'busy'],
  }),
  checkImport: endpoint({
    tokenScope: 'import', method: 'PUT', path: '/territories/:territory/imports/:batch/reading', summary: 'Say how the file is read, and compare it with what is there (a dry run, in the background)',
    params: ofBatch, body: importReadingSchema, response: importBatchPageSchema, problems: [...writing, 'invalid-fields', 'busy'],
  }),
  importRows: endpoint({
    tokenScope: 'import', method: 'GET', path: '/territories/:territory/imports/:batch/rows', summary: 'What each figure of the file would do, a hundred at a time',
    params: ofBatch, query: z.object({ outcome: rowOutcomeSchema, after: z.coerce.number().int().min(0).optional() }), response: importRowsSchema, problems: [...reading],
  }),
  applyImport: endpoint({
    tokenScope: 'import', method: 'POST', path: '/territories/:territory/imports/:batch/apply', summary: 'Write the compared figures into drafts and propose what would correct what was approved, all or none',
    params: ofBatch, body: applyImportSchema, response: importBatchPageSchema, problems: [...writing, 'invalid-fields', 'busy'],
  }),
  undoImport: endpoint({
    tokenScope: 'import', method: 'POST', path: '/territories/:territory/imports/:batch/undo', summary: 'Put back what was there before, while none of it has been handed in',
    params: ofBatch, response: importBatchPageSchema, problems: [...writing, 'busy'],
  }),
  keepMapping: endpoint({
    tokenScope: 'import', method: 'PUT', path: '/territories/:territory/import-mappings', summary: 'Keep how a file is read under a name, for the next of its kind',
    params: inTerritorySchema, body: importMappingSchema, response: importListSchema, problems: [...reading, 'foreign-origin'],
  }),
}
