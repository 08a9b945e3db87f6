import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import type { Config } from '../config/index.ts'
import type { FileStore } from './file-store.ts'
import { MissingFile } from './missing-file.ts'

/** SHA-256 of nothing, as requests without a body are signed. */
const hashOfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Milliseconds to wait for the store's word; a file of the largest size takes seconds. */
const patience = 60_000

/**
 * A bucket of a store that speaks the protocol of S3, requests signed with Signature Version 4. The hash of the content is part
 * of what is signed, so that the store itself refuses bytes that changed on the way.
 */
export function bucketStore({ address, region, keyId, secret }: NonNullable<Config['objectStore']>): FileStore {
  const client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, service: 's3', region, retries: 2 })
  const addressOf = (hash: string) => `${address}/evidence/${hash.slice(0, 2)}/${hash}`
  const ask = (method: 'GET' | 'HEAD' | 'PUT', hash: string, body?: Blob) =>
    client.fetch(addressOf(hash), {
      method,
      headers: { 'x-amz-content-sha256': body === undefined ? hashOfNothing : hash },
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { body }),
    })
  return {
    async put({ path, hash }) {
      // Whatever else it answers: who may not list a bucket is told that a file which is not there may not be read.
      if ((await ask('HEAD', hash)).ok) return
      // Read from the file as it is sent, and with a length, without which S3 takes nothing.
      const answer = await ask('PUT', hash, await openAsBlob(path))
      await answer.body?.cancel()
      if (!answer.ok) throw failureOf('PUT', answer)
    },
    async open(hash) {
      const answer = await ask('GET', hash)
      if (!answer.ok || answer.body === null) {
        await answer.body?.cancel()
        throw answer.status === 404 ? new MissingFile(`The object store has no ${hash}`) : failureOf('GET', answer)
      }
      return Readable.from(chunksOf(answer.body), { objectMode: false })
    },
  }
}

/** Read as it is asked for; given up when whoever asks goes away. */
async function* chunksOf(body: NonNullable<Response['body']>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    await reader.cancel()
  }
}

/** For the log: what the store answered, without the request, which carries the signature. */
function failureOf(method: string, { status }: Response): Error {
  return new Error(`The object store answered ${method} with ${status}`)
}
