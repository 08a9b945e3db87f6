import type { DescribedEvidence, EvidenceContent, Visibility } from '@atalaya/shared/evidence'
import type { Period } from '@atalaya/shared/period'
import { and, eq, max, type SQL } from 'drizzle-orm'
import type { Tables } from '../schema/index.ts'
import type { ReadHandle, WriteHandle } from '../store/index.ts'

/** The figure that evidence is of. */
export interface FigureKey {
  readonly territoryId: number
  readonly indicatorId: number
  readonly period: Period
}

/** What a piece is, with the place of its bytes where it is a file. */
export type ContentToStore = (Extract<EvidenceContent, { form: 'file' }> & { readonly hash: string }) | Extract<EvidenceContent, { form: 'link' }>

export interface EvidenceToStore extends Pick<DescribedEvidence, 'title' | 'visibility'> {
  readonly documentDate: string | null
  readonly content: ContentToStore
  readonly attachedBy: number
  readonly attachedAt: string
}

export type StoredPiece = Tables['evidence']['$inferSelect']

function isOf({ evidence }: Tables, { territoryId, indicatorId, period }: FigureKey): SQL | undefined {
  return and(eq(evidence.territoryId, territoryId), eq(evidence.indicatorId, indicatorId), eq(evidence.period, period))
}

/** Adds a piece to a figure. Answers its number: one more than the last. */
export async function addEvidence({ db, tables }: WriteHandle, figure: FigureKey, { content, ...told }: EvidenceToStore): Promise<number> {
  const [last] = await db.select({ number: max(tables.evidence.number) }).from(tables.evidence).where(isOf(tables, figure))
  const number = last === undefined || last.number === null ? 1 : last.number + 1
  const { territoryId, indicatorId, period } = figure
  const what = content.form === 'file'
    ? { form: content.form, hash: content.hash, bytes: content.bytes, kind: content.kind, fileName: content.name }
    : { form: content.form, url: content.url }
  await db.insert(tables.evidence).values({ territoryId, indicatorId, period, number, ...what, ...told })
  return number
}

/** One piece, standing or withdrawn. */
export async function findPiece({ db, tables }: ReadHandle, figure: FigureKey, number: number): Promise<StoredPiece | undefined> {
  const [row] = await db.select().from(tables.evidence).where(and(isOf(tables, figure), eq(tables.evidence.number, number)))
  return row
}

export async function saveVisibility({ db, tables }: WriteHandle, figure: FigureKey, number: number, visibility: Visibility): Promise<void> {
  await db.update(tables.evidence).set({ visibility }).where(and(isOf(tables, figure), eq(tables.evidence.number, number)))
}

/** Who withdraws a piece, when and why; its row and its bytes stay. */
export async function saveWithdrawal(
  { db, tables }: WriteHandle,
  figure: FigureKey,
  number: number,
  withdrawal: { readonly withdrawnBy: number; readonly withdrawnAt: string; readonly withdrawalReason: string },
): Promise<void> {
  await db.update(tables.evidence).set(withdrawal).where(and(isOf(tables, figure), eq(tables.evidence.number, number)))
}
