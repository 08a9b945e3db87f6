import type { StoredImportRow } from '@atalaya/db/import'
import type { WriteHandle } from '@atalaya/db/store'
import { listTerritories, type StoredTerritory } from '@atalaya/db/territory'
import { periodBounds, type Period } from '@atalaya/shared/period'
import type { FigureEntry, SaveFigure } from '@atalaya/shared/submission'
import { frameworkInForce, type FrameworkInForce } from '../indicator/framework-in-force.ts'
import { writeFigures, type SignedInContext } from '../submission/save-figures.ts'

/** What the ids of rows stand for. */
export interface Vocabulary {
  readonly framework: FrameworkInForce
  readonly territories: ReadonlyMap<number, StoredTerritory>
}

export async function vocabularyOf(handle: WriteHandle): Promise<Vocabulary> {
  return { framework: await frameworkInForce(handle), territories: new Map((await listTerritories(handle)).map((territory) => [territory.id, territory])) }
}

/** What a row is about; rows that could not be read are never written. */
export function placeOf({ targetId, indicatorId, position }: StoredImportRow, { framework, territories }: Vocabulary): { readonly territory: StoredTerritory; readonly code: string } {
  const territory = targetId === null ? undefined : territories.get(targetId)
  const indicator = indicatorId === null ? undefined : framework.byId.get(indicatorId)
  if (!territory || !indicator) throw new Error(`Row ${position} of a file is about nothing that is there`)
  return { territory, code: indicator.code }
}

export function entryOf(row: StoredImportRow, words: Vocabulary): FigureEntry {
  const { form, value, numerator, denominator, missingReason, missingNote, period } = row
  if (form === 'ratio' && numerator !== null && denominator !== null) return { form, numerator, denominator }
  if (form === 'value' && value !== null) return { form, value }
  if (form === 'missing' && missingReason !== null && missingNote !== null) return { form, reason: missingReason, note: missingNote }
  if (form === 'amount' && value !== null) return { form, value, currency: placeOf(row, words).territory.currency, date: periodBounds(period as Period).to, rate: 1, rateSource: '' }
  throw new Error(`Row ${row.position} of batch ${row.batchId} lacks the parts of its form ${form}`)
}

export type Saved = Omit<SaveFigure, 'version'>

type ToSave = Saved & Pick<SaveFigure, 'version'>

/** Saves figures quarter by quarter, each as `figure` makes it of its row. Raises what `saveFigures` does. */
export async function saveRows(handle: WriteHandle, who: SignedInContext, rows: readonly StoredImportRow[], figure: (row: StoredImportRow, words: Vocabulary) => ToSave): Promise<void> {
  const words = await vocabularyOf(handle)
  for (const ofQuarter of Map.groupBy(rows, ({ targetId, quarter }) => `${targetId} ${quarter}`).values()) {
    const [first] = ofQuarter as [StoredImportRow]
    const { territory } = placeOf(first, words)
    const figures = ofQuarter.map((row) => ({ ...figure(row, words), indicator: placeOf(row, words).code }))
    await writeFigures(handle, who, { territory: territory.slug, period: first.quarter as Period, figures })
  }
}
