import { inflateSync } from 'node:zlib'

/** A PDF as Typst writes it: objects one after the other, none inside another's stream. */
export interface Pdf {
  readonly pageCount: number
  /** The document's own dictionary: language, structure, what a viewer shows. */
  readonly catalog: string
  /** XMP, in which a document says what it conforms to. */
  readonly metadata: string
  /** Structure elements by type: `Table`, `H1`, `Figure` … */
  readonly elements: ReadonlyMap<string, number>
  /** Alternative texts of figures. */
  readonly alternatives: readonly string[]
  /** The words of all pages in the order in which they are set, spaces of any kind made one. */
  readonly text: string
}

type Objects = ReadonlyMap<string, string>

function objectsIn(bytes: Buffer): Objects {
  const text = bytes.toString('latin1')
  return new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]))
}

function objectAt(objects: Objects, id: string | undefined): string {
  const body = id === undefined ? undefined : objects.get(id)
  if (body === undefined) throw new Error(`The PDF has no object ${id}`)
  return body
}

/** The stream of an object, inflated where it is deflated. */
function streamOf(body: string): Buffer {
  const begin = body.indexOf('stream\n') + 'stream\n'.length
  const length = Number(/\/Length (\d+)/.exec(body)?.[1])
  const bytes = Buffer.from(body.slice(begin, begin + length), 'latin1')
  return /\/FlateDecode/.test(body.slice(0, begin)) ? inflateSync(bytes) : bytes
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}

/** Which characters the glyphs of a font stand for. */
function glyphsOf(font: string, objects: Objects): Map<number, string> {
  const map = streamOf(objectAt(objects, /\/ToUnicode (\d+) 0 R/.exec(font)?.[1])).toString('latin1')
  return new Map([...map.matchAll(/^<([\da-fA-F]{4})> <([\da-fA-F]+)>$/gm)].map(([, glyph = '', characters = '']) => [Number.parseInt(glyph, 16), utf16(characters)]))
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The bytes of a string in parentheses or in hexadecimal. */
function bytesOf(written: string): Buffer {
  if (written.startsWith('<')) return Buffer.from(written.slice(1, -1), 'hex')
  const plain = written.slice(1, -1).replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_whole, escaped: string) => (/^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (escapes[escaped] ?? escaped)))
  return Buffer.from(plain, 'latin1')
}

const operators = /\/(f\d+) [\d.]+ Tf|\[((?:\((?:\\[\s\S]|[^\\)])*\)|<[\da-fA-F]*>|[^\]])*)\] TJ|(\((?:\\[\s\S]|[^\\)])*\)|<[\da-fA-F]+>) Tj|\bET\b/g
const strings = /\((?:\\[\s\S]|[^\\)])*\)|<[\da-fA-F]+>/g

function textOf(page: string, objects: Objects): string {
  const fonts = new Map([...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [name, glyphsOf(objectAt(objects, id), objects)]))
  const content = streamOf(objectAt(objects, /\/Contents (\d+) 0 R/.exec(page)?.[1])).toString('latin1')
  let glyphs: Map<number, string> | undefined
  let text = ''
  for (const [operator, font, array, single] of content.matchAll(operators)) {
    if (font !== undefined) glyphs = fonts.get(font)
    else if (operator === 'ET') text += ' '
    else {
      for (const [written] of (array ?? single ?? '').matchAll(strings)) {
        const bytes = bytesOf(written)
        for (let at = 0; at + 1 < bytes.length; at += 2) text += glyphs?.get(bytes.readUInt16BE(at)) ?? '\ufffd'
      }
    }
  }
  return text
}

function textString(written: string): string {
  const bytes = bytesOf(written)
  return bytes.subarray(0, 2).toString('hex') === 'feff' ? utf16(bytes.subarray(2).toString('hex')) : bytes.toString('latin1')
}

/** Reads a PDF far enough to see what it says and whether it is tagged. */
export function readPdf(bytes: Buffer): Pdf {
  if (!bytes.toString('latin1', 0, 8).startsWith('%PDF-1.7')) throw new Error('Not a PDF 1.7')
  const objects = objectsIn(bytes)
  const bodies = [...objects.values()]
  const ofType = (type: string) => bodies.filter((body) => new RegExp(`/Type /${type}\\b`).test(body.slice(0, 400)))
  const elements = ofType('StructElem')
  const types = elements.map((element) => /\/S \/(\w+)/.exec(element)?.[1] ?? '')
  const pages = ofType('Page')
  return {
    pageCount: pages.length,
    catalog: ofType('Catalog').join('\n'),
    metadata: ofType('Metadata').map((body) => streamOf(body).toString('utf8')).join('\n'),
    elements: new Map([...new Set(types)].map((type) => [type, types.filter((other) => other === type).length])),
    alternatives: elements.flatMap((element) => /\/Alt (\((?:\\[\s\S]|[^\\)])*\)|<[\da-fA-F]+>)/.exec(element)?.[1] ?? []).map(textString),
    text: pages.map((page) => textOf(page, objects)).join(' ').replaceAll(/[\s\u00ad\u2060]+/g, ' '),
  }
}
