import type { Counted } from './currency-name.ts'

const belowTwenty = [
  'zero', 'um', 'dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove',
  'dez', 'onze', 'doze', 'treze', 'quatorze', 'quinze', 'dezesseis', 'dezessete', 'dezoito', 'dezenove',
]
const tens = ['', '', 'vinte', 'trinta', 'quarenta', 'cinquenta', 'sessenta', 'setenta', 'oitenta', 'noventa']
const hundreds = [
  '', 'cento', 'duzentos', 'trezentos', 'quatrocentos', 'quinhentos', 'seiscentos', 'setecentos', 'oitocentos', 'novecentos',
]
/** By power of a thousand, from the third: singular and plural. */
const orders = [
  ['milhão', 'milhões'],
  ['bilhão', 'bilhões'],
  ['trilhão', 'trilhões'],
] as const

interface Class {
  number: number
  power: number
}

/** A whole number from 0 to 10^15 − 1 as in Brazil, short scale; feminine where it counts what is (duzentas mil libras, but um milhão). */
export function cardinalInPortuguese(whole: number, counted: Counted = 'nothing'): string {
  if (whole === 0) return 'zero'
  const classes = [4, 3, 2, 1, 0]
    .map((power): Class => ({ number: Math.floor(whole / 1000 ** power) % 1000, power }))
    .filter(({ number }) => number > 0)
  return classes.map((current, index) => joint(current, classes[index - 1], index === classes.length - 1) + inWords(current, counted)).join('')
}

/**
 * Between two classes: «e» before a last one under a hundred or of whole hundreds, otherwise a comma, and nothing after
 * «mil» (Cunha and Cintra, Nova gramática do português contemporâneo, on the cardinals).
 */
function joint(current: Class, before: Class | undefined, isLast: boolean): string {
  if (!before) return ''
  if (isLast && (current.number < 100 || current.number % 100 === 0)) return ' e '
  return before.power === 1 ? ' ' : ', '
}

function inWords({ number, power }: Class, counted: Counted): string {
  const words = counted === 'feminine' && power <= 1 ? feminine(belowThousand(number)) : belowThousand(number)
  if (power === 0) return words
  if (power === 1) return number === 1 ? 'mil' : `${words} mil`
  return `${belowThousand(number)} ${orders[power - 2]?.[number === 1 ? 0 : 1]}`
}

function feminine(words: string): string {
  return words.replace(/entos\b/, 'entas').replace(/dois$/, 'duas').replace(/um$/, 'uma')
}

function belowThousand(number: number): string {
  if (number === 100) return 'cem'
  const rest = number % 100
  const words: (string | undefined)[] = []
  if (number > 100) words.push(hundreds[Math.floor(number / 100)])
  if (rest >= 20) words.push(tens[Math.floor(rest / 10)])
  const last = rest < 20 ? rest : rest % 10
  if (last > 0) words.push(belowTwenty[last])
  return words.join(' e ')
}
