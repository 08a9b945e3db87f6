import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { settableBy } from './settable-text.ts'

const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/source-sans-3/package.json')))
const weights = ['400Regular', '600SemiBold', '700Bold'].map((weight) => settableBy(readFileSync(join(fonts, weight, `SourceSans3_${weight}.ttf`))))

describe('a text that is to be set', () => {
  it.each([
    ['as it is', 'Acción «única» — 50 % de ß, Ž, ğ, α, Я → ●\n¡Sí!', 'Acción «única» — 50 % de ß, Ž, ğ, α, Я → ●\n¡Sí!'],
    ['composed', 'Bogota\u0301', 'Bogotá'],
    ['with a box for each sign of another script', 'Pekín (北京)', 'Pekín (□□)'],
    // A flag is two signs.
    ['with a box for each emoji', '😀 🇨🇴', '□ □□'],
    ['with a box for a sign of nobody', '\ue000\uffff', '□□'],
    ['without what only steers', 'a\u0001b\u200bc\u200fd\u202ee\ufefff\u00adg\u{e0041}', 'abcdefg'],
    ['with spaces for white space of any kind', 'a\tb\u2028c\u3000d', 'a b c d'],
  ])('comes out %s', (_how, text, set) => {
    for (const settable of weights) expect(settable(text)).toBe(set)
  })

  it('cannot be set by what is no font', () => {
    expect(() => settableBy(Buffer.alloc(64))).toThrow(/does not say which signs/)
  })
})
