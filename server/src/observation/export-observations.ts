import { listPublished } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import { getTerritory } from '@atalaya/db/territory'
import { canonicalDecimal } from '@atalaya/shared/decimal'
import type { Language } from '@atalaya/shared/language'
import { csvFileName, machineTable, readerTable, spreadsheetMarks, type CsvFlavour } from '@atalaya/shared/observation'
import { quarterOf, type Period } from '@atalaya/shared/period'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { toCsv } from './observations-csv.ts'
import { presentTerritory } from './present-territory.ts'

export interface ExportWanted {
  readonly slug: string
  readonly flavour: CsvFlavour
  readonly language: Language
  /** The quarter with which they were handed in; all of them when undefined. */
  readonly period: Period | undefined
}

/** The published observations of a territory as CSV, and the name of the file. Raises `not-found` for an unknown territory. */
export async function exportObservations(handle: ReadHandle, { slug, flavour, language, period }: ExportWanted): Promise<{ csv: string; fileName: string }> {
  const { id, ...stored } = await getTerritory(handle, slug)
  const territory = presentTerritory({ id, ...stored })
  const { byCode: indicators } = await frameworkInForce(handle)
  const all = await listPublished(handle, { territoryId: id, from: '', until: '~' })
  const observations = period === undefined ? all : all.filter((observation) => quarterOf(observation.period) === period)
  const input = { territory, language, indicators, observations }
  const csv =
    flavour === 'machine'
      ? toCsv(machineTable(input), { delimiter: ',', number: canonicalDecimal, bom: false })
      : toCsv(readerTable(input), { ...spreadsheetMarks(language, territory), bom: true })
  return { csv, fileName: csvFileName({ slug, period, flavour, language }) }
}
