import { no, yes } from '@atalaya/shared/access'
import { period } from '@atalaya/shared/period'
import { expect, it } from 'vitest'
import { correctionAbility } from './correction-ability.ts'

const published = { period: period('2019-Q2'), value: 3, missing: null, vintage: 'final' as const, version: 1 }

it.each([
  ['the publisher corrects what is public', { published }, ['publisher'], 'published', yes],
  ['what is approved has to be published first', { published: null }, ['publisher'], 'approved', no('wrong-state', { state: 'approved' })],
  ['others are told whose task it is', { published }, ['provider', 'validator'], 'published', no('not-allowed', { role: 'publisher' })],
] as const)('%s', (_, row, held, state, ability) => {
  expect(correctionAbility(row, held, state)).toEqual(ability)
})
