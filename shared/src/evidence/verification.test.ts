import { describe, expect, it } from 'vitest'
import { isVerified } from './verification.ts'

describe('a figure', () => {
  it.each([
    ['with a source and a document', { value: 12, source: 'Registro', evidence: 1 }, true],
    ['of zero, as any other', { value: 0, source: 'Registro', evidence: 2 }, true],
    ['with a source alone', { value: 12, source: 'Registro', evidence: 0 }, false],
    ['with a document alone', { value: 12, source: '', evidence: 1 }, false],
    ['whose source is blanks', { value: 12, source: '  ', evidence: 1 }, false],
    ['with neither', { value: 12, source: '', evidence: 0 }, false],
    ['that is missing, whatever stands beside it', { value: null, source: 'Registro', evidence: 1 }, null],
  ])('%s', (_name, figure, verified) => {
    expect(isVerified(figure)).toBe(verified)
  })
})
