import { hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

interface KeptBody {
  readonly version: string
  readonly etag: string
  readonly type: string
  readonly body: Uint8Array
  /** Made when first asked for: compressing costs ten times what sending does. */
  gzip: Buffer | undefined
}

/** Bytes of bodies kept in memory, over all cities, languages and pages. */
const defaultMaxBytes = 16 * 1024 * 1024

export interface KeptAnswer {
  /** What it is: address, language, audience. */
  readonly key: string
  /** Everything its content depends on: the territory's version, the day. Another version replaces it. */
  readonly version: string
  readonly type: string
  /** Name under which it is saved; undefined for what is shown. */
  readonly fileName?: string
  readonly make: () => Promise<string | Uint8Array>
}

/** RFC 9110, 13.1.2: one of a list of tags, compared weakly, or any. */
function hasAlready(asked: string | undefined, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return asked !== undefined && asked.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag))
}

/** RFC 9110, 12.5.3: named, and not with a weight of zero. */
function takesGzip(asked: string | undefined): boolean {
  return asked !== undefined && asked.split(',').some((coding) => /^\s*gzip\s*(;|$)/i.test(coding) && !/;\s*q=0(\.0*)?\s*$/i.test(coding))
}

/**
 * Answers that are made once and kept until what they show changes: a board is made in a millisecond and sent from here in
 * twenty microseconds. The least recently used go first. Right by construction: the version is read with every request.
 */
export class KeptBodies {
  readonly #kept = new Map<string, KeptBody>()
  readonly #making = new Map<string, Promise<KeptBody>>()
  readonly #maxBytes: number
  #bytes = 0

  constructor(maxBytes = defaultMaxBytes) {
    this.#maxBytes = maxBytes
  }

  /** Sends the answer, or 304 when the reader has it already. */
  async send(request: FastifyRequest, reply: FastifyReply, answer: KeptAnswer): Promise<FastifyReply> {
    const kept = this.#find(answer) ?? (await this.#make(answer))
    reply.header('etag', kept.etag).header('cache-control', 'no-cache').header('vary', 'accept-encoding, accept-language')
    if (answer.fileName !== undefined) reply.header('content-disposition', `attachment; filename="${answer.fileName}"`)
    if (hasAlready(request.headers['if-none-match'], kept.etag)) return reply.code(304).send()
    reply.type(kept.type)
    if (!takesGzip(request.headers['accept-encoding'])) return reply.send(kept.body)
    return reply.header('content-encoding', 'gzip').send(kept.gzip ?? this.#compress(answer.key, kept))
  }

  #find({ key, version }: KeptAnswer): KeptBody | undefined {
    const kept = this.#kept.get(key)
    if (kept?.version !== version) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    return kept
  }

  /** Once for all who ask meanwhile: a report takes a second, and a whole council asks for it at the same moment. */
  #make(answer: KeptAnswer): Promise<KeptBody> {
    const name = `${answer.version}\n${answer.key}`
    const known = this.#making.get(name)
    if (known) return known
    const making = answer
      .make()
      .then((made) => this.#keep(answer, made))
      .finally(() => this.#making.delete(name))
    this.#making.set(name, making)
    return making
  }

  #keep({ key, version, type }: KeptAnswer, made: string | Uint8Array): KeptBody {
    this.#drop(key)
    const body = typeof made === 'string' ? Buffer.from(made) : made
    const etag = `W/"${hash('sha256', body, 'base64url').slice(0, 22)}"`
    const kept: KeptBody = { version, etag, type, body, gzip: undefined }
    this.#kept.set(key, kept)
    this.#count(body.length)
    return kept
  }

  #compress(key: string, kept: KeptBody): Buffer {
    // Once for each version of a page, and read many times.
    const compressed = gzipSync(kept.body, { level: 9 })
    kept.gzip = compressed
    // It may have had to go meanwhile, and then is nobody's to count.
    if (this.#kept.get(key) === kept) this.#count(compressed.length)
    return compressed
  }

  /** Counts bytes that were added, and drops what is over. */
  #count(added: number): void {
    this.#bytes += added
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#maxBytes) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    const kept = this.#kept.get(key)
    if (!kept) return
    this.#bytes -= kept.body.length
    if (kept.gzip) this.#bytes -= kept.gzip.length
    this.#kept.delete(key)
  }
}
