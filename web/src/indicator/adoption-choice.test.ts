import { describe, expect, it } from 'vitest'
import { adoptionsOf, choiceOf, isSameChoice, toleranceOf, withIndicators } from './adoption-choice.ts'

const kept = [{ indicator: 'ORI-CG-01', owner: 'Planeación', substitute: 'Hacienda', tolerance: 0.1 }]

describe('the choice of indicators', () => {
  it('comes back as it was stored', () => {
    expect(adoptionsOf(choiceOf(kept))).toEqual(kept)
  })

  it('keeps owner, substitute and tolerance of what stays, and begins others with fifteen points and nobody', () => {
    expect(adoptionsOf(withIndicators(choiceOf(kept), ['ORI-CG-01', 'GOB-PR-02']))).toEqual([...kept, { indicator: 'GOB-PR-02', owner: '', substitute: '', tolerance: 0.15 }])
  })

  it('is not sent while a tolerance cannot be read', () => {
    expect(adoptionsOf(new Map([['ORI-CG-01', { owner: '', substitute: '', tolerance: 'quince' }]]))).toBeUndefined()
  })

  it.each([
    ['0', 0],
    ['15', 0.15],
    ['100', 1],
    ['101', undefined],
    ['-1', undefined],
    ['7,5', undefined],
    ['', undefined],
  ] as const)('reads %s points as %s', (points, tolerance) => {
    expect(toleranceOf(points)).toBe(tolerance)
  })

  it('is the same in another order, and another with another owner or substitute', () => {
    const two = withIndicators(choiceOf(kept), ['ORI-CG-01', 'GOB-PR-02'])
    expect(isSameChoice(two, withIndicators(two, ['GOB-PR-02', 'ORI-CG-01']))).toBe(true)
    expect(isSameChoice(two, new Map([...two, ['GOB-PR-02', { owner: '', substitute: 'Hacienda', tolerance: '15' }]]))).toBe(false)
    expect(isSameChoice(two, new Map([...two, ['GOB-PR-02', { owner: 'Hacienda', substitute: '', tolerance: '15' }]]))).toBe(false)
  })
})
