import type { Readable } from 'node:stream'
import { findPiece } from '@atalaya/db/evidence'
import { mayReadApproved } from '@atalaya/shared/account'
import { evidenceKindFacts } from '@atalaya/shared/evidence'
import { Problem } from '@atalaya/shared/problem'
import type { VerbContext } from '../plugins/context.ts'
import { findFigure, type FigureWanted } from './figure-of.ts'
import type { FileStore } from './file-store.ts'

export interface OpenedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly content: Readable
}

/**
 * The file of a piece, to be read. Raises `not-found` for a link, for what was withdrawn, and for who is not of the office also
 * for what is internal or of a figure that is not public: nobody learns that it is there.
 */
export async function openEvidence(context: VerbContext, files: FileStore, wanted: FigureWanted & { readonly number: number }): Promise<OpenedFile> {
  const { read } = context.store
  const { key, isPublished } = await findFigure(read, wanted)
  const piece = await findPiece(read, key, wanted.number)
  const isOffered = piece !== undefined && piece.withdrawnAt === null && (mayReadApproved(context.principal, wanted.territory).allowed || (piece.visibility === 'public' && isPublished === true))
  if (!isOffered || piece.hash === null || piece.kind === null || piece.bytes === null || piece.fileName === null) {
    throw new Problem('not-found', { detail: 'There is no such file', params: {} })
  }
  return { name: piece.fileName, mediaType: evidenceKindFacts[piece.kind].mediaType, bytes: piece.bytes, content: await files.open(piece.hash) }
}
