export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number]

export const separators = [';', ',', '\t', '|'] as const
export type Separator = (typeof separators)[number]

export const marks = [',', '.'] as const
export type Mark = (typeof marks)[number]

/** Bytes of a file that are looked at to say what it is. */
export const decodedSampleBytes = 256 * 1024

/**
 * The encoding in which a text was probably written: by its mark where it has one, by the zeros between Latin letters, by being
 * UTF-8 throughout; what is none of these was written by Windows. To be shown, because one page of code is as good as another.
 */
export function sniffEncoding(bytes: Uint8Array): Encoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1
  const [even, odd] = zeros as [number, number]
  if (odd > bytes.length * 0.2 && odd > even * 4) return 'utf-16le'
  if (even > bytes.length * 0.2 && even > odd * 4) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** Whether letters beyond ASCII are all of two to four bytes as UTF-8 has them (RFC 3629); the last may be cut, because a sample ends anywhere. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] as number
    if (lead < 0x80) continue
    const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : undefined
    if (length === undefined) return false
    for (let of = 1; of < length; of += 1) {
      const next = bytes[at + of]
      if (next === undefined) return true
      if (next < 0x80 || next > 0xbf) return false
    }
    at += length - 1
  }
  return true
}

/** Lines looked at. */
const sample = 60

/**
 * The sign that parts most lines into the same number of columns, more than one: what Excel wrote on a first line `sep=;`, else
 * the sign whose count varies least. A comma inside quotes parts nothing. A text of one column has the semicolon.
 */
export function sniffSeparator(text: string): Separator {
  const stated = /^\ufeff?sep=(.)\r?\n/.exec(text)?.[1]
  const known = separators.find((separator) => separator === stated)
  if (known !== undefined) return known
  const lines = text.split(/\r\n|\n|\r/, sample).map((line) => line.replace(/"[^"]*"/g, '""')).filter((line) => line.trim() !== '')
  let best: { separator: Separator; score: number } = { separator: ';', score: 0 }
  for (const separator of separators) {
    const counts = lines.map((line) => line.split(separator).length - 1)
    const usual = mode(counts.filter((count) => count > 0))
    if (usual === undefined) continue
    const agreeing = counts.filter((count) => count === usual).length / counts.length
    const score = agreeing * 100 + Math.min(usual, 50) / 100
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

function mode(counts: readonly number[]): number | undefined {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 1) + 1)
  return [...times].toSorted(([one, a], [other, b]) => b - a || other - one)[0]?.[0]
}

export interface SniffedMark {
  readonly mark: Mark
  /** Whether the numbers themselves say so; otherwise it is the place's own custom. */
  readonly isSaid: boolean
}

/**
 * Which mark parts the decimals in these cells: the last where both are written, and one that is not followed by exactly three
 * digits. Where none says it, or they disagree evenly, the place's own.
 */
export function sniffMark(cells: Iterable<string>, home: Mark): SniffedMark {
  const said = { ',': 0, '.': 0 }
  for (const cell of cells) {
    const text = cell.trim()
    if (!/^[-+(]?[\d.,'\s]*\d[\s%)]*$/.test(text) || text.length > 40) continue
    const mark = markIn(text)
    if (mark !== undefined) said[mark] += 1
  }
  const mark = said[','] === said['.'] ? home : said[','] > said['.'] ? ',' : '.'
  return { mark, isSaid: said[mark] > 0 && said[','] !== said['.'] }
}

function markIn(text: string): Mark | undefined {
  const [comma, dot] = [text.lastIndexOf(','), text.lastIndexOf('.')]
  const [commas, dots] = [text.split(',').length - 1, text.split('.').length - 1]
  if (comma >= 0 && dot >= 0) return comma > dot ? (commas === 1 ? ',' : undefined) : dots === 1 ? '.' : undefined
  // Twice the same mark groups, and then the other one parts the decimals.
  if (commas > 1) return '.'
  if (dots > 1) return ','
  const digitsAfter = (at: number) => /^\d*/.exec(text.slice(at + 1))?.[0].length
  if (comma >= 0) return digitsAfter(comma) === 3 && !/^[-+(]?0,/.test(text) ? undefined : ','
  if (dot >= 0) return digitsAfter(dot) === 3 && !/^[-+(]?0\./.test(text) ? undefined : '.'
  return undefined
}
