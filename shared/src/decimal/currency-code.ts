/** Codes of ISO 4217. Asked for once: making the list takes longer than saving a figure. */
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Whether a code is of a currency (ISO 4217), and not only of its shape. */
export function isCurrency(code: string): boolean {
  return currencies.has(code)
}
