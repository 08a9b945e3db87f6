import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { draftKey, keptDrafts } from './kept-drafts.ts'

function deviceWith(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries))
  return {
    kept,
    storage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) },
  }
}

const schema = z.object({ text: z.string() })

describe('a draft kept on the device', () => {
  it('comes back as it was typed, with the version it was typed over', () => {
    const { storage } = deviceWith()
    const of = () => keptDrafts({ storage, key: 'k', schema, onRefused: () => undefined })
    of().write({ draft: { text: '1.2x' }, version: 4 })
    expect(of().read()).toEqual({ draft: { text: '1.2x' }, version: 4 })
    of().forget()
    expect(of().read()).toBeUndefined()
  })

  it('of a shape no longer known is none', () => {
    const { storage } = deviceWith({ k: '{"draft":{"words":"x"},"version":1}' })
    expect(keptDrafts({ storage, key: 'k', schema, onRefused: () => undefined }).read()).toBeUndefined()
  })

  it('is reported when the device refuses it, and typing goes on', () => {
    const { storage } = deviceWith()
    let refusals = 0
    const full = { ...storage, setItem: () => { throw new Error('no room') } }
    keptDrafts({ storage: full, key: 'k', schema, onRefused: () => (refusals += 1) }).write({ draft: { text: 'x' }, version: 1 })
    expect(refusals).toBe(1)
  })

  it('belongs to one person, one territory, one quarter and one thing', () => {
    expect(draftKey({ personId: 7, territory: 'quito', period: '2019-Q2', thing: 'ORI-CG-01' })).toBe('atalaya.draft:7:quito:2019-Q2:ORI-CG-01')
  })
})
