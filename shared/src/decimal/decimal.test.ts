import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { canonicalDecimal, decimalSchema, exact, significantDigits } from './decimal.ts'

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
  const small = 'A number has at most 30 digits after the dot'
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
    [1e-31, small],
    [-5e-324, small],
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
