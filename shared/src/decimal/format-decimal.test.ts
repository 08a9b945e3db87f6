import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from './decimal.ts'
import { formatCompact, formatCompactAlike, formatDecimal, formatPercent, formatSigned, formatSignedPercent } from './format-decimal.ts'
import { parseDecimal } from './parse-decimal.ts'

const commaLocales = ['es', 'es-ES', 'es-CO', 'es-EC', 'es-PY', 'es-UY', 'es-AR', 'pt-BR']
const dotLocales = ['es-MX', 'es-PE', 'es-CU', 'en', 'en-US']

describe('a decimal for people', () => {
  const cases: [number, string, string][] = [
    [0, '0', '0'],
    [-0, '0', '0'],
    [7, '7', '7'],
    [999, '999', '999'],
    [1000, '1.000', '1,000'],
    [1370, '1.370', '1,370'],
    [-1256755000.5, '−1.256.755.000,5', '−1,256,755,000.5'],
    [0.05, '0,05', '0.05'],
    [1234.567, '1.234,567', '1,234.567'],
    [1e-7, '0,0000001', '0.0000001'],
    [999_999_999_999_999, '999.999.999.999.999', '999,999,999,999,999'],
    [0.1 + 0.2, '0,3', '0.3'],
  ]
  describe.each(commaLocales)('%s', (locale) => {
    it.each(cases)('%d is %s', (value, text) => expect(formatDecimal(value, locale)).toBe(text))
  })
  describe.each(dotLocales)('%s', (locale) => {
    it.each(cases)('%d is %s, with a dot', (value, _, text) => expect(formatDecimal(value, locale)).toBe(text))
  })
})

describe('decimals asked for', () => {
  it.each([
    ['rounded', 1234.567, { decimals: 1 }, '1.234,6'],
    ['halves away from zero', 2.5, { decimals: 0 }, '3'],
    ['negative halves away from zero', -2.5, { decimals: 0 }, '−3'],
    ['decimal halves, not binary ones: 1.005', 1.005, { decimals: 2 }, '1,01'],
    ['not filled up unasked', 1.5, { decimals: 2 }, '1,5'],
    ['filled up', 1.5, { decimals: 2, minimumDecimals: 2 }, '1,50'],
    ['filled up without rounding', 1.5, { minimumDecimals: 2 }, '1,50'],
    ['a small number filled up', 1e-7, { minimumDecimals: 8 }, '0,00000010'],
    ['longer than the minimum', 1.2345, { minimumDecimals: 2 }, '1,2345'],
    ['a whole number filled up', 1000, { minimumDecimals: 1 }, '1.000,0'],
    ['a negative number that rounds to zero, without sign', -0.04, { decimals: 1 }, '0'],
  ])('%s', (_, value, digits, text) => {
    expect(formatDecimal(value, 'es-CO', digits)).toBe(text)
  })
})

describe('a change', () => {
  it.each([
    [3.2, 'es-CO', '+3,2'],
    [-3.2, 'es-CO', '−3,2'],
    [0, 'es-CO', '0'],
    [-0, 'es-CO', '0'],
    [1500, 'es', '+1.500'],
    [-1500.5, 'es-MX', '−1,500.5'],
    [-1500.5, 'pt-BR', '−1.500,5'],
    [-1500.5, 'en', '−1,500.5'],
  ])('%d in %s is %s', (value, locale, text) => {
    expect(formatSigned(value, locale)).toBe(text)
  })

  it('that rounds to zero has no sign', () => {
    expect(formatSigned(0.04, 'es-CO', { decimals: 1 })).toBe('0')
  })
})

describe('a percentage', () => {
  it.each([
    [0.77, 'es-CO', undefined, '77\u00a0%'],
    [0.775, 'es', 1, '77,5\u00a0%'],
    [0.775, 'es-MX', 1, '77.5\u00a0%'],
    [0.775, 'pt-BR', 1, '77,5%'],
    [0.775, 'en', 1, '77.5%'],
    [0.7749, 'en', 1, '77.5%'],
    [0.77, 'en', 1, '77%'],
    // 0.285 × 100 is 28.499999999999996 in binary
    [0.285, 'en', 0, '29%'],
    [0, 'es', 1, '0\u00a0%'],
    [-0.05, 'es', 1, '−5\u00a0%'],
    [12.5, 'es', 1, '1.250\u00a0%'],
    [0.666666666666667, 'en', undefined, '66.6666666666667%'],
  ])('%d in %s with %s decimals is %s', (ratio, locale, decimals, text) => {
    expect(formatPercent(ratio, locale, decimals)).toBe(text)
  })

  it.each([
    [0.125, 'es-CO', '+12,5\u00a0%'],
    [-0.125, 'pt-BR', '−12,5%'],
    [0, 'en', '0%'],
  ])('as a change: %d in %s is %s', (ratio, locale, text) => {
    expect(formatSignedPercent(ratio, locale, 1)).toBe(text)
  })
})

