import { expect, test } from 'vitest'
import { stepOf } from './walk-chart.ts'

test.each([
  ['the first step to the right starts at the oldest', 'ArrowRight', undefined, 0],
  ['the first step to the left starts at the newest', 'ArrowLeft', undefined, 4],
  ['right goes one on', 'ArrowRight', 2, 3],
  ['right stays at the newest', 'ArrowRight', 4, 4],
  ['left goes one back', 'ArrowLeft', 2, 1],
  ['left stays at the oldest', 'ArrowLeft', 0, 0],
  ['Home is the oldest', 'Home', 3, 0],
  ['End is the newest', 'End', 1, 4],
  ['other keys do not walk', 'a', 1, undefined],
])('%s', (_, key, from, expected) => {
  expect(stepOf(key, from, 5)).toBe(expected)
})
