import { describe, expect, it } from 'vitest'
import type { Language } from '../language/index.ts'
import { decimalInWords } from './decimal-in-words.ts'

const spanish: [number, string][] = [
  [0, 'cero'],
  [1, 'uno'],
  [16, 'dieciséis'],
  [21, 'veintiuno'],
  [22, 'veintidós'],
  [23, 'veintitrés'],
  [26, 'veintiséis'],
  [30, 'treinta'],
  [31, 'treinta y uno'],
  [100, 'cien'],
  [101, 'ciento uno'],
  [116, 'ciento dieciséis'],
  [500, 'quinientos'],
  [777, 'setecientos setenta y siete'],
  [999, 'novecientos noventa y nueve'],
  [1000, 'mil'],
  [1001, 'mil uno'],
  [1100, 'mil cien'],
  [2000, 'dos mil'],
  [21_000, 'veintiún mil'],
  [21_021, 'veintiún mil veintiuno'],
  [31_000, 'treinta y un mil'],
  [100_000, 'cien mil'],
  [101_000, 'ciento un mil'],
  [1_000_000, 'un millón'],
  [1_000_001, 'un millón uno'],
  [2_000_000, 'dos millones'],
  [21_000_000, 'veintiún millones'],
  [100_000_000, 'cien millones'],
  [536_920_538, 'quinientos treinta y seis millones novecientos veinte mil quinientos treinta y ocho'],
  [1_000_000_000, 'mil millones'],
  [1_001_000_000, 'mil un millones'],
  [1_256_755_000, 'mil doscientos cincuenta y seis millones setecientos cincuenta y cinco mil'],
  [21_000_000_000, 'veintiún mil millones'],
  [1e12, 'un billón'],
  [1_000_001_000_000, 'un billón un millón'],
  [2e12, 'dos billones'],
  [21e12, 'veintiún billones'],
  [
    999_999_999_999_999,
    'novecientos noventa y nueve billones novecientos noventa y nueve mil novecientos noventa y nueve millones novecientos noventa y nueve mil novecientos noventa y nueve',
  ],
  [-3.2, 'menos tres coma dos'],
  [1.5, 'uno coma cinco'],
  [0.05, 'cero coma cero cinco'],
  [1256.25, 'mil doscientos cincuenta y seis coma veinticinco'],
  [1_256_755_000.5, 'mil doscientos cincuenta y seis millones setecientos cincuenta y cinco mil coma cinco'],
  [0.125, 'cero coma uno dos cinco'],
  [-0, 'cero'],
  [0.1 + 0.2, 'cero coma tres'],
]

const portuguese: [number, string][] = [
  [0, 'zero'],
  [1, 'um'],
  [14, 'quatorze'],
  [16, 'dezesseis'],
  [21, 'vinte e um'],
  [90, 'noventa'],
  [100, 'cem'],
  [101, 'cento e um'],
  [120, 'cento e vinte'],
  [555, 'quinhentos e cinquenta e cinco'],
  [1000, 'mil'],
  [1001, 'mil e um'],
  [1100, 'mil e cem'],
  [1200, 'mil e duzentos'],
  [1234, 'mil duzentos e trinta e quatro'],
  [2000, 'dois mil'],
  [2021, 'dois mil e vinte e um'],
  [100_000, 'cem mil'],
  [293_572, 'duzentos e noventa e três mil quinhentos e setenta e dois'],
  [1_000_000, 'um milhão'],
  [1_000_001, 'um milhão e um'],
  [1_001_000, 'um milhão e mil'],
  [1_200_000, 'um milhão e duzentos mil'],
  [1_200_300, 'um milhão, duzentos mil e trezentos'],
  [2_000_150, 'dois milhões, cento e cinquenta'],
  [536_920_538, 'quinhentos e trinta e seis milhões, novecentos e vinte mil quinhentos e trinta e oito'],
  [1_000_000_000, 'um bilhão'],
  [1_256_755_000, 'um bilhão, duzentos e cinquenta e seis milhões, setecentos e cinquenta e cinco mil'],
  [2_000_000_000, 'dois bilhões'],
  // The grammar's own example.
  [332_415_741_211, 'trezentos e trinta e dois bilhões, quatrocentos e quinze milhões, setecentos e quarenta e um mil duzentos e onze'],
  [1e12, 'um trilhão'],
  [21e12, 'vinte e um trilhões'],
  [-3.2, 'menos três vírgula dois'],
  [0.05, 'zero vírgula zero cinco'],
  [1256.25, 'mil duzentos e cinquenta e seis vírgula vinte e cinco'],
  [0.125, 'zero vírgula um dois cinco'],
]

const english: [number, string][] = [
  [0, 'zero'],
  [13, 'thirteen'],
  [21, 'twenty-one'],
  [40, 'forty'],
  [100, 'one hundred'],
  [101, 'one hundred and one'],
  [999, 'nine hundred and ninety-nine'],
  [1000, 'one thousand'],
  [1001, 'one thousand and one'],
  [1100, 'one thousand, one hundred'],
  [1234, 'one thousand, two hundred and thirty-four'],
  [100_000, 'one hundred thousand'],
  [1_000_000, 'one million'],
  [1_000_021, 'one million and twenty-one'],
  [1_001_000, 'one million, one thousand'],
  [536_920_538, 'five hundred and thirty-six million, nine hundred and twenty thousand, five hundred and thirty-eight'],
  [1_256_755_000, 'one billion, two hundred and fifty-six million, seven hundred and fifty-five thousand'],
  [1e12, 'one trillion'],
  [-3.2, 'minus three point two'],
  [0.05, 'zero point zero five'],
  [1256.25, 'one thousand, two hundred and fifty-six point two five'],
]

describe.each([
  { language: 'es', cases: spanish },
  { language: 'pt', cases: portuguese },
  { language: 'en', cases: english },
] satisfies { language: Language; cases: [number, string][] }[])('a number in words in $language', ({ language, cases }) => {
  it.each(cases)('%d', (value, words) => {
    expect(decimalInWords(value, language)).toBe(words)
  })

  it('has different words for every number below 1100, none of them missing', () => {
    const words = Array.from({ length: 1100 }, (_, value) => decimalInWords(value, language))
    expect(new Set(words).size).toBe(1100)
    expect(words.filter((each) => /undefined| {2}|^ | $/.test(each))).toEqual([])
  })

  it.each([[1e15], [-1e15], [Number.NaN], [Number.POSITIVE_INFINITY]])('has none for %d', (value) => {
    expect(() => decimalInWords(value, language)).toThrow(RangeError)
  })
})
