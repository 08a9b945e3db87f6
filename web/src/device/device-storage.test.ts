import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { jsonText } from './device-storage.ts'
import { forbiddenDevice, fullDevice, sampleDevice } from './sample-devices.ts'

const languageText = z.enum(['es', 'pt'])
const counts = jsonText(z.object({ count: z.number() }))

describe('what a device keeps', () => {
  it('comes back through its schema, as text or as JSON', () => {
    const { storage } = sampleDevice()
    expect(storage.write('language', 'pt')).toBe(true)
    expect(storage.write('counts', '{"count":3}')).toBe(true)
    expect(storage.read('language', languageText)).toBe('pt')
    expect(storage.read('counts', counts)).toEqual({ count: 3 })
    storage.forget('counts')
    expect(storage.read('counts', counts)).toBeUndefined()
  })

  it.each(['', '{', '{"count":', 'null', '[]', '{"count":"3"}', '\u0000', 'undefined'])('is nothing when it is %j', (damaged) => {
    expect(sampleDevice({ counts: damaged }).storage.read('counts', counts)).toBeUndefined()
  })

  it('is not there, and nothing fails, where the browser forbids it', () => {
    expect(forbiddenDevice.read('counts', counts)).toBeUndefined()
    expect(forbiddenDevice.write('counts', '{}')).toBe(false)
    expect(() => forbiddenDevice.forget('counts')).not.toThrow()
  })

  it('can still be read where there is no room for more', () => {
    const storage = fullDevice({ counts: '{"count":3}' })
    expect(storage.write('counts', '{"count":4}')).toBe(false)
    expect(storage.read('counts', counts)).toEqual({ count: 3 })
  })
})
