import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DescribedEvidence, FigureEvidence } from '@atalaya/shared/evidence'
import type { VerbContext } from '../plugins/context.ts'
import { attachFile } from './attach-evidence.ts'
import type { FigureWanted } from './figure-of.ts'
import type { FileStore } from './file-store.ts'

export type BytesToAttach = FigureWanted & DescribedEvidence & { readonly fileName: string; readonly content: Uint8Array }

/** Attaches what was made here, by the way that an arriving file takes; `folder` holds it meanwhile. */
export async function attachBytes(context: VerbContext, { files, folder }: { files: FileStore; folder: string }, { content, ...wanted }: BytesToAttach): Promise<FigureEvidence> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, randomUUID())
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 })
    return await attachFile(context, files, wanted, { path, bytes: content.length, hash: createHash('sha256').update(content).digest('hex') })
  } finally {
    await rm(path, { force: true })
  }
}
