import { format } from 'node:util'
import { afterEach, beforeEach } from 'vitest'

let strayErrors: string[] = []
const { error } = console

/** A test that expects an error on the console spies on it, and is then not counted here. */
beforeEach(() => {
  strayErrors = []
  console.error = (...words) => strayErrors.push(format(...words))
})

afterEach(() => {
  console.error = error
  if (strayErrors.length > 0) throw new Error(`The test wrote to console.error:\n${strayErrors.join('\n')}`)
})
