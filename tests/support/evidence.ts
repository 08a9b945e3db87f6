import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll } from 'vitest'
import yazl from 'yazl'
import type { Caller, Headers } from './app.ts'

/** A folder for what a server keeps in files, gone after the tests of the file. */
export function useDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-files-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The files below it, by their paths from there. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name).slice(folder.length + 1)] : [])).toSorted()
}

/** A PDF of one empty page, with words of its own in it. */
export function pdf(words = 'Convenio'): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${words}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`)
}

/** A zip with these entries, in their order. */
export async function zipOf(entries: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name, { compress: !name.startsWith('mimetype') })
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const contentTypes = (main: string) => `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${main}.main+xml"/></Types>`
const openXml = 'application/vnd.openxmlformats-officedocument'

/** A document of each zipped kind, as small as it is still told; `macros` are entries added to it. */
export function officeDocument(kind: 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp', macros: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const types = { docx: `${openXml}.wordprocessingml.document`, xlsx: `${openXml}.spreadsheetml.sheet`, pptx: `${openXml}.presentationml.presentation` } as const
  const folders = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml' } as const
  const open = { odt: 'text', ods: 'spreadsheet', odp: 'presentation' } as const
  if (kind === 'docx' || kind === 'xlsx' || kind === 'pptx') return zipOf({ '[Content_Types].xml': contentTypes(types[kind]), '_rels/.rels': '<Relationships/>', [folders[kind]]: '<x/>', ...macros })
  return zipOf({ mimetype: `application/vnd.oasis.opendocument.${open[kind]}`, 'content.xml': '<x/>', ...macros })
}

interface FileSent {
  readonly fileName?: string
  readonly title?: string
  readonly documentDate?: string
  readonly visibility?: 'internal' | 'public'
}

/** Sends a file as a page does: its bytes alone, and what is said of it in the address. */
export function attach(caller: Caller, figure: string, content: Buffer, { fileName = 'convenio.pdf', title = 'Convenio firmado', ...told }: FileSent = {}, headers: Headers = {}): Promise<LightMyRequestResponse> {
  const query = new URLSearchParams({ fileName, title, ...told })
  return caller.post(`${figure}/files?${query}`, content, { 'content-type': 'application/octet-stream', ...headers })
}
