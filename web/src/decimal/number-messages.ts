import { defineMessages } from '@atalaya/shared/language'
import type { NumberRefusal } from './entered-number.ts'

interface Texts {
  refusals: Record<NumberRefusal, (example: string) => string>
  readAs: (typed: string, words: string) => string
}

/** Why a text in a number's field is not read, and how one that is was read. `example` is a number in the place's writing. */
export const numberMessages = defineMessages<Texts>({
  es: {
    refusals: {
      'not-a-number': (example) => `Esto no se lee como un número. Escríbalo como ${example}.`,
      currency: () => 'Escriba solo el número: la moneda se indica aparte.',
      exponent: () => 'La hoja de cálculo abrevió este número y perdió sus últimas cifras. Cópielo completo.',
      grouping: (example) => `Los separadores no agrupan de a tres cifras y podría leerse de dos maneras. Escríbalo como ${example}.`,
      'several-decimal-marks': (example) => `Hay más de una marca decimal. Escríbalo como ${example}.`,
      'too-many-digits': () => 'Tiene más de 15 cifras significativas y no se redondea por usted. Escriba menos cifras.',
      'too-large': () => 'El número es demasiado grande para guardarlo sin perder cifras.',
      percent: () => 'Aquí va una cantidad, no un porcentaje.',
    },
    readAs: (typed, words) => `«${typed}» se lee como ${words}`,
  },
  pt: {
    refusals: {
      'not-a-number': (example) => `Isto não se lê como um número. Escreva-o como ${example}.`,
      currency: () => 'Escreva só o número: a moeda é indicada à parte.',
      exponent: () => 'A planilha abreviou este número e perdeu seus últimos dígitos. Copie-o inteiro.',
      grouping: (example) => `Os separadores não agrupam de três em três e o número poderia ser lido de duas maneiras. Escreva-o como ${example}.`,
      'several-decimal-marks': (example) => `Há mais de uma marca decimal. Escreva-o como ${example}.`,
      'too-many-digits': () => 'Tem mais de 15 dígitos significativos e não é arredondado por conta própria. Escreva menos dígitos.',
      'too-large': () => 'O número é grande demais para ser guardado sem perder dígitos.',
      percent: () => 'Aqui vai uma quantidade, não uma porcentagem.',
    },
    readAs: (typed, words) => `“${typed}” é lido como ${words}`,
  },
  en: {
    refusals: {
      'not-a-number': (example) => `This does not read as a number. Write it like ${example}.`,
      currency: () => 'Write the number alone: the currency has a field of its own.',
      exponent: () => 'The spreadsheet shortened this number and its last digits are gone. Copy it in full.',
      grouping: (example) => `The marks do not group by three, so it could be read in two ways. Write it like ${example}.`,
      'several-decimal-marks': (example) => `There is more than one decimal mark. Write it like ${example}.`,
      'too-many-digits': () => 'It has more than 15 significant digits, and nothing is rounded for you. Write fewer digits.',
      'too-large': () => 'The number is too large to be kept without losing digits.',
      percent: () => 'A quantity goes here, not a percentage.',
    },
    readAs: (typed, words) => `“${typed}” is read as ${words}`,
  },
})
