import { archivedTables, type SheetTable, type TablePlan } from '@atalaya/db/archive'
import type { StoredTerritory } from '@atalaya/db/territory'
import { formattingLocale, type Language } from '@atalaya/shared/language'
import { exportMessages } from './export-messages.ts'
import { observationsName, readersName, sheetName, sheetPlans } from './territory-sheets.ts'

function isSheet(table: TablePlan['table']): table is SheetTable {
  const entry = archivedTables[table]
  return 'ofTerritory' in entry && (entry.ofTerritory === 'territory_id' || entry.ofTerritory === 'slug')
}

/** What is in a territory's zip, file by file, in the territory's language. */
export function exportReadme({ name, locale, timeZone }: StoredTerritory, language: Language, now: Date): string {
  const texts = exportMessages[language]
  const day = new Intl.DateTimeFormat(formattingLocale(language, locale), { dateStyle: 'long', timeZone }).format(now)
  const title = texts.title({ place: name[language], day })
  const sheets = [
    [observationsName, texts.observations],
    [readersName, texts.observationsSpreadsheet],
    ['sheets/2019-Q1.xlsx …', texts.workbooks],
    ...sheetPlans.flatMap(({ table, name: sheet }) => (isSheet(table) ? [[sheetName({ name: sheet }), texts.tables[table]]] : [])),
  ]
  const part = (heading: string, ...lines: readonly string[]) => `${heading}\n${'-'.repeat(heading.length)}\n${lines.join('\n')}\n`
  return [
    `${title}\n${'='.repeat(title.length)}\n`,
    `${texts.lead}\n`,
    part(texts.sheets, texts.sheetsLead, '', ...sheets.map(([file, text]) => `${file}: ${text}`)),
    part(`${texts.evidence} (evidence)`, texts.evidenceText),
    part(`${texts.machine} (tables, manifest.json)`, texts.machineText),
    part(texts.leftOut, texts.leftOutText),
    part(texts.check, texts.checkText),
  ].join('\n')
}
