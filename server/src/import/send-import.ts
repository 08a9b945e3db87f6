import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { appendAudit } from '@atalaya/db/audit'
import { createBatch, listMappings } from '@atalaya/db/import'
import { getTerritory } from '@atalaya/db/territory'
import { maySendImport } from '@atalaya/shared/import'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import type { ReceivedFile } from '../plugins/uploads.ts'
import { fileKind } from './file-kind.ts'
import type { ImportSetting } from './import-context.ts'
import { filePath } from './present-batch.ts'
import { readForSender } from './refused-file.ts'
import { sampleFile } from './sample-file.ts'

/** Days for which a file is kept that waits to be compared again. */
const daysKept = 7

/** Raises what `sendImport` does, before a byte of the file is read. */
export async function refuseSending(context: VerbContext, slug: string): Promise<void> {
  authorize(await getTerritory(context.store.read, slug), maySendImport(context.principal, slug))
}

/**
 * Takes in a file that has arrived, looks at its first rows and proposes how it is read. Nothing of it is compared yet. Answers the id of its batch.
 * Raises the policy's refusal and `unreadable-file`.
 */
export async function sendImport(
  context: VerbContext,
  { folder }: ImportSetting,
  { territory: slug, name, mapping: mappingName, file }: { readonly territory: string; readonly name: string; readonly mapping?: string | undefined; readonly file: ReceivedFile },
): Promise<string> {
  const { store, now } = context
  const territory = authorize(await getTerritory(store.read, slug), maySendImport(context.principal, slug))
  const { personId } = signedIn(context)
  const mapping = (await listMappings(store.read, territory.id)).find((candidate) => candidate.name === mappingName)
  const kind = await readForSender(fileKind(file.path))
  const found = await readForSender(sampleFile(file.path, kind, territory, { fileName: name, mapping }))
  const id = randomUUID()
  await sweep(folder, now)
  await mkdir(folder, { recursive: true })
  await rename(file.path, filePath(folder, { id }))
  const at = now.toISOString()
  await store.write(async (handle) => {
    await createBatch(handle, {
      territoryId: territory.id, id, kind: 'draft', state: 'opened', fileName: name, fileHash: file.hash, fileBytes: file.bytes, found, reading: found.proposed, counts: null, proposals: 0, refusal: '',
      done: 0, total: 0, beatAt: at, sentBy: personId, sentAt: at,
    })
    await appendAudit(handle, { territory: slug, personId, at: now, action: 'import.send', subject: id, after: { file: name, hash: file.hash, bytes: file.bytes } })
  })
  return id
}

async function sweep(folder: string, now: Date): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (now.getTime() - mtimeMs > daysKept * 86_400_000) await rm(path, { force: true })
  }
}
