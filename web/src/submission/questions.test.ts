import { describe, expect, it } from 'vitest'
import { createQuestions } from './questions.ts'

function device() {
  const kept = new Map<string, string>()
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key), size: () => kept.size }
}

describe('the validator’s questions', () => {
  it('survive closing the page, without those that were emptied', () => {
    const storage = device()
    const questions = createQuestions(storage, 'k')
    questions.ask('ORI-CG-01', ' ¿De dónde sale? ')
    questions.ask('ORI-CG-02', 'x')
    questions.ask('ORI-CG-02', '')
    expect(createQuestions(storage, 'k').asked()).toEqual([{ indicator: 'ORI-CG-01', note: '¿De dónde sale?' }])
  })

  it('leave nothing on the device once they are sent', () => {
    const storage = device()
    const questions = createQuestions(storage, 'k')
    questions.ask('ORI-CG-01', 'x')
    questions.forget()
    expect(storage.size()).toBe(0)
    expect(questions.of('ORI-CG-01')).toBe('')
  })

  it('tell whoever listens', () => {
    const questions = createQuestions(device(), 'k')
    let calls = 0
    const stop = questions.subscribe(() => (calls += 1))
    questions.ask('ORI-CG-01', 'x')
    stop()
    questions.ask('ORI-CG-01', 'y')
    expect(calls).toBe(1)
  })
})
