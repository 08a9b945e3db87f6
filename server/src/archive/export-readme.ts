import type { StoredTerritory } from '@atalaya/db/territory'
import { formattingLocale, type Language } from '@atalaya/shared/language'
import { exportMessages } from './export-messages.ts'
import { observationsName, readersName, sheetName, sheetPlans } from './territory-sheets.ts'

/** What is in a territory's zip, file by file, in the territory's language. */
export function exportReadme({ name, locale, timeZone }: StoredTerritory, language: Language, now: Date): string {
  const texts = exportMessages[language]
  const day = new Intl.DateTimeFormat(formattingLocale(language, locale), { dateStyle: 'long', timeZone }).format(now)
  const title = texts.title({ place: name[language], day })
  const sheets = [
    [observationsName, texts.observations],
    [readersName, texts.observationsSpreadsheet],
    ['sheets/*.xlsx', texts.workbooks],
    // In the order of the catalogue: what is read first, first.
    ...Object.entries(texts.tables).flatMap(([table, text]) => sheetPlans.flatMap((plan) => (plan.table === table ? [[sheetName(plan), text]] : []))),
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
