import { setImmediate } from 'node:timers/promises'
import { listSeries } from '@atalaya/db/observation'
import type { ReadHandle } from '@atalaya/db/store'
import type { StoredTerritory } from '@atalaya/db/territory'
import { canonicalDecimal } from '@atalaya/shared/decimal'
import type { Language } from '@atalaya/shared/language'
import { machineTable, readerTable, spreadsheetMarks, type CsvFlavour, type Observation } from '@atalaya/shared/observation'
import { quarterOf, type Period } from '@atalaya/shared/period'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { atOneVersion } from './at-one-version.ts'
import { csvHead, csvLines } from './observations-csv.ts'
import { presentTerritory } from './present-territory.ts'

export interface ExportWanted {
  readonly slug: string
  readonly flavour: CsvFlavour
  readonly language: Language
  /** The quarter with which they were handed in; all of them when undefined. */
  readonly period: Period | undefined
}

/**
 * The published observations of a territory as CSV, in the framework's order, oldest period first. Read and written one
 * indicator at a time, so that whoever else asks is answered in between. Raises `not-found` for an unknown territory.
 */
export async function exportObservations(handle: ReadHandle, wanted: ExportWanted): Promise<string> {
  return atOneVersion(handle, wanted.slug, (territory) => writeCsv(handle, territory, wanted))
}

async function writeCsv(handle: ReadHandle, stored: StoredTerritory, { flavour, language, period }: ExportWanted): Promise<string> {
  const territory = presentTerritory(stored)
  const { byCode, indicators } = await frameworkInForce(handle)
  const [toTable, marks] =
    flavour === 'machine'
      ? [machineTable, { delimiter: ',', number: canonicalDecimal, bom: false } as const]
      : [readerTable, { ...spreadsheetMarks(language, territory), bom: true } as const]
  const tableOf = (observations: readonly Observation[]) => toTable({ territory, language, indicators: byCode, observations })
  let csv = csvHead(tableOf([]), marks)
  for (const { id: indicatorId } of indicators) {
    const series = await listSeries(handle, { territoryId: stored.id, indicatorId, audience: 'published' })
    const observations = period === undefined ? series : series.filter((observation) => quarterOf(observation.period) === period)
    csv += csvLines(tableOf(observations), marks)
    await setImmediate()
  }
  return csv
}
