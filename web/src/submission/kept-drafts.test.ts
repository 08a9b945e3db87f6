import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { forbiddenDevice, fullDevice, sampleDevice } from '../device/sample-devices.ts'
import { draftKey, keptDrafts } from './kept-drafts.ts'

const schema = z.object({ text: z.string() })

describe('a draft kept on the device', () => {
  it('comes back as it was typed, with the version it was typed over', () => {
    const { storage } = sampleDevice()
    const of = () => keptDrafts({ storage, key: 'k', schema, onRefused: () => undefined })
    of().write({ draft: { text: '1.2x' }, version: 4 })
    expect(of().read()).toEqual({ draft: { text: '1.2x' }, version: 4 })
    of().forget()
    expect(of().read()).toBeUndefined()
  })

  it('of a shape no longer known is none', () => {
    const { storage } = sampleDevice({ k: '{"draft":{"words":"x"},"version":1}' })
    expect(keptDrafts({ storage, key: 'k', schema, onRefused: () => undefined }).read()).toBeUndefined()
  })

  it.each(['{', 'null', '"x"', '{"draft":{"text":"x"}}', ''])('that was damaged to %j is none', (damaged) => {
    const { storage } = sampleDevice({ k: damaged })
    expect(keptDrafts({ storage, key: 'k', schema, onRefused: () => undefined }).read()).toBeUndefined()
  })

  it.each([['has no room', fullDevice()], ['may not be used', forbiddenDevice]])('is reported when the device %s, and typing goes on', (_what, storage) => {
    let refusals = 0
    const drafts = keptDrafts({ storage, key: 'k', schema, onRefused: () => (refusals += 1) })
    expect(drafts.read()).toBeUndefined()
    drafts.write({ draft: { text: 'x' }, version: 1 })
    drafts.forget()
    expect(refusals).toBe(1)
  })

  it('belongs to one person, one territory, one quarter and one thing', () => {
    expect(draftKey({ personId: 7, territory: 'quito', period: '2019-Q2', thing: 'ORI-CG-01' })).toBe('atalaya.draft:7:quito:2019-Q2:ORI-CG-01')
  })
})
