import type { Evidence, EvidenceContent, EvidenceKind, PublicEvidence } from '@atalaya/shared/evidence'
import type { Period } from '@atalaya/shared/period'
import { aliasedTable, and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type ReadHandle } from '../store/index.ts'
import type { FigureKey, StoredPiece } from './evidence-repository.ts'

const holder = sql.placeholder

type Told = Pick<StoredPiece, 'form' | 'kind' | 'bytes' | 'fileName' | 'url'>

function contentOf({ form, kind, bytes, fileName, url }: Told): EvidenceContent {
  if (form === 'file' && kind !== null && bytes !== null && fileName !== null) return { form, kind, bytes, name: fileName }
  if (form === 'link' && url !== null) return { form, url }
  throw new Error('A piece of evidence is neither a whole file nor an address, which the database refuses')
}

/** Every piece of a figure, standing and withdrawn, in the order in which they were attached. */
export async function listEvidence({ db, tables }: ReadHandle, { territoryId, indicatorId, period }: FigureKey): Promise<Evidence[]> {
  const { evidence, person } = tables
  const withdrawer = aliasedTable(person, 'withdrawer')
  const rows = await db
    .select({ piece: evidence, attachedBy: person.name, withdrawnBy: withdrawer.name })
    .from(evidence)
    .innerJoin(person, eq(person.id, evidence.attachedBy))
    .leftJoin(withdrawer, eq(withdrawer.id, evidence.withdrawnBy))
    .where(and(eq(evidence.territoryId, territoryId), eq(evidence.indicatorId, indicatorId), eq(evidence.period, period)))
    .orderBy(asc(evidence.number))
  return rows.map(({ piece, attachedBy, withdrawnBy }) => {
    const { number, title, documentDate, visibility, attachedAt, withdrawnAt, withdrawalReason } = piece
    const isWithdrawn = withdrawnBy !== null && withdrawnAt !== null && withdrawalReason !== null
    return {
      number, title, documentDate, content: contentOf(piece), visibility, attachedBy, attachedAt,
      withdrawal: isWithdrawn ? { by: withdrawnBy, at: withdrawnAt, reason: withdrawalReason } : null,
    }
  })
}

const publicPieces = prepared(({ db, tables: { evidence } }) =>
  db
    .select({
      number: evidence.number, title: evidence.title, documentDate: evidence.documentDate, form: evidence.form, kind: evidence.kind, bytes: evidence.bytes,
      fileName: evidence.fileName, url: evidence.url,
    })
    .from(evidence)
    .where(
      and(
        eq(evidence.territoryId, holder('territoryId')), eq(evidence.indicatorId, holder('indicatorId')), eq(evidence.period, holder('period')),
        eq(evidence.visibility, 'public'), isNull(evidence.withdrawnAt),
      ),
    )
    .orderBy(asc(evidence.number)),
)

/** What readers are offered with a figure; whether the figure is theirs to see is for the caller to know. */
export async function listPublicEvidence(handle: ReadHandle, figure: FigureKey): Promise<PublicEvidence[]> {
  const rows = await publicPieces(handle).execute({ ...figure })
  return rows.map((row) => ({ number: row.number, title: row.title, documentDate: row.documentDate, content: contentOf(row) }))
}

/** A figure in force of which evidence stands: what its source is, and how many pieces there are. */
export interface SupportedFigure {
  readonly indicatorId: number
  readonly period: Period
  readonly value: number | null
  readonly source: string
  readonly evidence: number
}

const supported = prepared(({ db, tables: { evidence, observation, observationVersion: version } }) =>
  db
    .select({ indicatorId: evidence.indicatorId, period: evidence.period, value: version.value, source: version.source, evidence: count() })
    .from(evidence)
    .innerJoin(
      observation,
      and(eq(observation.territoryId, evidence.territoryId), eq(observation.indicatorId, evidence.indicatorId), eq(observation.period, evidence.period), eq(observation.cell, '')),
    )
    .innerJoin(
      version,
      and(
        eq(version.territoryId, evidence.territoryId), eq(version.indicatorId, evidence.indicatorId), eq(version.period, evidence.period), eq(version.cell, observation.cell),
        eq(version.version, observation.version),
      ),
    )
    .where(and(eq(evidence.territoryId, holder('territoryId')), isNull(evidence.withdrawnAt)))
    .groupBy(evidence.indicatorId, evidence.period, version.value, version.source),
)

/** The figures in force of a territory, approved or published, of which evidence stands; those without any are absent. */
export function listSupported(handle: ReadHandle, territoryId: number): Promise<SupportedFigure[]> {
  return supported(handle).execute({ territoryId })
}

const standing = prepared(({ db, tables: { evidence } }) =>
  db
    .select({ indicatorId: evidence.indicatorId, period: evidence.period, evidence: count() })
    .from(evidence)
    .where(and(eq(evidence.territoryId, holder('territoryId')), isNull(evidence.withdrawnAt)))
    .groupBy(evidence.indicatorId, evidence.period),
)

/** How many pieces stand of each figure of a territory, entered or not; those without any are absent. */
export function countStanding(handle: ReadHandle, territoryId: number): Promise<Pick<SupportedFigure, 'indicatorId' | 'period' | 'evidence'>[]> {
  return standing(handle).execute({ territoryId })
}

/** Whether a figure is public; undefined while it is not approved either. */
export async function findPublicity({ db, tables: { observation } }: ReadHandle, { territoryId, indicatorId, period }: FigureKey): Promise<boolean | undefined> {
  const [row] = await db
    .select({ isPublished: observation.isPublished })
    .from(observation)
    .where(and(eq(observation.territoryId, territoryId), eq(observation.indicatorId, indicatorId), eq(observation.period, period), eq(observation.cell, '')))
  return row?.isPublished
}

/** Every piece of a territory with when it was attached, and withdrawn: null for what stands. */
export async function listDatedEvidence({ db, tables: { evidence } }: ReadHandle, territoryId: number): Promise<Pick<StoredPiece, 'indicatorId' | 'period' | 'attachedAt' | 'withdrawnAt'>[]> {
  return db
    .select({ indicatorId: evidence.indicatorId, period: evidence.period, attachedAt: evidence.attachedAt, withdrawnAt: evidence.withdrawnAt })
    .from(evidence)
    .where(eq(evidence.territoryId, territoryId))
}

/** What each file of a territory was found to be, by its SHA-256. */
export async function listFileKinds({ db, tables: { evidence } }: ReadHandle, territoryId: number): Promise<Map<string, EvidenceKind>> {
  const rows = await db.selectDistinct({ hash: evidence.hash, kind: evidence.kind }).from(evidence).where(eq(evidence.territoryId, territoryId))
  return new Map(rows.flatMap(({ hash, kind }) => (hash === null || kind === null ? [] : [[hash, kind] as const])))
}
