import { expect, it } from 'vitest'
import { isCurrency } from './currency-code.ts'

it.each([
  ['COP', true],
  ['EUR', true],
  ['PAB', true],
  ['XXQ', false],
  ['cop', false],
  ['CO', false],
  ['', false],
])('%s is the code of a currency: %s', (code, is) => {
  expect(isCurrency(code)).toBe(is)
})
