import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importBatchPageSchema, importRowsSchema, isWorking, type ImportBatchPage, type ImportReading, type ImportRowView, type RowOutcome } from '@atalaya/shared/import'
import { expect } from 'vitest'
import type { Headers, SignedIn } from './app.ts'
import type { Office } from './builders.ts'
import { expectOk } from './expect.ts'

/** A folder of this file of tests, for what is kept in files. */
export function ownDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'atalaya-imports-'))
}

const asFile = { 'content-type': 'application/octet-stream' }

export function sendFile(caller: Pick<SignedIn, 'post'>, path: string, content: string | Uint8Array, { name = 'cifras.csv', headers = {}, query = '' }: { name?: string; headers?: Headers; query?: string } = {}) {
  return caller.post(`${path}/imports?name=${encodeURIComponent(name)}${query}`, Buffer.from(content as Uint8Array), { ...asFile, ...headers })
}

/** A batch of this file, sent by the office's provider. */
export async function sentBatch(office: Office, content: string | Uint8Array, name?: string): Promise<ImportBatchPage> {
  return expectOk(await sendFile(office.provider, office.path, content, name === undefined ? {} : { name }), importBatchPageSchema)
}

/** A batch as it is once nobody works on it. */
export async function settled(office: Office, id: string, by: SignedIn = office.provider): Promise<ImportBatchPage> {
  for (let tried = 0; tried < 400; tried += 1) {
    const batch = expectOk(await by.get(`${office.path}/imports/${id}`), importBatchPageSchema)
    if (!isWorking(batch.state)) return batch
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('The work on a file does not end')
}

/** A file sent and compared, read as proposed or as changed. */
export async function checkedBatch(office: Office, content: string | Uint8Array, change: Partial<ImportReading> = {}, by: SignedIn = office.provider): Promise<ImportBatchPage> {
  const batch = expectOk(await sendFile(by, office.path, content), importBatchPageSchema)
  expectOk(await by.put(`${office.path}/imports/${batch.id}/reading`, { ...batch.reading, ...change }))
  return settled(office, batch.id, by)
}

export async function appliedBatch(office: Office, content: string | Uint8Array): Promise<ImportBatchPage> {
  const { id } = await checkedBatch(office, content)
  expectOk(await office.provider.post(`${office.path}/imports/${id}/apply`, { correctionReason: null }))
  const batch = await settled(office, id)
  expect(batch.state).toBe('applied')
  return batch
}

export async function rowsWith(office: Office, id: string, outcome: RowOutcome): Promise<ImportRowView[]> {
  return expectOk(await office.provider.get(`${office.path}/imports/${id}/rows?outcome=${outcome}`), importRowsSchema).rows
}
