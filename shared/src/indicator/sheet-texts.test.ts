import { expect, it } from 'vitest'
import { sheetFieldName } from './sheet-texts.ts'

it.each([
  { kind: 'ratio', names: ['Numerador', 'Numerador', 'Numerator'] },
  { kind: 'quantity', names: ['Qué se cuenta', 'O que se conta', 'What is counted'] },
  { kind: 'currency', names: ['Qué comprende', 'O que compreende', 'What it comprises'] },
] as const)('what stands above a denominator is a numerator, and of a $kind something else', ({ kind, names }) => {
  expect((['es', 'pt', 'en'] as const).map((language) => sheetFieldName('numerator', { kind }, language))).toEqual(names)
})
