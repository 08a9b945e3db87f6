import { z } from 'zod'

/** Significant digits that a figure may have: as many as a binary double carries there and back unchanged. */
export const maxSignificantDigits = 15

/** Digits before the decimal point that a figure may have. */
export const maxWholeDigits = 15

/** Digits after the decimal point that a text may have; fifteen significant ones behind leading zeros fit in. */
export const maxFractionDigits = 30

/** Decimals of the smallest unit of most currencies. */
export const centDecimals = 2

/** The least number above zero that so many digits write. */
const least = Number(`1e-${maxFractionDigits}`)

/** Digits of a canonical decimal that its value needs: zeros before the first and after the last other digit do not count. */
export function significantDigits(canonical: string): number {
  const digits = canonical.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '')
  return Math.max(digits.length, 1)
}

/** Longer ones are not looked into: whoever sends a million digits is not to keep the server at it. */
const canonicalPattern = new RegExp(`^-?\\d{1,${maxFractionDigits}}(\\.\\d{1,${maxFractionDigits}})?$`)

/**
 * Whether a JSON number, as it was written, is not the double that it was read as: it has more digits than a double carries,
 * or lies beyond its range. One of more than a hundred characters always is.
 */
export function isLossyNumber(source: string, read: number): boolean {
  if (!Number.isFinite(read) || source.length > 100) return true
  const [mantissa = ''] = source.toLowerCase().split('e')
  return significantDigits(mantissa) > maxSignificantDigits || (read === 0 && /[1-9]/.test(mantissa))
}

/** What is wrong with a decimal on the wire; undefined when nothing is. */
function wrongWith(wire: number | string): string | undefined {
  if (typeof wire === 'string' && !/^-?\d+(\.\d+)?$/.test(wire)) return wrongForm
  const size = Math.abs(Number(wire))
  if (size >= 10 ** maxWholeDigits) return 'A number is smaller than 1,000,000,000,000,000'
  if (typeof wire === 'string' ? !canonicalPattern.test(wire) : size !== 0 && size < least) return 'A number has at most 30 digits on either side of the dot'
  const isExact = typeof wire === 'number' ? exact(wire) === wire : significantDigits(wire) <= maxSignificantDigits
  return isExact ? undefined : 'A number has at most 15 significant digits'
}

const wrongForm = 'A number is written with digits and a dot'

const wireSchema = z
  // A check inside a member of the union would be answered with the union's own sentence instead of its own.
  .union([z.number(), z.string().meta({ pattern: canonicalPattern.source })], wrongForm)
  .check(({ value: input, issues }) => {
    const message = wrongWith(input)
    if (message !== undefined) issues.push({ code: 'custom', input, message, continue: true })
  })

/**
 * A decimal on the wire: a JSON number, or text such as `-1256755000.50` (no exponent, no grouping, a dot). Read as a
 * double, which keeps 15 significant digits unchanged; with more it is refused, never rounded. Below 10^15 in size.
 * Both ways, because answers carry it too, and are checked by encoding them.
 */
export const decimalSchema = z.codec(wireSchema, z.number(), { decode: (wire) => exact(Number(wire)), encode: (value) => value })

/** The result of arithmetic on decimals, freed of the binary remainder: 0.1 + 0.2 is 0.3. Never negative zero. */
export function exact(value: number): number {
  // Whole numbers of fifteen digits have no remainder, and are most of what is counted.
  if (Number.isInteger(value) && Math.abs(value) < wholeLimit) return value + 0
  const quick = toFifteenDigits(Math.abs(value))
  if (quick !== undefined) return value < 0 ? -quick : quick
  return Number(value.toPrecision(maxSignificantDigits))
}

const wholeLimit = 10 ** maxWholeDigits

/**
 * A number rounded to fifteen significant digits by arithmetic, at a tenth of what going through text costs. A whole number
 * below 2^53 divided by a power of ten up to 10^22 is the double nearest to that decimal, because both are exact (Clinger
 * 1990). Undefined for what lies outside, and beside a half, where the product's own remainder would decide.
 */
function toFifteenDigits(magnitude: number): number | undefined {
  if (!(magnitude >= 1e-7 && magnitude < wholeLimit)) return undefined
  let scale = 1e15
  while (magnitude * scale < 1e14) scale *= 10
  while (magnitude * scale >= 1e15) scale /= 10
  const scaled = magnitude * scale
  const whole = Math.round(scaled)
  return Math.abs(scaled - whole) < 0.4 ? whole / scale : undefined
}

/**
 * To so many decimals, halves away from zero, as numbers are written; of the decimal that a double stands for and not of its
 * binary remainder: 1.005 to two is 1.01. Never negative zero.
 */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals
  const scaled = Math.abs(value) * scale
  // What has no more digits than it may have is not rounded.
  if (Number.isInteger(value) || scaled >= wholeLimit) return exact(value)
  const nearest = Math.round(scaled)
  const isBesideHalf = Math.abs(Math.abs(scaled - nearest) - 0.5) <= scaled * 1e-14
  const whole = (isBesideHalf ? Math.round(exact(exact(Math.abs(value)) * scale)) : nearest) / scale
  return value < 0 && whole !== 0 ? -whole : whole
}

/**
 * What is left of one decimal after another is taken away, to the digits that they have: where most of them cancel out, the
 * binary remainder of the larger is left among the first fifteen, and 0.5005 − 0.5 would round to less than a half.
 */
export function difference(from: number, taken: number): number {
  const larger = Math.max(Math.abs(from), Math.abs(taken))
  if (larger === 0) return 0
  const decimals = maxSignificantDigits - 1 - Math.floor(Math.log10(larger))
  return exact(rounded(from - taken, Math.min(Math.max(decimals, 0), maxExactPower)))
}

/** Powers of ten up to this one are doubles. */
const maxExactPower = 22

/** A decimal as its shortest canonical text: `-1256755000.5`, `0.0000001` where JavaScript writes `1e-7`. */
export function canonicalDecimal(value: number): string {
  const shortest = String(exact(value))
  return shortest.includes('e') ? canonicalFormat.format(value) : shortest
}

const canonicalFormat = new Intl.NumberFormat('en', {
  useGrouping: false,
  maximumSignificantDigits: maxSignificantDigits,
  signDisplay: 'negative',
})
