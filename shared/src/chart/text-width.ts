/**
 * Widths of Source Sans 3 in hundredths of an em, rounded up to the class: no text can be measured where there is no screen,
 * and a label that is guessed too narrow runs into its neighbour. Digits are tabular. Other signs count as wide.
 */
const classes: [width: number, signs: string][] = [
  [22, '\u00a0\u202f '],
  [26, ',.:;Iijl|íÍ·’'],
  [32, '!()-[]f{}¡'],
  [36, '/\\rtºª'],
  [43, '*s'],
  [47, '"?cvxyzç«»“”¿'],
  [51, '0123456789#$+<=>FJLVXY^_aegk~áéãâêà–×−±€'],
  [57, 'ACEPRSTZ`bdhnopquóúüñõôÁÉÇ'],
  [62, '&BDGK'],
  [67, 'HNOQUÓÚÑ'],
  [75, 'wM'],
]
const widest = 88
const boldFactor = 1.04

const widths = new Map(classes.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)))

/** Width in pixels of a text at `size`, never less than it is drawn. */
export function textWidth(text: string, size: number, isBold = false): number {
  let hundredths = 0
  for (const sign of text) hundredths += widths.get(sign) ?? widest
  return (hundredths / 100) * size * (isBold ? boldFactor : 1)
}

/** A text in lines no wider than `width`, broken between words; a word that is wider stands alone on its line. */
export function wrapText(text: string, size: number, width: number, isBold = false): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    const joined = line === undefined ? word : `${line} ${word}`
    if (line !== undefined && textWidth(joined, size, isBold) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}
