import type { Counted } from './currency-name.ts'

const belowThirty = [
  'cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve',
  'diez', 'once', 'doce', 'trece', 'catorce', 'quince', 'dieciséis', 'diecisiete', 'dieciocho', 'diecinueve',
  'veinte', 'veintiuno', 'veintidós', 'veintitrés', 'veinticuatro', 'veinticinco', 'veintiséis', 'veintisiete', 'veintiocho', 'veintinueve',
]
const tens = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa']
const hundreds = [
  '', 'ciento', 'doscientos', 'trescientos', 'cuatrocientos', 'quinientos', 'seiscientos', 'setecientos', 'ochocientos', 'novecientos',
]

/** A whole number from 0 to 10^15 − 1, long scale: groups of six digits, each read up to 999 mil 999. */
export function cardinalInSpanish(whole: number, counted: Counted = 'nothing'): string {
  if (whole === 0) return 'cero'
  const words: string[] = []
  const billions = Math.floor(whole / 1e12)
  const millions = Math.floor(whole / 1e6) % 1e6
  if (billions > 0) words.push(billions === 1 ? 'un billón' : `${apocopated(belowMillion(billions))} billones`)
  if (millions > 0) words.push(millions === 1 ? 'un millón' : `${apocopated(belowMillion(millions))} millones`)
  if (whole % 1e6 > 0) words.push(agreeing(belowMillion(whole % 1e6), counted))
  return words.join(' ')
}

function belowMillion(number: number): string {
  const thousands = Math.floor(number / 1000)
  const words: string[] = []
  if (thousands > 0) words.push(thousands === 1 ? 'mil' : `${apocopated(belowThousand(thousands))} mil`)
  if (number % 1000 > 0) words.push(belowThousand(number % 1000))
  return words.join(' ')
}

function belowThousand(number: number): string {
  if (number === 100) return 'cien'
  const rest = number % 100
  const words: (string | undefined)[] = []
  if (number > 100) words.push(hundreds[Math.floor(number / 100)])
  if (rest > 0) words.push(belowHundred(rest))
  return words.join(' ')
}

function belowHundred(number: number): string | undefined {
  if (number < 30) return belowThirty[number]
  const ten = tens[Math.floor(number / 10)]
  return number % 10 === 0 ? ten : `${ten} y ${belowThirty[number % 10]}`
}

/** Feminine in the hundreds, also those of thousands, and at the end; before «mil» «un» stays: doscientas veintiún mil una libras (Diccionario panhispánico de dudas, cardinales). */
function agreeing(words: string, counted: Counted): string {
  if (counted === 'nothing') return words
  return counted === 'masculine' ? apocopated(words) : words.replaceAll(/cientos\b/g, 'cientas').replaceAll(/quinientos\b/g, 'quinientas').replace(/uno$/, 'una')
}

/** «uno» before what it counts: veintiún mil, treinta y un millones. */
function apocopated(words: string): string {
  return words.replace(/veintiuno$/, 'veintiún').replace(/uno$/, 'un')
}
