import { expect, it } from 'vitest'
import { readEntered, readEnteredPercentage } from './entered-number.ts'

it.each([
  ['', { is: 'empty' }],
  ['  ', { is: 'empty' }],
  ['1.234', { is: 'number', value: 1234, wasAmbiguous: true }],
  ['12', { is: 'number', value: 12, wasAmbiguous: false }],
  ['77 %', { is: 'unreadable', reason: 'percent' }],
  ['doce', { is: 'unreadable', reason: 'not-a-number' }],
] as const)('«%s» in Colombia', (text, number) => {
  expect(readEntered(text, 'es-CO')).toEqual(number)
})

it.each([
  ['77', 0.77],
  ['77 %', 0.77],
  ['0,1', 0.001],
  // 0.7 ÷ 100 in binary is 0.006999999999999999; as a decimal it is 0.007.
  ['0,7', 0.007],
] as const)('«%s» as a percentage is kept as the ratio', (text, value) => {
  expect(readEnteredPercentage(text, 'es-CO')).toMatchObject({ is: 'number', value })
})
