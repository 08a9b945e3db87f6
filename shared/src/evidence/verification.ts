/**
 * Whether a figure counts as verified: its source is named and at least one piece of evidence of it stands, public or internal.
 * Null for a figure without a number, of which there is nothing to verify.
 */
export function isVerified({ value, source, evidence }: { readonly value: number | null; readonly source: string; readonly evidence: number }): boolean | null {
  return value === null ? null : source.trim() !== '' && evidence > 0
}
