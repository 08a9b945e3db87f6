import { createReadStream, openAsBlob } from 'node:fs'
import { evidenceKindFacts, evidenceKinds, type EvidenceKind } from '@atalaya/shared/evidence'
import { fileTypeFromBlob } from 'file-type'
import { promisify } from 'node:util'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

/** Why a file is not taken. */
export type KindRefusal = 'unknown-kind' | 'has-macros' | 'is-markup' | 'empty-file'

export type CheckedKind = { readonly kind: EvidenceKind } | { readonly refusal: KindRefusal }

const macroEnabled = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'potm', 'ppsm'])
const kindByMediaType = new Map(evidenceKinds.map((kind) => [evidenceKindFacts[kind].mediaType, kind]))
const zipped: ReadonlySet<EvidenceKind> = new Set(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'])

/**
 * What a file is by its bytes; its name only parts a table in text from other text. Documents that carry programs are refused,
 * and so is what a browser would run: text that is markup, SVG and HTML among it.
 */
export async function checkKind({ path, bytes }: { readonly path: string; readonly bytes: number }, fileName: string): Promise<CheckedKind> {
  if (bytes === 0) return { refusal: 'empty-file' }
  const found = await fileTypeFromBlob(await openAsBlob(path))
  if (found === undefined) return checkText(path, fileName)
  if (macroEnabled.has(found.ext)) return { refusal: 'has-macros' }
  if (found.ext === 'xml') return { refusal: 'is-markup' }
  const kind = kindByMediaType.get(found.mime)
  if (kind === undefined) return { refusal: 'unknown-kind' }
  if (!zipped.has(kind)) return { kind }
  const hasPrograms = await holdsPrograms(path)
  if (hasPrograms === undefined) return { refusal: 'unknown-kind' }
  return hasPrograms ? { refusal: 'has-macros' } : { kind }
}

const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open)

/** Entries beyond which a document is none: a presentation of a thousand slides has a fifth. */
const maxEntries = 20_000

/** Whether a zipped document has an entry with a program; undefined when its list of entries cannot be read. Nothing is inflated. */
async function holdsPrograms(path: string): Promise<boolean | undefined> {
  try {
    const zip = await openZip(path, { lazyEntries: true, autoClose: true })
    if (zip.entryCount > maxEntries) {
      zip.close()
      return undefined
    }
    return await anyEntry(zip, ({ fileName }) => /(^|\/)vba(Project|Data)[^/]*$|^(Basic|Scripts)\//i.test(fileName))
  } catch {
    return undefined
  }
}

function anyEntry(zip: ZipFile, isWanted: (entry: Entry) => boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve(false))
    zip.on('entry', (entry: Entry) => {
      if (!isWanted(entry)) return zip.readEntry()
      zip.close()
      resolve(true)
    })
    zip.readEntry()
  })
}

/** Text in UTF-8, or as spreadsheets of the West write it. */
async function checkText(path: string, fileName: string): Promise<CheckedKind> {
  for (const encoding of ['utf-8', 'windows-1252'] as const) {
    const read = await readText(path, encoding)
    if (read === 'markup') return { refusal: 'is-markup' }
    if (read === 'text') return { kind: /\.csv$/i.test(fileName) ? 'csv' : 'text' }
  }
  return { refusal: 'unknown-kind' }
}

/** Signs that no text has; tabulators and line ends it has. Bytes that stand for nothing in Windows-1252 are read as the upper of them. */
const notText = /[^\P{Cc}\t\n\r\f]/u

/** Where a browser that guesses would find a page or a drawing: anywhere, and in any sign that it begins with. */
const inner = /<(!doctype|html|head|body|script|svg|iframe|\?xml)\b/i
const markup = new RegExp(`^\\s*<|${inner.source}`, 'i')

/** Characters of the part before that are looked at again, for a word that two parts share. */
const overlap = 16

async function readText(path: string, encoding: 'utf-8' | 'windows-1252'): Promise<'text' | 'markup' | 'other'> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let last = ''
  let isFirst = true
  try {
    for await (const chunk of createReadStream(path)) {
      const text = decoder.decode(chunk as Buffer, { stream: true })
      if (notText.test(text)) return 'other'
      if ((isFirst ? markup : inner).test(last + text)) return 'markup'
      last = text.slice(-overlap)
      isFirst = false
    }
    decoder.decode()
    return 'text'
  } catch (failure) {
    if (failure instanceof TypeError) return 'other'
    throw failure
  }
}
