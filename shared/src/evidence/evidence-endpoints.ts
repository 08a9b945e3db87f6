import { z } from 'zod'
import { endpoint } from '../access/index.ts'
import { indicatorCodeSchema } from '../indicator/index.ts'
import { periodSchema, type Period } from '../period/index.ts'
import { inTerritorySchema } from '../territory/index.ts'
import { attachLinkSchema, describedFileSchema, figureEvidenceSchema, markEvidenceSchema, maxEvidenceBytes, withdrawEvidenceSchema } from './evidence.ts'

/** The figure that evidence is of: it stays with it when it becomes an observation. */
const ofFigure = inTerritorySchema.extend({ code: indicatorCodeSchema, period: periodSchema })
export const ofPieceSchema = ofFigure.extend({ number: z.coerce.number().int().min(1).max(100_000) })

const writing = ['not-signed-in', 'not-allowed', 'not-your-indicator', 'not-found', 'wrong-state', 'period-not-open', 'period-too-early', 'period-closed', 'reopening-ended', 'foreign-origin'] as const

export const evidenceFilePath = '/territories/:territory/evidence/:code/:period/:number/file'

/** Where the file of a piece is downloaded, below the API's own address. */
export function evidenceFileAddress({ territory, code, period, number }: { territory: string; code: string; period: Period; number: number }): string {
  return `/territories/${territory}/evidence/${code}/${period}/${number}/file`
}

export const evidenceEndpoints = {
  list: endpoint({
    method: 'GET', path: '/territories/:territory/evidence/:code/:period', summary: 'The evidence of a figure, for the office: what stands and what was withdrawn',
    params: ofFigure, response: figureEvidenceSchema, problems: ['not-signed-in', 'not-allowed', 'not-found'],
  }),
  attachFile: endpoint({
    method: 'POST', path: '/territories/:territory/evidence/:code/:period/files', summary: 'Attach a file to a figure',
    params: ofFigure, query: describedFileSchema, fileBytes: maxEvidenceBytes, response: figureEvidenceSchema,
    problems: [...writing, 'too-large', 'unsupported-media-type', 'invalid-fields'],
  }),
  attachLink: endpoint({
    method: 'POST', path: '/territories/:territory/evidence/:code/:period/links', summary: 'Attach the address of a document to a figure',
    params: ofFigure, body: attachLinkSchema, response: figureEvidenceSchema, problems: [...writing, 'invalid-fields'],
  }),
  mark: endpoint({
    method: 'PUT', path: '/territories/:territory/evidence/:code/:period/:number/visibility', summary: 'Mark a piece of evidence as public or internal',
    params: ofPieceSchema, body: markEvidenceSchema, response: figureEvidenceSchema, problems: [...writing, 'stale-version', 'invalid-fields'],
  }),
  withdraw: endpoint({
    method: 'POST', path: '/territories/:territory/evidence/:code/:period/:number/withdrawal', summary: 'Withdraw a piece of evidence of a figure that is not published, with the reason',
    params: ofPieceSchema, body: withdrawEvidenceSchema, response: figureEvidenceSchema, problems: [...writing, 'invalid-fields'],
  }),
}
