import { describe, expect, it } from 'vitest'
import { readDelimited } from './read-delimited.ts'
import { sniffEncoding, sniffMark, sniffSeparator, type Encoding, type Mark, type Separator } from './sniff-text.ts'

const bytes = (...codes: number[]) => Uint8Array.from(codes)
const wide = (text: string, isLittle: boolean, isMarked: boolean) =>
  bytes(...Array.from(`${isMarked ? '\ufeff' : ''}${text}`).flatMap((letter) => {
    const code = letter.charCodeAt(0)
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255]
  }))

describe('the encoding of a text', () => {
  // «Año» in each: ñ is 0xf1 in Windows-1252, two bytes in UTF-8.
  const cases: [string, Encoding, Uint8Array][] = [
    ['plain letters', 'utf-8', bytes(65, 44, 66)],
    ['UTF-8', 'utf-8', bytes(65, 0xc3, 0xb1, 111)],
    ['UTF-8 with a mark', 'utf-8', bytes(0xef, 0xbb, 0xbf, 65, 0xc3, 0xb1, 111)],
    ['UTF-8 cut in the middle of a letter', 'utf-8', bytes(65, 0xc3, 0xb1, 0xc3)],
    ['a letter of Windows before a plain one', 'windows-1252', bytes(0xc3, 65)],
    ['Windows', 'windows-1252', bytes(65, 0xf1, 111)],
    ['UTF-16 LE', 'utf-16le', wide('Año;2019', true, true)],
    ['UTF-16 BE', 'utf-16be', wide('Año;2019', false, true)],
    ['UTF-16 LE without a mark', 'utf-16le', wide('Año;2019', true, false)],
    ['UTF-16 BE without a mark', 'utf-16be', wide('Año;2019', false, false)],
  ]
  it.each(cases)('%s', (_what, encoding, given) => {
    expect(sniffEncoding(given)).toBe(encoding)
  })
})

describe('the separator', () => {
  const cases: [string, Separator, string][] = [
    ['semicolons, with commas for decimals', ';', 'a;b;c\n1,5;2,5;3\n1;2,25;3,5'],
    ['commas', ',', 'a,b,c\n1.5,2,3\n4,5,6'],
    ['tabs, with commas in a text', '\t', 'a\tb\nuna, dos\t3\ntres, cuatro, cinco\t4'],
    ['bars', '|', 'a|b\n1|2'],
    ['commas inside quotes', ';', '"a, b, c";d\n"e, f, g";h'],
    ['what Excel wrote on the first line', '|', 'sep=|\na;b|c;d'],
    ['one column', ';', 'a\nb'],
    ['a title above the table', ';', 'Cifras de la oficina, 2019\n\na;b;c\n1;2;3\n4;5;6'],
  ]
  it.each(cases)('%s', (_what, separator, text) => {
    expect(sniffSeparator(text)).toBe(separator)
  })
})

describe('the decimal mark', () => {
  const cases: [string[], Mark, Mark, boolean][] = [
    [['1,5', '2'], '.', ',', true],
    [['1.5', '2'], ',', '.', true],
    [['1.234,56'], '.', ',', true],
    [['1,234.56'], ',', '.', true],
    [['1.234.567'], '.', ',', true],
    [['0,125'], '.', ',', true],
    // A thousand, or one and a bit: the numbers do not say, and the place does.
    [['1.234', '12'], ',', ',', false],
    [['1.234', '12'], '.', '.', false],
    [['1,5', '1.5'], '.', '.', false],
    [['2019-Q1', 'Indicador', ''], ',', ',', false],
    [['12,5 %', '(3,25)'], '.', ',', true],
  ]
  it.each(cases)('of %j, where «%s» is usual, is «%s»', (cells, home, mark, isSaid) => {
    expect(sniffMark(cells, home)).toEqual({ mark, isSaid })
  })
})

describe('a text in columns', () => {
  const read = (text: string, separator = ';') => [...readDelimited(text, separator)].map(({ line, cells, isOpen }) => [line, ...cells, ...(isOpen ? ['open'] : [])])

  it.each([
    ['plain lines', 'a;b\n1;2', [[1, 'a', 'b'], [2, '1', '2']]],
    ['a mark, Windows ends, an empty line and cells', '\ufeffa;b\r\n\r\n;2\r\n', [[1, 'a', 'b'], [3, '', '2']]],
    ['old Macintosh ends', 'a;b\r1;2', [[1, 'a', 'b'], [2, '1', '2']]],
    ['quotes around separators, quotes and line breaks', '"a;b";"dijo ""no""";c\n"uno\ndos";3;4\nd;e;f', [[1, 'a;b', 'dijo "no"', 'c'], [2, 'uno\ndos', '3', '4'], [4, 'd', 'e', 'f']]],
    ['a quote within a cell', 'a;5" de ancho\n1;2', [[1, 'a', '5" de ancho'], [2, '1', '2']]],
    ['an empty last cell in quotes', '"a";""\n"b";', [[1, 'a', ''], [2, 'b', '']]],
    ['a quote that is never closed', 'a;"b\nc;d', [[1, 'a', 'b\nc;d', 'open']]],
    ['the line that names the separator', 'sep=;\na;b', [[2, 'a', 'b']]],
  ])('%s', (_what, text, rows) => {
    expect(read(text)).toEqual(rows)
  })
})
