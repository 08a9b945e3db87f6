import { describe, expect, it } from 'vitest'
import { defineMessages, plural } from './messages.ts'

describe('a catalogue of texts', () => {
  it('gives each language its own', () => {
    const messages = defineMessages({
      es: { save: 'Guardar', left: (count: number) => `Faltan ${count}` },
      pt: { save: 'Salvar', left: (count) => `Faltam ${count}` },
      en: { save: 'Save', left: (count) => `${count} left` },
    })
    expect(messages.pt.save).toBe('Salvar')
    expect(messages.en.left(3)).toBe('3 left')
  })

  it('does not pass the type check with a text missing or a parameter of another type', () => {
    // @ts-expect-error English lacks `save`.
    defineMessages({ es: { save: 'Guardar' }, pt: { save: 'Salvar' }, en: {} })
    // @ts-expect-error Portuguese has a text that the others lack.
    defineMessages({ es: { save: 'Guardar' }, pt: { save: 'Salvar', undo: 'Desfazer' }, en: { save: 'Save' } })
    // @ts-expect-error English takes a text where Spanish takes a number.
    defineMessages({ es: { left: (count: number) => `${count}` }, pt: { left: () => '' }, en: { left: (count: string) => count } })
    expect.assertions(0)
  })
})

describe('the wording for a count', () => {
  it.each([
    [0, 'cifras', 'cifra', 'figures'],
    [1, 'cifra', 'cifra', 'figure'],
    [1.5, 'cifras', 'cifra', 'figures'],
    [2, 'cifras', 'cifras', 'figures'],
    [21, 'cifras', 'cifras', 'figures'],
    [1_000_000, 'cifras', 'cifras', 'figures'],
  ])('%d', (count, spanish, portuguese, english) => {
    expect([
      plural('es', count, { one: 'cifra', other: 'cifras' }),
      plural('pt', count, { one: 'cifra', other: 'cifras' }),
      plural('en', count, { one: 'figure', other: 'figures' }),
    ]).toEqual([spanish, portuguese, english])
  })
})
