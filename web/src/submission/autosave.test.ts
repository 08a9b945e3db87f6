import { describe, expect, it } from 'vitest'
import { ApiProblem, Unreachable } from '../api/api-problem.ts'
import { createAutosave, type Autosave } from './autosave.ts'
import type { KeptDraft } from './kept-drafts.ts'

interface Stored {
  readonly text: string
  readonly version: number
}

/** One text under autosave, whose server answers as told and whose device keeps drafts in a variable. */
function setUp({ left, stored = { text: 'old', version: 1 } }: { left?: KeptDraft<string>; stored?: Stored } = {}) {
  const device: { kept: KeptDraft<string> | undefined } = { kept: left }
  const sent: string[] = []
  const answers: (() => Promise<Stored>)[] = []
  const autosave: Autosave<string, Stored> = createAutosave({
    stored,
    kept: { read: () => device.kept, write: (kept) => (device.kept = kept), forget: () => (device.kept = undefined) },
    onMove: () => undefined,
    rules: {
      draftOf: ({ text }) => text,
      versionOf: ({ version }) => version,
      isSame: (one, other) => one === other,
      isReady: (draft) => draft !== 'half',
      send: (draft, seen) => {
        sent.push(`${draft} over ${seen.version}`)
        const answer = answers.shift()
        return answer ? answer() : Promise.resolve({ text: draft, version: seen.version + 1 })
      },
      readTheirs: (current) => current as Stored,
    },
  })
  const state = () => autosave.current().state.is
  return { autosave, device, sent, answers, state }
}

const stale = (current: Stored) => new ApiProblem('stale-version', { detail: '', params: { current }, errors: [], instance: '1' })
const refused = new ApiProblem('not-allowed', { detail: '', params: {}, errors: [], instance: '1' })
const signedOut = new ApiProblem('not-signed-in', { detail: '', params: {}, errors: [], instance: '1' })

describe('what is typed', () => {
  it('is on the device at once, and off it when it is stored', async () => {
    const { autosave, device, sent } = setUp()
    autosave.change('new')
    expect(device.kept).toEqual({ draft: 'new', version: 1 })
    await autosave.leave()
    expect(sent).toEqual(['new over 1'])
    expect(device.kept).toBeUndefined()
    expect(autosave.current()).toEqual({ stored: { text: 'new', version: 2 }, draft: 'new', state: { is: 'kept' } })
  })

  it('is not sent when nothing changed', async () => {
    const { autosave, sent } = setUp()
    autosave.change('new')
    autosave.change('old')
    await autosave.leave()
    expect(sent).toEqual([])
    expect(autosave.current().state.is).toBe('kept')
  })

  it('is kept and not sent while it cannot be read', async () => {
    const { autosave, device, sent, state } = setUp()
    autosave.change('half')
    await autosave.leave()
    expect(sent).toEqual([])
    expect(state()).toBe('incomplete')
    expect(device.kept).toEqual({ draft: 'half', version: 1 })
  })

  it('is taken back to what is stored by restoring', () => {
    const { autosave, device } = setUp()
    autosave.change('new')
    autosave.restore()
    expect(autosave.current().draft).toBe('old')
    expect(device.kept).toBeUndefined()
  })

  it('stays when it is typed during a save, and follows over the version that the save made', async () => {
    const { autosave, sent, answers } = setUp()
    const first = Promise.withResolvers<Stored>()
    answers.push(() => first.promise)
    autosave.change('one')
    const saving = autosave.leave()
    autosave.change('two')
    await autosave.leave()
    first.resolve({ text: 'one', version: 2 })
    await saving
    expect(sent).toEqual(['one over 1', 'two over 2'])
    expect(autosave.current()).toEqual({ stored: { text: 'two', version: 3 }, draft: 'two', state: { is: 'kept' } })
  })

  it('is not sent behind the back of whoever is still typing it', async () => {
    const { autosave, sent, answers, state } = setUp()
    const first = Promise.withResolvers<Stored>()
    answers.push(() => first.promise)
    autosave.change('one')
    const saving = autosave.leave()
    autosave.change('two')
    first.resolve({ text: 'one', version: 2 })
    await saving
    expect(sent).toEqual(['one over 1'])
    expect(state()).toBe('typing')
  })
})

