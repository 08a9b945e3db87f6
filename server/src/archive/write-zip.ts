import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { link, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { sumsName } from './manifest.ts'
import { RefusedArchive } from './refused-archive.ts'
import { settle } from '../plugins/settle.ts'

/** An entry as it came to lie in the zip. */
export interface Written {
  readonly bytes: number
  readonly sha256: string
}

export interface ZipWriter {
  /** Adds an entry, piece by piece, and answers once all of it is in the zip. */
  add(name: string, content: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>, options?: { readonly isCompressed?: boolean }): Promise<Written>
}

/** Counts and digests what goes by. */
async function* measured(content: Parameters<ZipWriter['add']>[1], done: (written: Written) => void): AsyncGenerator<Uint8Array> {
  const digest = createHash('sha256')
  let bytes = 0
  for await (const piece of content) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece
    bytes += chunk.length
    digest.update(chunk)
    yield chunk
  }
  done({ bytes, sha256: digest.digest('hex') })
}

/** A zip that grows by what `fill` adds, one entry after the other. Its last entry has the checksums of the others, as `sha256sum -c` reads them. */
function fillZip(fill: (zip: ZipWriter) => Promise<void>, madeAt: Date): { readonly output: Readable; readonly filling: Promise<void> } {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const sums: string[] = []
  let adding: Readable | undefined
  const add: ZipWriter['add'] = async (name, content, { isCompressed = true } = {}) => {
    let written: Written | undefined
    adding = Readable.from(measured(content, (counted) => (written = counted)), { objectMode: false })
    zip.addReadStream(adding, name, { compress: isCompressed, mtime: madeAt, mode: 0o100600 })
    await finished(adding)
    if (written === undefined) throw new Error(`${name} ended early`)
    sums.push(`${written.sha256}  ${name}\n`)
    return written
  }
  // Nobody reads on, because the disk is full: what is read for it comes to its end as well.
  output.once('close', () => adding?.destroy())
  zip.on('error', (failure) => output.destroy(failure as Error))
  const fillWhole = async () => {
    await fill({ add })
    await add(sumsName, [sums.join('')])
    zip.end()
  }
  const filling = fillWhole()
  filling.catch((failure: Error) => output.destroy(failure))
  return { output, filling }
}

interface ZipFileWanted {
  readonly madeAt: Date
  /** Whether one that lies there is replaced. */
  readonly isForced: boolean
}

/**
 * Writes a zip that its owner alone may read. It has its name once it is whole and on the disk; until then it lies beside it, and
 * is gone when making it fails. Raises `RefusedArchive` where a file has the name, unless it is to be replaced.
 */
export async function writeZip(path: string, { madeAt, isForced }: ZipFileWanted, fill: (zip: ZipWriter) => Promise<void>): Promise<void> {
  const beside = join(dirname(path), `.${randomUUID()}.part`)
  const { output, filling } = fillZip(fill, madeAt)
  try {
    await pipeline(output, createWriteStream(beside, { flags: 'wx', mode: 0o600 }))
    await settle(beside)
    // A link is refused where a file is, also one that has come since the beginning; a new name is not.
    if (isForced) await rename(beside, path)
    else await link(beside, path)
    await settle(dirname(path))
  } catch (failure) {
    // What it reads from is closed by whoever opened it, once nothing reads any more.
    await Promise.allSettled([filling])
    throw isFailure(failure, 'EEXIST') ? alreadyThere(path) : failure
  } finally {
    await rm(beside, { force: true })
  }
}

export function alreadyThere(path: string): RefusedArchive {
  return new RefusedArchive(`${path} is there already, and is left as it is: name another file, or add --force`)
}

function isFailure(failure: unknown, code: string): boolean {
  return failure instanceof Error && 'code' in failure && failure.code === code
}
