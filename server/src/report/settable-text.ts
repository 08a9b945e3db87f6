/** Stands for a sign that the typeface has no picture of. */
export const substitute = '□'

/** First and last code point of a stretch, both included. */
type Stretch = readonly [first: number, last: number]

/** The code points that a font has pictures of: its `cmap` table's subtable of format 12 (ISO/IEC 14496-22, 5.2.1.3.7). Throws on a font without one. */
function covered(font: Buffer): Stretch[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  const cmap = entry === undefined ? font.length : font.readUInt32BE(entry + 8)
  const subtables = cmap === font.length ? [] : Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index))
  const groups = subtables.find((at) => font.readUInt16BE(at) === 12)
  if (groups === undefined) throw new Error('The font does not say which signs it has in format 12')
  return Array.from({ length: font.readUInt32BE(groups + 12) }, (_, index) => {
    const at = groups + 16 + 12 * index
    return [font.readUInt32BE(at), font.readUInt32BE(at + 4)]
  })
}

/**
 * How a font can set any text. PDF/UA-1 forbids signs without a picture, and one emoji in a note would cost the whole report:
 * such a sign becomes □, white space a space, and what only steers other signs (joiners, marks of direction, control
 * characters) goes. Other fonts of the machine are not asked, because the report is the same on every machine.
 */
export function settableBy(font: Buffer): (text: string) => string {
  const stretches = covered(font)
  const isCovered = (sign: string) => {
    const code = sign.codePointAt(0) as number
    return stretches.some(([first, last]) => first <= code && code <= last)
  }
  const settable = (sign: string) => {
    // Asked before the font, which lists some of them and has no picture of any.
    if (/[\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(sign)) return ''
    if (isCovered(sign)) return sign
    if (/\s/u.test(sign)) return ' '
    return /\p{Cc}/u.test(sign) ? '' : substitute
  }
  return (text) => text.normalize('NFC').replaceAll(/[^\n\x20-\x7e]/gu, settable)
}
