import { readBatches, tablePlans, type DatabaseRow, type TablePlan } from '@atalaya/db/archive'
import { listIndicators } from '@atalaya/db/indicator'
import { listPeriodsSeen } from '@atalaya/db/observation'
import { findPersonNames } from '@atalaya/db/account'
import type { ReadHandle } from '@atalaya/db/store'
import type { StoredTerritory } from '@atalaya/db/territory'
import { spreadsheetMarks } from '@atalaya/shared/observation'
import type { Language } from '@atalaya/shared/language'
import { exportObservations } from '../observation/export-observations.ts'
import { csvHead, csvLines, type CsvMarks } from '../observation/observations-csv.ts'
import { getReport } from '../report/get-report.ts'
import { reportWorkbook } from '../report/report-workbook.ts'
import type { ArchivedTerritory } from './write-archive.ts'
import type { ZipWriter } from './write-zip.ts'

export interface SheetsWanted {
  readonly stored: StoredTerritory
  readonly rows: ArchivedTerritory
  readonly language: Language
  readonly now: Date
}

export const observationsName = 'sheets/observations.csv'
export const readersName = 'sheets/observations-spreadsheet.csv'
export const sheetName = (plan: Pick<TablePlan, 'name'>) => `sheets/${plan.name}.csv`

/** The tables that are sheets too: those of the territory's own rows. */
export const sheetPlans = tablePlans.filter(({ ofTerritory }) => ofTerritory === 'territory_id' || ofTerritory === 'slug')

/** Adds what people read: what is published as CSV and, a workbook a quarter, as XLSX; and every table of the territory with names in the place of numbers. */
export async function writeSheets(zip: ZipWriter, handle: ReadHandle, { stored, rows, language, now }: SheetsWanted): Promise<void> {
  const { slug, id } = stored
  const observations = { slug, language, period: undefined, asOf: undefined }
  await zip.add(observationsName, [await exportObservations(handle, { ...observations, flavour: 'machine' })])
  await zip.add(readersName, [await exportObservations(handle, { ...observations, flavour: 'spreadsheet' })])
  for (const { period, publishedAt } of await listPeriodsSeen(handle, id)) {
    if (publishedAt === null) continue
    const report = await getReport(handle, { slug, period, language, now })
    await zip.add(`sheets/${period}.xlsx`, [await reportWorkbook(handle, report)], { isCompressed: false })
  }
  const marks = { ...spreadsheetMarks(language, stored), bom: true }
  const names = { people: await findPersonNames(handle, rows.people), indicators: new Map((await listIndicators(handle)).map((indicator) => [indicator.id, indicator.code])) }
  for (const plan of sheetPlans) await zip.add(sheetName(plan), csvOf(handle, plan, { rows, names, marks }))
}

interface Names {
  readonly people: ReadonlyMap<number | null, string>
  readonly indicators: ReadonlyMap<number, string>
}

async function* csvOf(handle: ReadHandle, plan: TablePlan, { rows, names, marks }: { rows: ArchivedTerritory; names: Names; marks: CsvMarks }): AsyncGenerator<string> {
  const columns = plan.columns.filter(({ name }) => name !== 'territory_id')
  yield csvHead({ columns: columns.map(({ name }) => ({ header: name === 'indicator_id' ? 'indicator' : name })) }, marks)
  for await (const batch of readBatches(handle, plan, rows)) {
    yield csvLines({ rows: batch.map((row) => columns.map(({ name, kind }) => cellOf(plan, { name, kind }, rows.told(plan, row), names))) }, marks)
  }
}

function cellOf(plan: TablePlan, { name, kind }: Pick<TablePlan['columns'][number], 'name' | 'kind'>, row: DatabaseRow, { people, indicators }: Names): string | number | null {
  const value = row[name]
  if (value === null) return null
  const called = name === 'indicator_id' ? indicators : plan.people.includes(name) ? people : undefined
  // Somebody whom the trail names and whom nobody knows any more stays a number.
  const known = called?.get(Number(value))
  if (known !== undefined) return known
  if (kind === 'boolean') return value === true || value === 1 ? 'true' : 'false'
  return value as string | number
}
