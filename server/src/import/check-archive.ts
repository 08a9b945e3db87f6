import { pipeline } from 'node:stream/promises'
import { Writable } from 'node:stream'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { RefusedFile } from './refused-file.ts'

/** What a workbook may be before anything of it is unpacked. A megabyte can hold gigabytes of the same letter. */
export const archiveLimits = {
  /** Bytes of all its parts together, unpacked. */
  bytes: 60 * 2 ** 20,
  entries: 2_000,
  /** Times its size that it unpacks to; sheets with little in them come to fifty. Small archives may, they harm nobody. */
  ratio: 200,
  harmlessBytes: 5 * 2 ** 20,
} as const

const openDocument = 'application/vnd.oasis.opendocument'

/**
 * Looks at the list of what is in a workbook, without unpacking it. Raises `RefusedFile` for one that is too heavy, protected,
 * of another kind, or no archive at all.
 */
export async function checkArchive(path: string): Promise<void> {
  await withArchive(path, async (archive) => {
    const names = new Set<string>()
    for await (const entry of checkedEntries(archive)) {
      names.add(entry.fileName)
      if (entry.fileName === 'mimetype' && (await textOf(archive, entry)).startsWith(openDocument)) throw new RefusedFile('open-document')
    }
    if (names.has('xl/workbook.bin')) throw new RefusedFile('binary-workbook')
    if (!names.has('[Content_Types].xml') || ![...names].some((name) => /^xl\/\w*workbook\w*\.xml$/i.test(name))) throw new RefusedFile('not-a-table')
  })
}

/** Unpacks every part to nowhere. Raises `RefusedFile` where one is more, or less, than the list says: the list was checked, and is to be believed. */
export async function checkUnpacked(path: string): Promise<void> {
  await withArchive(path, async (archive) => {
    for await (const entry of checkedEntries(archive)) await pipeline(await archive.openReadStreamPromise(entry), nowhere())
  })
}

async function* checkedEntries(archive: ZipFile): AsyncGenerator<Entry> {
  let bytes = 0
  if (archive.entryCount > archiveLimits.entries) throw new RefusedFile('too-heavy')
  for await (const entry of archive.eachEntry()) {
    if (entry.isEncrypted()) throw new RefusedFile('password-protected')
    bytes += entry.uncompressedSize
    const isSwollen = bytes > archiveLimits.harmlessBytes && bytes > archive.fileSize * archiveLimits.ratio
    if (bytes > archiveLimits.bytes || isSwollen) throw new RefusedFile('too-heavy')
    yield entry
  }
}

async function withArchive(path: string, look: (archive: ZipFile) => Promise<void>): Promise<void> {
  let archive: ZipFile | undefined
  try {
    archive = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
    await look(archive)
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile('damaged', error)
  } finally {
    archive?.close()
  }
}

async function textOf(archive: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > 200) return ''
  let text = ''
  for await (const chunk of await archive.openReadStreamPromise(entry)) text += String(chunk)
  return text
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() })
}
