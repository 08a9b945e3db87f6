/** Whether a code is of a currency (ISO 4217), and not only of its shape. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code)
}