describe('a save that does not succeed', () => {
  it.each([
    ['no answer', new Unreachable(), { is: 'unsent', why: 'unreachable' }],
    ['a session that has ended', signedOut, { is: 'unsent', why: 'signed-out' }],
    ['a refusal', refused, { is: 'refused', failure: refused }],
  ] as const)('%s: what was typed stays, on the screen and on the device', async (_, failure, state) => {
    const { autosave, device, answers } = setUp()
    answers.push(() => Promise.reject(failure))
    autosave.change('new')
    await autosave.leave()
    expect(autosave.current().state).toEqual(state)
    expect(autosave.current().draft).toBe('new')
    expect(device.kept).toEqual({ draft: 'new', version: 1 })
  })

  it('goes through the next time', async () => {
    const { autosave, answers, state } = setUp()
    answers.push(() => Promise.reject(new Unreachable()))
    autosave.change('new')
    await autosave.leave()
    await autosave.leave()
    expect(state()).toBe('kept')
  })
})

describe('somebody else’s save in between', () => {
  const theirs = { text: 'theirs', version: 5 }

  async function conflict() {
    const all = setUp()
    all.answers.push(() => Promise.reject(stale(theirs)))
    all.autosave.change('mine')
    await all.autosave.leave()
    return all
  }

  it('shows both and sends nothing more by itself', async () => {
    const { autosave, sent } = await conflict()
    expect(autosave.current().state).toEqual({ is: 'conflict', theirs })
    expect(autosave.current().draft).toBe('mine')
    await autosave.leave()
    expect(sent).toEqual(['mine over 1'])
  })

  it('gives way to mine over their version', async () => {
    const { autosave, sent } = await conflict()
    await autosave.resolve('mine')
    expect(sent).toEqual(['mine over 1', 'mine over 5'])
    expect(autosave.current().stored).toEqual({ text: 'mine', version: 6 })
  })

  it('stays when theirs is chosen', async () => {
    const { autosave, device, state } = await conflict()
    await autosave.resolve('theirs')
    expect(autosave.current().draft).toBe('theirs')
    expect(state()).toBe('kept')
    expect(device.kept).toBeUndefined()
  })

  it('is no conflict when it says the same: an answer was lost on its way', async () => {
    const { autosave, answers, state } = setUp()
    answers.push(() => Promise.reject(stale({ text: 'mine', version: 2 })))
    autosave.change('mine')
    await autosave.leave()
    expect(state()).toBe('kept')
    expect(autosave.current().stored.version).toBe(2)
  })
})

describe('a page that is opened again', () => {
  it.each([
    ['with a draft over the version stored, waits to send it', { draft: 'new', version: 1 }, 'unsent'],
    ['with a draft over an older version, asks which one holds', { draft: 'new', version: 0 }, 'conflict'],
    ['with a draft that is what is stored, forgets it', { draft: 'old', version: 0 }, 'kept'],
    ['with half a draft, shows it', { draft: 'half', version: 1 }, 'incomplete'],
  ] as const)('%s', (_, left, is) => {
    const { autosave, state } = setUp({ left })
    expect(state()).toBe(is)
    expect(autosave.current().draft).toBe(left.draft)
  })
})

describe('a later reading', () => {
  it('replaces what is stored where nothing is being written', () => {
    const { autosave } = setUp()
    autosave.refresh({ text: 'newer', version: 2 })
    expect(autosave.current().draft).toBe('newer')
  })

  it.each([
    ['leaves what is being written, so that the conflict comes to light', (autosave: Autosave<string, Stored>) => autosave.change('mine'), { text: 'newer', version: 2 }, 'mine'],
    ['that is older than the last save changes nothing', () => undefined, { text: 'older', version: 0 }, 'old'],
  ] as const)('%s', (_, before, reading, draft) => {
    const { autosave } = setUp()
    before(autosave)
    autosave.refresh(reading)
    expect(autosave.current().draft).toBe(draft)
    expect(autosave.current().stored.version).toBe(1)
  })
})
