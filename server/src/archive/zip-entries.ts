import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { damaged, RefusedArchive } from './refused-archive.ts'

/** What an archive may be before anything of it is unpacked. */
export const openingLimits = {
  /** Times its size that it unpacks to. Rows that are much alike come to fifty. */
  ratio: 250,
  /** Bytes that any may unpack to: they harm nobody. */
  harmlessBytes: 50 * 2 ** 20,
  /** Bytes of its manifest. */
  manifestBytes: 16 * 2 ** 20,
  /** Bytes of the list of checksums: of a million files. */
  sumsBytes: 160 * 2 ** 20,
  /** Bytes of one row. */
  rowBytes: 32 * 2 ** 20,
} as const

/** What lies in a zip, by name. */
export interface ZipEntries {
  readonly names: readonly string[]
  /** The bytes of an entry, piece by piece. */
  pieces(name: string): AsyncGenerator<Buffer>
  /** The whole of an entry, which is to have no more bytes than `most`. */
  text(name: string, most: number): Promise<string>
  /** An entry line by line, without what ends them. */
  lines(name: string): AsyncGenerator<string>
}

/**
 * Opens a zip and hands it to `take`. Raises `RefusedArchive` for a file that is none or not whole, has two entries of one name,
 * or unpacks to much more than it is; and, while it is read, where an entry is more or less than is listed.
 */
export async function openZip<Result>(path: string, take: (zip: ZipEntries) => Promise<Result>): Promise<Result> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }).catch((failure: NodeJS.ErrnoException) => {
    throw failure.code === 'ENOENT' ? new RefusedArchive(`There is no file ${path}`) : damaged('it is no whole zip', failure)
  })
  try {
    const entries = await readEntries(zip)
    const entryOf = (name: string) => {
      const entry = entries.get(name)
      if (!entry) throw damaged(`it has no ${name}`)
      return entry
    }
    const pieces = (name: string) => piecesOf(zip, entryOf(name))
    return await take({
      names: [...entries.keys()],
      pieces,
      async text(name, most) {
        if (entryOf(name).uncompressedSize > most) throw damaged(`its ${name} is too large`)
        const whole: Buffer[] = []
        for await (const piece of pieces(name)) whole.push(piece)
        return Buffer.concat(whole).toString()
      },
      lines: (name) => linesOf(pieces(name), name),
    })
  } finally {
    zip.close()
  }
}

async function readEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  let bytes = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw damaged(`it has two of ${JSON.stringify(entry.fileName)}`)
      if (entry.isEncrypted()) throw damaged('it is protected with a password')
      bytes += entry.uncompressedSize
      if (bytes > openingLimits.harmlessBytes && bytes > zip.fileSize * openingLimits.ratio) throw damaged('it unpacks to far more than rows and files ever do')
      entries.set(entry.fileName, entry)
    }
  } catch (failure) {
    // A name that leads out of a folder as well, though nothing is ever written under a name from the file.
    throw failure instanceof RefusedArchive ? failure : damaged('its list of entries cannot be read', failure)
  }
  return entries
}

async function* piecesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) yield piece as Buffer
  } catch (failure) {
    throw damaged(`${JSON.stringify(entry.fileName)} cannot be unpacked`, failure)
  }
}

const lineEnd = 0x0a

async function* linesOf(pieces: AsyncIterable<Buffer>, name: string): AsyncGenerator<string> {
  let begun: Buffer[] = []
  let bytes = 0
  for await (const piece of pieces) {
    let from = 0
    for (let end = piece.indexOf(lineEnd); end !== -1; end = piece.indexOf(lineEnd, from)) {
      yield Buffer.concat([...begun, piece.subarray(from, end)]).toString()
      begun = []
      bytes = 0
      from = end + 1
    }
    begun.push(piece.subarray(from))
    bytes += piece.length - from
    if (bytes > openingLimits.rowBytes) throw damaged(`${name} has a line that is too long`)
  }
  if (bytes > 0) throw damaged(`the last line of ${name} has no end`)
}
