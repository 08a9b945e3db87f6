import { describe, expect, it } from 'vitest'
import { forbiddenDevice, fullDevice, sampleDevice } from '../device/sample-devices.ts'
import { createQuestions } from './questions.ts'

describe('the validator’s questions', () => {
  it('survive closing the page, without those that were emptied', () => {
    const { storage } = sampleDevice()
    const questions = createQuestions(storage, 'k')
    questions.ask('ORI-CG-01', ' ¿De dónde sale? ')
    questions.ask('ORI-CG-02', 'x')
    questions.ask('ORI-CG-02', '')
    expect(createQuestions(storage, 'k').asked()).toEqual([{ indicator: 'ORI-CG-01', note: '¿De dónde sale?' }])
  })

  it('leave nothing on the device once they are sent', () => {
    const { storage, entries } = sampleDevice()
    const questions = createQuestions(storage, 'k')
    questions.ask('ORI-CG-01', 'x')
    questions.forget()
    expect(entries.size).toBe(0)
    expect(questions.of('ORI-CG-01')).toBe('')
  })

  it('tell whoever listens', () => {
    const questions = createQuestions(sampleDevice().storage, 'k')
    let calls = 0
    const stop = questions.subscribe(() => (calls += 1))
    questions.ask('ORI-CG-01', 'x')
    stop()
    questions.ask('ORI-CG-01', 'y')
    expect(calls).toBe(1)
  })

  it.each(['{', 'null', '{"ORI-CG-01":3}'])('begin anew where what was kept is damaged: %j', (damaged) => {
    expect(createQuestions(sampleDevice({ k: damaged }).storage, 'k').asked()).toEqual([])
  })

  it.each([['has no room', fullDevice()], ['may not be used', forbiddenDevice]])('are put all the same where the device %s, which is said', (_what, storage) => {
    const questions = createQuestions(storage, 'k')
    expect(questions.isKeeping()).toBe(true)
    questions.ask('ORI-CG-01', 'x')
    expect(questions.asked()).toEqual([{ indicator: 'ORI-CG-01', note: 'x' }])
    expect(questions.isKeeping()).toBe(false)
    questions.forget()
    expect(questions.asked()).toEqual([])
  })
})
