import { expect, it } from 'vitest'
import { territoriesMessages } from './territories-messages.ts'

it.each([['es', /enlace que la consola/], ['pt', /link que o console/], ['en', /link that the console/]] as const)('without a city, the link of the console comes before the command: %s', (language, link) => {
  const { none } = territoriesMessages[language]
  expect(none.search(link)).toBeGreaterThan(0)
  expect(none.search(link)).toBeLessThan(none.indexOf('npm run new-city'))
})
