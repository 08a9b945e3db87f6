/** Control characters, which XML cannot hold and which would make the whole file unreadable, as `_x000B_`; so is the `_` of a text that looks like that (ECMA-376 part 1, 22.9.2.19). */
export function xmlText(text: string): string {
  return text.replaceAll(/_(?=x[\da-fA-F]{4}_)|(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
}
