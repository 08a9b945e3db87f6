import { isProblem, Unreachable } from '../api/api-problem.ts'
import type { KeptDrafts } from './kept-drafts.ts'

/** Where a thing stands that is saved as it is left. `kept` means that the screen shows what is stored. */
export type SaveState<Stored> =
  | { readonly is: 'kept' }
  | { readonly is: 'typing' }
  | { readonly is: 'incomplete' }
  | { readonly is: 'saving' }
  | { readonly is: 'unsent'; readonly why: 'unreachable' | 'signed-out' }
  | { readonly is: 'refused'; readonly failure: unknown }
  | { readonly is: 'conflict'; readonly theirs: Stored }

export interface Slot<Draft, Stored> {
  readonly stored: Stored
  readonly draft: Draft
  readonly state: SaveState<Stored>
}

export interface SlotRules<Draft, Stored> {
  draftOf(stored: Stored): Draft
  versionOf(stored: Stored): number
  isSame(one: Draft, other: Draft): boolean
  /** Whether the draft can be read as something to store. */
  isReady(draft: Draft): boolean
  /** What a draft becomes as it is left to be sent, and is gone on with from there. */
  readonly asLeft?: (draft: Draft) => Draft
  /** Stores the draft over the version seen; throws as the API client does. */
  send(draft: Draft, seen: Stored): Promise<Stored>
  /** What a stale-version refusal carries, as a stored thing. */
  readTheirs(current: unknown): Stored
}

export interface Autosave<Draft, Stored> {
  current(): Slot<Draft, Stored>
  change(draft: Draft): void
  /** Saves what was typed, if it can be read; called when a field is left, and to try again. */
  leave(): Promise<void>
  /** Back to what is stored. */
  restore(): void
  resolve(choice: 'mine' | 'theirs'): Promise<void>
  /** What the server holds by now, from a reading that came later. */
  refresh(stored: Stored): void
  /** What was saved of it together with others: it stands in place of whatever is typed. */
  replace(stored: Stored): void
}

interface Setting<Draft, Stored> {
  readonly rules: SlotRules<Draft, Stored>
  readonly stored: Stored
  readonly kept: KeptDrafts<Draft>
  /** Called after every move. */
  readonly onMove: () => void
}

function opening<Draft, Stored>({ rules, stored, kept }: Setting<Draft, Stored>): Slot<Draft, Stored> {
  const clean: Slot<Draft, Stored> = { stored, draft: rules.draftOf(stored), state: { is: 'kept' } }
  const left = kept.read()
  if (!left) return clean
  if (rules.isSame(left.draft, clean.draft)) {
    kept.forget()
    return clean
  }
  if (left.version !== rules.versionOf(stored)) return { stored, draft: left.draft, state: { is: 'conflict', theirs: stored } }
  return { stored, draft: left.draft, state: rules.isReady(left.draft) ? { is: 'unsent', why: 'unreachable' } : { is: 'incomplete' } }
}

/**
 * Keeps one thing saved: what is typed goes to this device at once and to the server when the field is left. One save is
 * under way at a time; what is typed meanwhile stays and follows with the version that the first one made.
 */
export function createAutosave<Draft, Stored>(setting: Setting<Draft, Stored>): Autosave<Draft, Stored> {
  const { rules, kept, onMove } = setting
  let slot = opening(setting)
  let isLeftWhileSaving = false

  const move = (change: Partial<Slot<Draft, Stored>>) => {
    slot = { ...slot, ...change }
    const isStored = slot.state.is === 'kept' || rules.isSame(slot.draft, rules.draftOf(slot.stored))
    if (isStored) kept.forget()
    else kept.write({ draft: slot.draft, version: rules.versionOf(slot.stored) })
    onMove()
  }

  const settle = (stored: Stored) => move({ stored, draft: rules.draftOf(stored), state: { is: 'kept' } })

  const fail = (failure: unknown) => {
    if (failure instanceof Unreachable) return move({ state: { is: 'unsent', why: 'unreachable' } })
    if (isProblem(failure, 'not-signed-in')) return move({ state: { is: 'unsent', why: 'signed-out' } })
    if (!isProblem(failure, 'stale-version')) return move({ state: { is: 'refused', failure } })
    const theirs = rules.readTheirs(failure.params.current)
    if (rules.isSame(rules.draftOf(theirs), slot.draft)) return settle(theirs)
    move({ state: { is: 'conflict', theirs } })
  }

  const save = async (): Promise<void> => {
    const sent = rules.asLeft ? rules.asLeft(slot.draft) : slot.draft
    isLeftWhileSaving = false
    move({ draft: sent, state: { is: 'saving' } })
    try {
      const stored = await rules.send(sent, slot.stored)
      if (rules.isSame(slot.draft, sent)) return settle(stored)
      move({ stored, state: { is: 'typing' } })
    } catch (failure) {
      fail(failure)
      return
    }
    if (isLeftWhileSaving) await leave()
  }

  const leave = async (): Promise<void> => {
    if (slot.state.is === 'saving') isLeftWhileSaving = true
    if (slot.state.is === 'saving' || slot.state.is === 'conflict') return
    if (rules.isSame(slot.draft, rules.draftOf(slot.stored))) {
      if (slot.state.is !== 'kept') settle(slot.stored)
      return
    }
    if (rules.isReady(slot.draft)) await save()
    else move({ state: { is: 'incomplete' } })
  }

  return {
    current: () => slot,
    change: (draft) => move({ draft, ...(slot.state.is === 'saving' || slot.state.is === 'conflict' ? {} : { state: { is: 'typing' } }) }),
    leave,
    restore: () => {
      if (slot.state.is !== 'saving' && slot.state.is !== 'conflict') settle(slot.stored)
    },
    resolve: async (choice) => {
      if (slot.state.is !== 'conflict') return
      const { theirs } = slot.state
      if (choice === 'theirs') return settle(theirs)
      move({ stored: theirs, state: { is: 'typing' } })
      await leave()
    },
    refresh: (stored) => {
      if (slot.state.is === 'kept' && rules.versionOf(stored) >= rules.versionOf(slot.stored)) settle(stored)
    },
    replace: settle,
  }
}
