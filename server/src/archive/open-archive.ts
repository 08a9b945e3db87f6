import { createHash } from 'node:crypto'
import { archiveFormat, archiveHeadSchema, archiveVersion, hashOf, manifestName, manifestSchema, sumsName, tableName, tableOf, type Manifest } from './manifest.ts'
import { damaged, RefusedArchive } from './refused-archive.ts'
import { openingLimits, openZip, type ZipEntries } from './zip-entries.ts'

/** An archive whose every entry is what its checksum says. */
export interface OpenedArchive {
  readonly manifest: Manifest
  /** The rows of a table that the manifest names, a line each. */
  lines(table: string): AsyncIterable<string>
  /** The SHA-256 of each file that it has. */
  readonly files: readonly string[]
  file(hash: string): AsyncIterable<Buffer>
}

/**
 * Opens an archive, looks at the whole of it, and hands it to `take`. Raises `RefusedArchive` for a file that is none, is not
 * whole or has anything in it that it does not list, for one of a format that is not known, and for one that unpacks to much
 * more than it is. Nothing is unpacked but to count and digest it, piece by piece.
 */
export async function openArchive<Result>(path: string, take: (archive: OpenedArchive) => Promise<Result>): Promise<Result> {
  return openZip(path, async (zip) => {
    const manifest = await readManifest(zip)
    await checkEntries(zip, manifest)
    const named = new Map(zip.names.flatMap((name) => {
      const hash = hashOf(name)
      return hash === undefined ? [] : [[hash, name] as const]
    }))
    return take({
      manifest,
      lines: (table) => zip.lines(tableName(table)),
      files: [...named.keys()],
      file(hash) {
        const name = named.get(hash)
        if (name === undefined) throw new Error(`The archive has no ${hash}`)
        return zip.pieces(name)
      },
    })
  })
}

async function readManifest(zip: ZipEntries): Promise<Manifest> {
  const told = asJson(await zip.text(manifestName, openingLimits.manifestBytes))
  const head = archiveHeadSchema.safeParse(told)
  if (!head.success) throw damaged(`its ${manifestName} does not say ${archiveFormat}`)
  if (head.data.version !== archiveVersion) {
    throw new RefusedArchive(`The file is an archive of format ${head.data.version}, and this version of Atalaya reads format ${archiveVersion}. Nothing was restored.`)
  }
  const manifest = manifestSchema.safeParse(told)
  if (!manifest.success) throw damaged(`its ${manifestName} is not whole`)
  return manifest.data
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (failure) {
    throw damaged(`its ${manifestName} is no JSON`, failure)
  }
}

async function checkEntries(zip: ZipEntries, manifest: Manifest): Promise<void> {
  const sums = await readSums(zip)
  const unlisted = zip.names.filter((name) => name !== sumsName && !sums.has(name))
  if (unlisted.length > 0) throw damaged(`${sumsName} does not list ${told(unlisted)}`)
  const tables = new Map(manifest.tables.map((table) => [tableName(table.name), table]))
  const strange = zip.names.filter((name) => (manifest.kind === 'installation' && !isOfBackup(name)) || (tableOf(name) !== undefined && !tables.has(name)))
  if (strange.length > 0) throw damaged(`${manifestName} does not know ${told(strange)}`)
  for (const [name, sum] of sums) {
    const { bytes, sha256 } = await digestOf(zip, name)
    const table = tables.get(name)
    if (sha256 !== sum || (table !== undefined && (table.sha256 !== sha256 || table.bytes !== bytes))) throw damaged(`${name} is not what its checksum says`)
    const hash = hashOf(name)
    if (hash !== undefined && hash !== sha256) throw damaged(`${name} is not the file that it is called after`)
    tables.delete(name)
  }
  if (tables.size > 0) throw damaged(`it lacks ${told([...tables.keys()])}`)
}

const told = (names: readonly string[]) => names.slice(0, 3).map((name) => JSON.stringify(name)).join(', ')

function isOfBackup(name: string): boolean {
  return name === manifestName || name === sumsName || tableOf(name) !== undefined || hashOf(name) !== undefined
}

/** The checksum of each entry, by its name. */
async function readSums(zip: ZipEntries): Promise<Map<string, string>> {
  const lines = (await zip.text(sumsName, openingLimits.sumsBytes)).split('\n')
  if (lines.pop() !== '') throw damaged(`${sumsName} is not whole`)
  return new Map(lines.map((line) => {
    const [, sum, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (sum === undefined || name === undefined) throw damaged(`${sumsName} has a line that is no checksum`)
    return [name, sum]
  }))
}

async function digestOf(zip: ZipEntries, name: string): Promise<{ bytes: number; sha256: string }> {
  const digest = createHash('sha256')
  let bytes = 0
  for await (const piece of zip.pieces(name)) {
    bytes += piece.length
    digest.update(piece)
  }
  return { bytes, sha256: digest.digest('hex') }
}