describe('a large amount where room is short', () => {
  it.each([
    [0, '0', '0', '0'],
    [0.126, '0,13', '0,13', '0.13'],
    [46.25, '46,3', '46,3', '46.3'],
    [1370, '1.370', '1.370', '1,370'],
    [9999, '9.999', '9.999', '9,999'],
    [10_000, '10\u00a0mil', '10\u00a0mil', '10k'],
    [12_540, '12,5\u00a0mil', '12,5\u00a0mil', '12.5k'],
    [999_940, '999,9\u00a0mil', '999,9\u00a0mil', '999.9k'],
    [999_960, '1\u00a0M', '1\u00a0mi', '1m'],
    [1_250_000, '1,25\u00a0M', '1,25\u00a0mi', '1.25m'],
    [-536_920_538, '−536,9\u00a0M', '−536,9\u00a0mi', '−536.9m'],
    [999_960_000, '1.000\u00a0M', '1\u00a0bi', '1bn'],
    [1_256_755_000, '1.256,8\u00a0M', '1,26\u00a0bi', '1.26bn'],
    [536_920_538_000, '536.920,5\u00a0M', '536,9\u00a0bi', '536.9bn'],
    [1e12, '1\u00a0billón', '1\u00a0tri', '1tn'],
    [-1e12, '−1\u00a0billón', '−1\u00a0tri', '−1tn'],
    [3.2e12, '3,2\u00a0billones', '3,2\u00a0tri', '3.2tn'],
    [999e12, '999\u00a0billones', '999\u00a0tri', '999tn'],
  ])('%d is %s, %s, %s', (value, spanish, portuguese, english) => {
    expect([formatCompact(value, 'es-CO'), formatCompact(value, 'pt-BR'), formatCompact(value, 'en')]).toEqual([spanish, portuguese, english])
  })

  it('follows the marks of the place', () => {
    expect(formatCompact(1_256_755_000, 'es-MX')).toBe('1,256.8\u00a0M')
  })

  it('is written in full in a language without abbreviations here', () => {
    expect(formatCompact(1_256_755_000, 'fr')).toMatch(/^1\s256\s755\s000$/)
  })
})

describe('round numbers side by side', () => {
  it.each([
    [[0, 50_000, 100_000], ['0', '50\u00a0mil', '100\u00a0mil']],
    [[0, 250_000, 500_000, 750_000, 1_000_000], ['0', '0,25\u00a0M', '0,5\u00a0M', '0,75\u00a0M', '1\u00a0M']],
    // One decimal would tell both as 10,3 M.
    [[10_250_000, 10_300_000], ['10,25\u00a0M', '10,3\u00a0M']],
    [[-100_000, 0], ['−100\u00a0mil', '0']],
    [[0, 5_000], ['0', '5.000']],
  ])('%j are told in the scale of the largest', (values, texts) => {
    expect(formatCompactAlike(values, 'es-CO')).toEqual(texts)
  })
})

describe('what is formatted is read back', () => {
  /** Up to fifteen digits, up to twenty of them behind the point. */
  const decimals = fc
    .tuple(fc.integer({ min: 0, max: 999_999_999_999_999 }), fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 20 }), fc.boolean())
    .map(([digits, fewer, places, isNegative]) => Number(`${isNegative ? '-' : ''}${Math.floor(digits / 10 ** fewer)}e-${places}`))
    .map(exact)
  const locales = fc.constantFrom(...commaLocales, ...dotLocales)

  it('unchanged, without rounding, in every locale', () => {
    fc.assert(
      fc.property(decimals, locales, fc.integer({ min: 0, max: 6 }), (value, locale, minimumDecimals) => {
        expect(parseDecimal(formatDecimal(value, locale, { minimumDecimals }), locale)).toMatchObject({ ok: true, value })
      }),
      { numRuns: 5000 },
    )
  })

  it('unchanged as a change, with its sign', () => {
    fc.assert(
      fc.property(decimals, locales, (value, locale) => {
        expect(parseDecimal(formatSigned(value, locale), locale)).toMatchObject({ ok: true, value })
      }),
    )
  })

  it('a percentage as its number, with the sign reported', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), locales, (tenths, locale) => {
        const expected = exact(tenths / 10)
        expect(parseDecimal(formatPercent(exact(tenths / 1000), locale), locale)).toMatchObject({ ok: true, value: expected, isPercent: true })
      }),
    )
  })
})
