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

const canonicalPattern = new RegExp(`^-?\\d{1,${maxFractionDigits}}(\\.\\d{1,${maxFractionDigits}})?$`)

const wrongForm = 'A number is written with digits and a dot'
const tooLarge = 'A number is smaller than 1,000,000,000,000,000'
const tooSmall = 'A number has at most 30 digits after the dot'
const tooManyDigits = 'A number has at most 15 significant digits'

const wireSchema = z
  // Checks inside a member of the union would be answered with the union's own sentence instead of theirs.
  .union([z.number(), z.string().meta({ pattern: canonicalPattern.source })], wrongForm)
  .refine((wire) => typeof wire === 'number' || canonicalPattern.test(wire), { error: wrongForm, abort: true })
  .refine((wire) => Math.abs(Number(wire)) < 10 ** maxWholeDigits, { error: tooLarge, abort: true })
  .refine((wire) => Number(wire) === 0 || Math.abs(Number(wire)) >= least, { error: tooSmall, abort: true })
  .refine((wire) => (typeof wire === 'number' ? exact(wire) === wire : significantDigits(wire) <= maxSignificantDigits), tooManyDigits)

/**
 * A decimal on the wire: a JSON number, or text such as `-1256755000.50` (no exponent, no grouping, a dot). Read as a
 * double, which keeps 15 significant digits unchanged; with more it is refused, never rounded. Below 10^15 in size.
 * Both ways, because answers carry it too, and are checked by encoding them.
 */
export const decimalSchema = z.codec(wireSchema, z.number(), { decode: (wire) => exact(Number(wire)), encode: (value) => value })

/** The result of arithmetic on decimals, freed of the binary remainder: 0.1 + 0.2 is 0.3. Never negative zero. */
export function exact(value: number): number {
  // Whole numbers of fifteen digits have no remainder, and are most of what is counted; text costs more than everything else here.
  if (Number.isInteger(value) && Math.abs(value) < 10 ** maxWholeDigits) return value + 0
  // So has no number of six digits before and nine behind the mark: fifteen digits name a double.
  if (Math.abs(value) < 1e6 && Math.round(value * 1e9) / 1e9 === value) return value
  return Number(value.toPrecision(maxSignificantDigits))
}

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
