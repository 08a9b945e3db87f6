import { expect, it } from 'vitest'
import { missingText } from './missing-text.ts'

it('has words of its own for each way of being absent', () => {
  expect([missingText('no_data', 'es'), missingText('not_applicable', 'pt'), missingText('not_reported', 'en')]).toEqual(['sin dato', 'não se aplica', 'not reported'])
})
