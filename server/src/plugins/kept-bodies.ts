import { hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** What is sent: as it was made, or its bytes. */
interface Body<Content extends string | Uint8Array = string | Uint8Array> {
  readonly version: string
  readonly etag: string
  readonly type: string
  readonly content: Content
  /** Made when first asked for: compressing costs ten times what sending does. */
  gzip: Buffer | undefined
}

type KeptBody = Body<Uint8Array>

/** Bytes of bodies kept in memory, over all cities, languages and pages. */
const defaultMaxBytes = 16 * 1024 * 1024

/** Answers of which it is remembered that they were asked for. */
const maxAskedOnce = 4096

export interface KeptAnswer {
  /** What it is: address, language, audience. */
  readonly key: string
  /** Everything its content depends on: the territory's version, the day. Another version replaces it. */
  readonly version: string
  readonly type: string
  /** Name under which it is saved; undefined for what is shown. */
  readonly fileName?: string
  /** Kept from the first time on, as what takes long to make; anything else from the second. */
  readonly isCostly?: boolean
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
 * Answers that are kept until what they show changes: a board is made in a millisecond and sent from here in twenty
 * microseconds. What was asked for once is not kept yet: whoever walks through every page of every city, as programs do,
 * would drive out what people read. The least recently used go first. Right by construction: the version is read with every
 * request.
 */
export class KeptBodies {
  readonly #kept = new Map<string, KeptBody>()
  readonly #making = new Map<string, Promise<Body>>()
  /** Hashes of the names of answers that were made and not kept, the oldest first: an address may be long. */
  readonly #askedOnce = new Set<string>()
  readonly #maxBytes: number
  #bytes = 0

  constructor(maxBytes = defaultMaxBytes) {
    this.#maxBytes = maxBytes
  }

  /** Sends the answer, or 304 when the reader has it already. */
  async send(request: FastifyRequest, reply: FastifyReply, answer: KeptAnswer): Promise<FastifyReply> {
    const body = this.#find(answer) ?? (await this.#make(answer))
    reply.header('etag', body.etag).header('cache-control', 'no-cache').header('vary', 'accept-encoding, accept-language')
    if (answer.fileName !== undefined) reply.header('content-disposition', `attachment; filename="${answer.fileName}"`)
    if (hasAlready(request.headers['if-none-match'], body.etag)) return reply.code(304).send()
    reply.type(body.type)
    if (!takesGzip(request.headers['accept-encoding'])) return reply.send(body.content)
    return reply.header('content-encoding', 'gzip').send(body.gzip ?? this.#compress(answer.key, body))
  }

  #find({ key, version }: KeptAnswer): KeptBody | undefined {
    const kept = this.#kept.get(key)
    if (kept?.version !== version) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    return kept
  }

  /** Once for all who ask meanwhile: a report takes a second, and a whole council asks for it at the same moment. */
  #make(answer: KeptAnswer): Promise<Body> {
    const name = `${answer.version}\n${answer.key}`
    const known = this.#making.get(name)
    if (known) return known
    const making = answer
      .make()
      .then((made) => (answer.isCostly || this.#noteAsked(name) ? this.#keep(answer, made) : toBody(answer, made)))
      .finally(() => this.#making.delete(name))
    this.#making.set(name, making)
    return making
  }

  /** Notes that an answer was asked for; answers whether it had been before. */
  #noteAsked(name: string): boolean {
    const hashed = hash('sha1', name, 'base64url')
    if (this.#askedOnce.delete(hashed)) return true
    this.#askedOnce.add(hashed)
    for (const oldest of this.#askedOnce) {
      if (this.#askedOnce.size <= maxAskedOnce) break
      this.#askedOnce.delete(oldest)
    }
    return false
  }

  #keep(answer: KeptAnswer, made: string | Uint8Array): KeptBody {
    this.#drop(answer.key)
    const kept = toBody(answer, typeof made === 'string' ? Buffer.from(made) : made)
    this.#kept.set(answer.key, kept)
    this.#count(kept.content.length)
    return kept
  }

  #compress(key: string, body: Body): Buffer {
    // Once for each version of a page, and read many times.
    const compressed = gzipSync(body.content, { level: 9 })
    body.gzip = compressed
    // It may not be kept, or have had to go meanwhile, and then is nobody's to count.
    if (this.#kept.get(key) === body) this.#count(compressed.length)
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
    this.#bytes -= kept.content.length
    if (kept.gzip) this.#bytes -= kept.gzip.length
    this.#kept.delete(key)
  }
}

/** Its tag is of its content alone: an approval raises the version, and changes nothing of what the public has. */
function toBody<Content extends string | Uint8Array>({ version, type }: KeptAnswer, content: Content): Body<Content> {
  return { version, type, content, etag: `W/"${hash('sha256', content, 'base64url').slice(0, 22)}"`, gzip: undefined }
}
