import { z } from 'zod'
import { endpoint } from '../access/index.ts'
import { indicatorCodeSchema } from '../indicator/index.ts'
import { quarterSchema } from '../period/index.ts'
import { inTerritorySchema } from '../territory/index.ts'
import { figureCellsSchema } from './figure-cells.ts'
import type { LaidRow, PlacedLine } from './lay-out.ts'

/** Bytes of a filled template: with everything in it, it has a twentieth of them. */
export const templateBytes = 2 * 2 ** 20

/** One line of a filled template. */
export const templateLineSchema = z.object({
  /** Its row in the sheet, from 1, as the spreadsheet numbers it. */
  line: z.number().int().positive(),
  /** What stands where the indicator's code stood. */
  code: z.string(),
  /** Version of the figure when the template was made; 0 when there was none. Null where that cell was changed. */
  version: z.number().int().min(0).nullable(),
  /** Whether a cell that is not to be filled in says something else than it did. */
  isTampered: z.boolean(),
  cells: figureCellsSchema,
})
export type TemplateLine = z.infer<typeof templateLineSchema>

/** How a file was read that came as the filled template of a quarter: its lines, or what else it is. */
export const templateReadingSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('template'), lines: z.array(templateLineSchema) }),
  z.object({ is: z.literal('no-template') }),
  /** Made by an earlier or later form of the template. */
  z.object({ is: z.literal('other-form') }),
  z.object({ is: z.literal('other-territory'), territory: z.string() }),
  z.object({ is: z.literal('other-period'), period: quarterSchema }),
  /** The titles of its columns are not those that it was given. */
  z.object({ is: z.literal('other-columns') }),
])
export type TemplateReading = z.infer<typeof templateReadingSchema>

const ofQuarter = inTerritorySchema.extend({ period: quarterSchema })

export const importEndpoints = {
  readTemplate: endpoint({
    method: 'POST', path: '/territories/:territory/submissions/:period/template-readings', summary: 'Read a filled template of a quarter; nothing is written',
    params: ofQuarter, fileBytes: templateBytes, response: templateReadingSchema,
    problems: ['not-signed-in', 'not-allowed', 'not-found', 'wrong-state', 'period-not-open', 'period-too-early', 'foreign-origin', 'too-large', 'unsupported-media-type', 'unreadable-file'],
  }),
}

/** A line of a template with the indicator that it is about. */
export interface PlacedTemplateLine extends PlacedLine {
  readonly version: number | null
  readonly isTampered: boolean
}

/** The lines of a template that hold something, by their codes; one that stands twice, or is not due, is said. */
export function placeTemplate(lines: readonly TemplateLine[], rows: readonly Pick<LaidRow, 'code'>[]): PlacedTemplateLine[] {
  const codes = lines.map(({ code }) => code)
  return lines.map(({ line, code, cells, version, isTampered }) => {
    const isKnown = indicatorCodeSchema.safeParse(code).success && rows.some((row) => row.code === code)
    const isTwice = codes.indexOf(code) !== codes.lastIndexOf(code)
    const match: PlacedLine['match'] = !isKnown ? { is: 'unknown', key: code } : isTwice ? { is: 'twice', code } : { is: 'row', code, by: 'code' }
    return { line, match, cells, version, isTampered }
  })
}
