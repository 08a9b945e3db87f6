import { describe, expect, it } from 'vitest'
import { seeded } from './random.ts'

function draws(seed: string, count: number): number[] {
  const random = seeded(seed)
  return Array.from({ length: count }, () => random.next())
}

describe('a seeded sequence', () => {
  it('is the same for the same seed and another for another', () => {
    expect(draws('quito/ORI-CG-01', 5)).toEqual(draws('quito/ORI-CG-01', 5))
    expect(draws('quito/ORI-CG-01', 5)).not.toEqual(draws('quito/ORI-CG-02', 5))
  })

  it('lies between 0 and 1, spread evenly', () => {
    const many = draws('spread', 10_000)
    expect(many.every((value) => value >= 0 && value < 1)).toBe(true)
    // 10,000 even draws: a tenth of them in each tenth, give or take four standard deviations of √(10,000 · 0.1 · 0.9) = 30.
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const within = many.filter((value) => Math.floor(value * 10) === tenth).length
      expect(Math.abs(within - 1000)).toBeLessThan(120)
    }
  })

  it('says so when there is nothing to pick from', () => {
    expect(() => seeded('none').pick([])).toThrow('There is nothing to pick from')
  })
})
