import { expect, it } from 'vitest'
import { dueText } from './due-text.ts'

const dates = { opensOn: '2019-01-01', dueOn: '2019-04-30', closesOn: null }

it.each([
  ['on its last day it is still to come', 'draft', '2019-04-30', 'Vence el 30 de abril de 2019', false],
  ['the day after it is late', 'draft', '2019-05-01', 'Venció el 30 de abril de 2019', true],
  ['returned past it, it is late too', 'returned', '2019-05-01', 'Venció el 30 de abril de 2019', true],
  ['handed in, the day has passed and nothing is late', 'submitted', '2019-05-01', 'Venció el 30 de abril de 2019', false],
] as const)('%s', (_, state, today, text, isLate) => {
  expect(dueText({ state, dates }, today, 'es')).toEqual({ text, isLate })
})
