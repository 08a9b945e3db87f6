import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalSchema } from './decimal.ts'
import { decimalMark, parseDecimal, type DecimalRefusal } from './parse-decimal.ts'

const commaLocales = ['es', 'es-ES', 'es-CO', 'es-EC', 'es-PY', 'es-UY', 'es-AR', 'pt-BR']
const dotLocales = ['es-MX', 'es-PE', 'es-CU', 'en', 'en-US']

describe('the decimal mark', () => {
  it.each(commaLocales)('is a comma in %s', (locale) => expect(decimalMark(locale)).toBe(','))
  it.each(dotLocales)('is a dot in %s', (locale) => expect(decimalMark(locale)).toBe('.'))
})

/** Text, value, canonical text; read in one way only. */
const clear: Record<'comma' | 'dot', [string, number, string][]> = {
  comma: [
    ['0', 0, '0'],
    ['-0', 0, '0'],
    ['−0,00', 0, '0.00'],
    ['46', 46, '46'],
    ['007', 7, '7'],
    ['12,5', 12.5, '12.5'],
    [',5', 0.5, '0.5'],
    ['1,50', 1.5, '1.50'],
    ['0,125', 0.125, '0.125'],
    ['1234', 1234, '1234'],
    ['1234,5', 1234.5, '1234.5'],
    ['1234,567', 1234.567, '1234.567'],
    ['1.234,5', 1234.5, '1234.5'],
    ['1.234,567', 1234.567, '1234.567'],
    ['1.256.755', 1_256_755, '1256755'],
    ['1.256.755.000,50', 1_256_755_000.5, '1256755000.50'],
    ['1 256 755 000,50', 1_256_755_000.5, '1256755000.50'],
    ['1\u00a0256\u00a0755', 1_256_755, '1256755'],
    ['1\u202f256\u202f755,5', 1_256_755.5, '1256755.5'],
    ['1 234', 1234, '1234'],
    ["1'256'755,5", 1_256_755.5, '1256755.5'],
    ['1’256’755', 1_256_755, '1256755'],
    ["1'256.755,50", 1_256_755.5, '1256755.50'],
    ["1.256'755.000", 1_256_755_000, '1256755000'],
    ['-3,2', -3.2, '-3.2'],
    ['\u22123,2', -3.2, '-3.2'],
    ['\u20133,2', -3.2, '-3.2'],
    ['- 1.256.755', -1_256_755, '-1256755'],
    ['+3,2', 3.2, '3.2'],
    ['  46\r\n', 46, '46'],
    ['\u200e46\u200b', 46, '46'],
    ['999.999.999.999.999', 999_999_999_999_999, '999999999999999'],
    ['123.456.789.012.345,00', 123_456_789_012_345, '123456789012345.00'],
    ['0,00123456789012345', 0.00123456789012345, '0.00123456789012345'],
  ],
  dot: [
    ['12.5', 12.5, '12.5'],
    ['.5', 0.5, '0.5'],
    ['0.125', 0.125, '0.125'],
    ['1234.567', 1234.567, '1234.567'],
    ['1,234.5', 1234.5, '1234.5'],
    ['1,256,755', 1_256_755, '1256755'],
    ['1,256,755,000.50', 1_256_755_000.5, '1256755000.50'],
    ['1 256 755 000.50', 1_256_755_000.5, '1256755000.50'],
    ["1'256,755.50", 1_256_755.5, '1256755.50'],
    ['−1,256,755.5', -1_256_755.5, '-1256755.5'],
  ],
}

/** Read, and flagged so that the page shows how. */
const flagged: Record<'comma' | 'dot', [string, number, string][]> = {
  comma: [
    // Both readings are whole numbers or decimals in good form: the locale decides.
    ['1.234', 1234, '1234'],
    ['1,234', 1.234, '1.234'],
    ['-12.345', -12_345, '-12345'],
    ['1.000', 1000, '1000'],
    ["1'256.755", 1_256_755, '1256755'],
    // Only the other writing makes a number of it.
    ['12.5', 12.5, '12.5'],
    ['.5', 0.5, '0.5'],
    ['0.125', 0.125, '0.125'],
    ['1234.5', 1234.5, '1234.5'],
    ['1,256,755', 1_256_755, '1256755'],
    ['1,256,755,000.50', 1_256_755_000.5, '1256755000.50'],
    ['1,234.567', 1234.567, '1234.567'],
    // An accountant's loss.
    ['(46)', -46, '-46'],
    ['( 1.256.755,50 )', -1_256_755.5, '-1256755.50'],
    ['(0)', 0, '0'],
  ],
  dot: [
    ['1,234', 1234, '1234'],
    ['1.234', 1.234, '1.234'],
    ["1'256.755", 1256.755, '1256.755'],
    ['12,5', 12.5, '12.5'],
    ['0,125', 0.125, '0.125'],
    ['1.256.755', 1_256_755, '1256755'],
    ['1.256.755.000,50', 1_256_755_000.5, '1256755000.50'],
    ['1.234,567', 1234.567, '1234.567'],
    ['(1,256,755)', -1_256_755, '-1256755'],
  ],
}

