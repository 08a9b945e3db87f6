import { setImmediate } from 'node:timers/promises'
import type { ReadHandle } from '@atalaya/db/store'
import type { StoredTerritory } from '@atalaya/db/territory'
import { canonicalDecimal } from '@atalaya/shared/decimal'
import type { Language } from '@atalaya/shared/language'
import { machineTable, readerTable, spreadsheetMarks, type CsvFlavour, type Observation } from '@atalaya/shared/observation'
import { quarterOf, type CalendarDate, type Period } from '@atalaya/shared/period'
import { atOneVersion } from './at-one-version.ts'
import { csvHead, csvLines } from './observations-csv.ts'
import { presentTerritory } from './present-territory.ts'
import { verificationIn } from './territory-in-force.ts'
import { territoryKnown } from './territory-known.ts'

export interface ExportWanted {
  readonly slug: string
  readonly flavour: CsvFlavour
  readonly language: Language
  /** The quarter with which they were handed in; all of them when undefined. */
  readonly period: Period | undefined
  /** The day whose knowledge is wanted; today's when undefined. */
  readonly asOf: CalendarDate | undefined
}

/**
 * The published observations of a territory as CSV, in the framework's order, oldest period first. Read and written one
 * indicator at a time, so that whoever else asks is answered in between. Raises `not-found` for an unknown territory.
 */
export async function exportObservations(handle: ReadHandle, wanted: ExportWanted): Promise<string> {
  return atOneVersion(handle, wanted.slug, (territory) => writeCsv(handle, territory, wanted))
}

async function writeCsv(handle: ReadHandle, stored: StoredTerritory, { flavour, language, period, asOf }: ExportWanted): Promise<string> {
  const territory = presentTerritory(stored)
  const known = await territoryKnown(handle, stored, asOf)
  const { byCode, indicators } = known.inForce.framework
  const isVerified = verificationIn(known.inForce)
  const [toTable, marks] =
    flavour === 'machine'
      ? [machineTable, { delimiter: ',', number: canonicalDecimal, bom: false } as const]
      : [readerTable, { ...spreadsheetMarks(language, territory), bom: true } as const]
  const replaced = await known.allReplaced()
  const tableOf = (observations: readonly Observation[]) => toTable({ territory, language, indicators: byCode, observations, replaced: ofSame(observations, replaced), asOf: asOf ?? null, isVerified })
  let csv = csvHead(tableOf([]), marks)
  for (const { id: indicatorId } of indicators) {
    const series = await known.series(indicatorId, 'published')
    const observations = period === undefined ? series : series.filter((observation) => quarterOf(observation.period) === period)
    csv += csvLines(tableOf(observations), marks)
    await setImmediate()
  }
  return csv
}

/** The replaced versions of the indicator that observations are of. */
function ofSame([first]: readonly Observation[], replaced: readonly Observation[]): readonly Observation[] {
  return first === undefined ? [] : replaced.filter(({ indicator }) => indicator === first.indicator)
}
