import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { canonicalDecimal, decimalSchema, difference, exact, isLossyNumber, rounded, significantDigits } from './decimal.ts'

describe('significant digits of a canonical decimal', () => {
  it.each([
    ['0', 1],
    ['-0.00', 1],
    ['7', 1],
    ['-46', 2],
    ['1.50', 2],
    ['0.050', 1],
    ['100.5', 4],
    ['1000000', 1],
    ['1256755000.50', 11],
    ['123456789012345', 15],
    ['123456789012345.0', 15],
    ['123456789012345.6', 16],
    ['0.00123456789012345', 15],
  ])('%s has %i', (canonical, digits) => {
    expect(significantDigits(canonical)).toBe(digits)
  })
})

describe('a decimal on the wire', () => {
  it.each([
    ['1.50', 1.5],
    ['-1256755000.50', -1256755000.5],
    ['007', 7],
    ['100000000000000', 100_000_000_000_000],
    ['999999999999999', 999_999_999_999_999],
    ['999999999999999.000', 999_999_999_999_999],
    ['0.00333333333333333', 0.00333333333333333],
    ['12345678901234.5', 12_345_678_901_234.5],
    [0.1, 0.1],
    [-999_999_999_999_999, -999_999_999_999_999],
    [1e-7, 1e-7],
  ])('takes %s', (wire, value) => {
    expect(decimalSchema.parse(wire)).toBe(value)
  })

  it.each([['-0'], ['-0.00'], [-0]])('takes %s as zero without a sign', (wire) => {
    expect(decimalSchema.parse(wire)).toBe(0)
  })

  const digits = 'A number has at most 15 significant digits'
  const size = 'A number is smaller than 1,000,000,000,000,000'
  const sides = 'A number has at most 30 digits on either side of the dot'
  const form = 'A number is written with digits and a dot'
  it.each([
    ['1234567890123456', size],
    ['123456789012345.6', digits],
    // As a double this is 0.1, so that the digit would be lost unseen.
    ['0.1000000000000000001', digits],
    [0.1 + 0.2, digits],
    ['1000000000000000', size],
    [1e15, size],
    [-1e15, size],
    [1e-31, sides],
    [-5e-324, sides],
    ['0.0000000000000000000000000000001', sides],
    [`${'0'.repeat(30)}7`, sides],
    ['1234567890123456789012345678901', size],
    ['1e3', form],
    ['1,5', form],
    ['.5', form],
    ['5.', form],
    ['+5', form],
    [' 5', form],
    ['', form],
  ])('refuses %s: %s', (wire, message) => {
    expect(decimalSchema.safeParse(wire).error?.issues.map((issue) => issue.message)).toEqual([message])
  })

  it.each([
    ['0.1', false],
    ['100', false],
    ['123456789.012345', false],
    ['1.25e9', false],
    ['1256755000.5000000000', false],
    ['-0', false],
    ['0e5', false],
    ['0.30000000000000004', true],
    ['999999999999999.01', true],
    ['1e400', true],
    ['-1e-400', true],
    // A hundred and one characters, whatever they are.
    [`1.${'0'.repeat(99)}`, true],
  ])('written %s in JSON is rounded by reading it: %s', (source, isLossy) => {
    expect(isLossyNumber(source, Number(source))).toBe(isLossy)
  })

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [null], [true]])('refuses %s', (wire) => {
    expect(decimalSchema.safeParse(wire).success).toBe(false)
  })

  it('is described in what the server takes, with the pattern of its text', () => {
    const pattern = '^-?\\d{1,30}(\\.\\d{1,30})?$'
    expect(z.toJSONSchema(decimalSchema, { io: 'input' })).toMatchObject({ anyOf: [{ type: 'number' }, { type: 'string', pattern }] })
  })

  it('is described as a number in what the server answers', () => {
    expect(z.toJSONSchema(decimalSchema, { io: 'output' })).toMatchObject({ type: 'number' })
  })
})

describe('the result of arithmetic', () => {
  it.each([
    ['0.1 + 0.2', 0.1 + 0.2, 0.3],
    ['1.1 × 1.1', 1.1 * 1.1, 1.21],
    ['0.285 × 100', 0.285 * 100, 28.5],
    ['1 ÷ 3 to fifteen digits', 1 / 3, 0.333333333333333],
    ['0 × −5, without a sign', 0 * -5, 0],
  ])('%s', (_, result, value) => {
    expect(exact(result)).toBe(value)
  })

  /** Quotients of counts, sums of cents, and any double: what figures are made of, and what they are not. */
  const results = fc.oneof(
    fc.tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 10_000 })).map(([part, whole]) => part / whole),
    fc.tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 10 ** 9 })).map(([a, b]) => a / 100 + b / 1000),
    // Sixteen digits that end in 5, the last of which is to be rounded, up to its digit's neighbours.
    fc.tuple(fc.integer({ min: 10 ** 14, max: 10 ** 15 - 1 }), fc.integer({ min: 0, max: 25 }), fc.integer({ min: -3, max: 3 })).map(([digits, places, ulps]) => Number(`${digits}5e-${places}`) * (1 + ulps * Number.EPSILON)),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  )

  it('is the double nearest to its first fifteen digits', () => {
    fc.assert(
      fc.property(results, (result) => {
        // Adding zero frees a zero of its sign.
        expect(exact(result)).toBe(Number(result.toPrecision(15)) + 0)
      }),
      { numRuns: 20_000 },
    )
  })

  it.each([
    [0.282, 0.268, 0.014], [0.5005, 0.5, 0.0005], [0.2845, 0.284, 0.0005], [1.1, 1, 0.1], [1, 1.1, -0.1], [0.3, 0.3, 0], [0, 0, 0], [1_256_755_000.5, 1_256_755_000.25, 0.25],
    [999_999_999_999_999, 999_999_999_999_998, 1], [-0.5, 0.25, -0.75], [3e-10, 1e-10, 2e-10],
  ])('%d − %d is %d', (from, taken, left) => {
    expect(difference(from, taken)).toBe(left)
  })

  it('of two decimals with as many places is the one that their whole numbers give', () => {
    const whole = fc.integer({ min: -(10 ** 12), max: 10 ** 12 })
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 0, max: 9 }), (from, taken, places) => {
        expect(difference(Number(`${from}e-${places}`), Number(`${taken}e-${places}`))).toBe(Number(`${from - taken}e-${places}`) + 0)
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    [1.005, 2, 1.01], [-1.005, 2, -1.01], [2.5, 0, 3], [-2.5, 0, -3], [0.285 * 100, 0, 29], [1.4999999, 0, 1], [-0.4, 0, 0], [2.14159, 3, 2.142], [12, 2, 12], [0.1 + 0.2, 15, 0.3],
  ])('%d rounded to %i decimals is %d', (value, decimals, expected) => {
    expect(rounded(value, decimals)).toBe(expected)
  })

  it('is rounded as it is written', () => {
    const written = (value: number, decimals: number) => Number(new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: decimals }).format(exact(value)))
    fc.assert(
      fc.property(results.filter((result) => Math.abs(result) < 1e15), fc.integer({ min: 0, max: 6 }), (result, decimals) => {
        expect(rounded(result, decimals)).toBe(written(result, decimals) + 0)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('the canonical text of a decimal', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [1.5, '1.5'],
    [-1256755000.5, '-1256755000.5'],
    [999_999_999_999_999, '999999999999999'],
    [1e-7, '0.0000001'],
    [0.00333333333333333, '0.00333333333333333'],
  ])('%d is %s', (value, canonical) => {
    expect(canonicalDecimal(value)).toBe(canonical)
  })
})