const refused: Record<'comma' | 'dot', [string, DecimalRefusal][]> = {
  comma: [
    ['', 'empty'],
    [' \u00a0\t', 'empty'],
    ['sin dato', 'not-a-number'],
    ['46 de 60', 'not-a-number'],
    ['-', 'not-a-number'],
    ['%', 'not-a-number'],
    ['()', 'not-a-number'],
    [',', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['5-', 'not-a-number'],
    ['(-5)', 'not-a-number'],
    ['-(5)', 'not-a-number'],
    ['5%%', 'not-a-number'],
    ['%5', 'not-a-number'],
    ['3‰', 'not-a-number'],
    ['3/4', 'not-a-number'],
    ['0x1F', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['１２３', 'not-a-number'],
    ['١٢٣', 'not-a-number'],
    // Two cells of a sheet.
    ['12\t345', 'not-a-number'],
    ['12\n345', 'not-a-number'],
    ['1e5', 'exponent'],
    ['1,25676E+09', 'exponent'],
    ['1E−3', 'exponent'],
    ['$ 1.000', 'currency'],
    ['-$1.000', 'currency'],
    ['1.000 €', 'currency'],
    ['₲ 5.000', 'currency'],
    ['COP 1.000', 'currency'],
    ['1.000 USD', 'currency'],
    ['R$ 1.000,00', 'currency'],
    ['S/ 1.000', 'currency'],
    ['1.25.000', 'grouping'],
    ['12.34.567', 'grouping'],
    ['1234.567', 'grouping'],
    ['1256.755', 'grouping'],
    ['01.234', 'grouping'],
    ['0.123.456', 'grouping'],
    ['1.234.56', 'grouping'],
    ['.123.456', 'grouping'],
    ['1..234', 'grouping'],
    ['1.234.', 'grouping'],
    ['5,', 'grouping'],
    ['12 34', 'grouping'],
    ['1  234', 'grouping'],
    ['1 234.567', 'grouping'],
    ['1.234 567', 'grouping'],
    ['1256.755,5', 'grouping'],
    ['1.234,567.89', 'grouping'],
    ['1,234 567', 'grouping'],
    ["1'25'000", 'grouping'],
    ["12'34.567", 'grouping'],
    ["1.256.755'000", 'grouping'],
    ['1,2,3', 'several-decimal-marks'],
    ['1,234,56', 'several-decimal-marks'],
    ['1.234,5,6', 'several-decimal-marks'],
    ['1234567890,123456', 'too-many-digits'],
    ['123.456.789.012.345,6', 'too-many-digits'],
    [`0,${'0'.repeat(30)}1`, 'too-many-digits'],
    ['1234567890123456', 'too-large'],
    ['1.000.000.000.000.000', 'too-large'],
    ['1'.repeat(200), 'too-large'],
    ['1'.repeat(201), 'not-a-number'],
    ['1.000.000.000.000.000,5', 'too-large'],
  ],
  dot: [
    ['1,25,000', 'grouping'],
    ['1256,755', 'grouping'],
    ['1.25.000', 'several-decimal-marks'],
    ['1,234.567,89', 'grouping'],
    ['$1,000.00', 'currency'],
    ['1234567890.123456', 'too-many-digits'],
    ['1,000,000,000,000,000', 'too-large'],
  ],
}

describe.each([
  { mark: 'comma', locales: commaLocales },
  { mark: 'dot', locales: dotLocales },
] as const)('a text typed where the decimal mark is a $mark', ({ mark, locales }) => {
  describe.each(locales)('%s', (locale) => {
    it.each(clear[mark])('%j is read in one way: %d', (text, value, canonical) => {
      expect(parseDecimal(text, locale)).toEqual({ ok: true, value, canonical, wasAmbiguous: false, isPercent: false })
    })
    it.each(flagged[mark])('%j is read and flagged: %d', (text, value, canonical) => {
      expect(parseDecimal(text, locale)).toEqual({ ok: true, value, canonical, wasAmbiguous: true, isPercent: false })
    })
    it.each(refused[mark])('%j is refused: %s', (text, reason) => {
      expect(parseDecimal(text, locale)).toEqual({ ok: false, reason })
    })
  })
})

describe('a percent sign', () => {
  it.each([
    ['77%', 77],
    ['77 %', 77],
    ['77,5\u00a0%', 77.5],
    ['-3,2\u202f%', -3.2],
    ['0%', 0],
  ])('of %j is reported, the number left as written', (text, value) => {
    expect(parseDecimal(text, 'es-CO')).toMatchObject({ ok: true, value, isPercent: true })
  })
})

describe('whatever is typed', () => {
  const typed = fc
    .tuple(
      fc.constantFrom('', '', '-', '+', '('),
      fc.constantFrom('', '0', '1', '12', '123', '1234'),
      fc.array(fc.tuple(fc.constantFrom('.', ',', ' ', "'"), fc.constantFrom('000', '567', '5', '50', '1234')), { maxLength: 5 }),
      fc.constantFrom('', '', '%', ')'),
    )
    .map(([sign, first, groups, end]) => sign + first + groups.flat().join('') + end)

  it('what is read reaches the wire with the same value', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom(...commaLocales, ...dotLocales), (text, locale) => {
        const parsed = parseDecimal(text, locale)
        if (parsed.ok) expect(decimalSchema.parse(parsed.canonical)).toBe(parsed.value)
      }),
      { numRuns: 5000 },
    )
  })

  it('what a comma country and a dot country read as different numbers is flagged in both', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const [colombian, mexican] = [parseDecimal(text, 'es-CO'), parseDecimal(text, 'es-MX')]
        if (!colombian.ok || !mexican.ok || colombian.value === mexican.value) return
        expect([colombian.wasAmbiguous, mexican.wasAmbiguous]).toEqual([true, true])
      }),
      { numRuns: 5000 },
    )
  })
})
