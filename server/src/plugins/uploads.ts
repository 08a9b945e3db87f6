import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from '@atalaya/shared/problem'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly takesFile?: boolean
  }
}

/** A file that has arrived whole; it is gone when whoever received it is done, unless it was moved. */
export interface ReceivedFile {
  readonly path: string
  readonly bytes: number
  /** SHA-256, hexadecimal. */
  readonly hash: string
}

const fileType = 'application/octet-stream'

/** Lets the addresses that take a file receive it as a stream, and no other. What a file is, is never taken from what the request calls it. */
export const uploads = fastifyPlugin(async (app: FastifyInstance) => {
  app.addContentTypeParser(fileType, (request, stream, done) => {
    if (request.routeOptions.config.takesFile === true) return done(null, stream)
    done(new Problem('unsupported-media-type', { detail: 'This address reads JSON', params: {} }))
  })
})

/**
 * Writes the body of a request to a file in `folder` as it arrives and hands it to `take`, so that no file is ever whole in memory.
 * Raises `too-large` as soon as more bytes than `most` are announced or have come, `unsupported-media-type` for a body that is no file.
 */
export async function receiveFile<Result>(request: FastifyRequest, { folder, most }: { folder: string; most: number }, take: (file: ReceivedFile) => Promise<Result>): Promise<Result> {
  if (request.headers['content-type']?.split(';')[0]?.trim() !== fileType) throw new Problem('unsupported-media-type', { detail: `A file is sent as ${fileType}`, params: {} })
  const announced = request.headers['content-length']
  if (announced !== undefined && Number(announced) > most) throw tooLarge(most)
  await mkdir(folder, { recursive: true })
  const path = join(folder, randomUUID())
  try {
    const digest = createHash('sha256')
    let bytes = 0
    await pipeline(
      request.body as Readable,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          bytes += chunk.length
          if (bytes > most) throw tooLarge(most)
          digest.update(chunk)
          yield chunk
        }
      },
      createWriteStream(path, { flags: 'wx', mode: 0o600 }),
    )
    return await take({ path, bytes, hash: digest.digest('hex') })
  } finally {
    await rm(path, { force: true })
  }
}

function tooLarge(most: number): Problem<'too-large'> {
  return new Problem('too-large', { detail: `A file of no more than ${Math.floor(most / 2 ** 20)} MB is taken here`, params: {} })
}
