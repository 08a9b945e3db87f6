import { z } from 'zod'

/** Significant digits that a figure may have: as many as a binary double carries there and back unchanged. */
export const maxSignificantDigits = 15

/** Significant digits of a canonical decimal: leading zeros do not count, trailing ones after the point do. */
export function significantDigits(canonical: string): number {
  const digits = canonical.replace('-', '').replace('.', '').replace(/^0+/, '')
  return canonical.includes('.') ? Math.max(digits.length, 1) : Math.max(digits.replace(/0+$/, '').length, 1)
}

/**
 * A decimal on the wire: a JSON number, or text such as `-1256755000.50` (no exponent, no grouping, a dot). Read as a
 * double, which keeps 15 significant digits unchanged; with more it is refused, never rounded.
 */
export const decimalSchema = z
  .union([
    z.number(),
    z.string().regex(/^-?\d{1,15}(\.\d{1,15})?$/, 'A number is written with digits and a dot').transform((text, context) => {
      if (significantDigits(text) <= maxSignificantDigits) return Number(text)
      context.addIssue({ code: 'custom', message: 'A number has at most 15 significant digits' })
      return z.NEVER
    }),
  ])
  .refine((value) => Math.abs(value) < 1e15 && Number(value.toPrecision(maxSignificantDigits)) === value, 'A number has at most 15 significant digits')

/** The result of arithmetic on decimals, freed of the binary remainder: 0.1 + 0.2 is 0.3. */
export function exact(value: number): number {
  return Number(value.toPrecision(maxSignificantDigits))
}
