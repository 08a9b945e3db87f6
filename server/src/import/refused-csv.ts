import { Readable } from 'node:stream'
import { getBatch, type BatchKey } from '@atalaya/db/import'
import type { ReadHandle } from '@atalaya/db/store'
import { getTerritory } from '@atalaya/db/territory'
import { maySeeImports, rowRefusalMessages, refusedRowsMessages } from '@atalaya/shared/import'
import type { Language } from '@atalaya/shared/language'
import { stringify } from 'csv-stringify'
import { authorize, type VerbContext } from '../plugins/context.ts'
import { eachImportRow } from './present-batch.ts'

/**
 * The rows of a file that were not taken, with the reason of each, as CSV that opens in a spreadsheet program: what would be computed there is kept as text.
 * Raises `not-found`, and the refusal of who may not see them.
 */
export async function refusedCsv(context: VerbContext, { territory: slug, batch: id }: { readonly territory: string; readonly batch: string }, language: Language) {
  const { read } = context.store
  const territory = authorize(await getTerritory(read, slug), maySeeImports(context.principal, slug))
  const batch = await getBatch(read, { territoryId: territory.id, id })
  return refusedRowsCsv(read, { territoryId: territory.id, id: batch.id }, language)
}

export function refusedRowsCsv(read: ReadHandle, key: BatchKey, language: Language) {
  const texts = refusedRowsMessages[language]
  const csv = stringify({ bom: true, delimiter: language === 'en' ? ',' : ';', escape_formulas: true, header: true, columns: texts.columns.map((header, key) => ({ key: String(key), header })) })
  async function* lines() {
    for await (const rows of eachImportRow(read, key, ['refused'])) {
      for (const { fileRow, fileColumn, refusal, told, territory: of, indicator, period } of rows) {
        const said = told ?? { territory: of ?? '', indicator: indicator ?? '', period: period ?? '', value: '' }
        yield [fileRow, fileColumn === null ? '' : fileColumn + 1, refusal === null ? '' : rowRefusalMessages[language][refusal], said.territory, said.indicator, said.period, said.value]
      }
    }
  }
  return Readable.from(lines()).on('error', (error) => csv.destroy(error)).pipe(csv)
}
