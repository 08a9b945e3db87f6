import { expect, it } from 'vitest'
import { pointText } from './point-text.ts'

const agreements = { kind: 'quantity', unit: 'acuerdos', singularUnit: 'acuerdo', decimals: 0 } as const
const context = { language: 'es', locale: 'es-CO', currency: 'COP' } as const

it.each([
  ['a value with its unit', { value: 46, missing: null }, '46 acuerdos'],
  ['a zero, which is a value', { value: 0, missing: null }, '0 acuerdos'],
  ['the reason of a point', { value: null, missing: 'no_data' }, 'sin dato'],
  ['the reason of an observation, without its note', { value: null, missing: { reason: 'not_applicable', note: 'No hubo elecciones' } }, 'no aplica'],
  ['that nobody said anything', { value: null, missing: null }, 'sin reportar'],
] as const)('says %s', (_, point, expected) => {
  expect(pointText(point, agreements, context)).toBe(expected)
})
