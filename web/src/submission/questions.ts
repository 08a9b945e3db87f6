import { z } from 'zod'
import type { KeyValueStore } from './kept-drafts.ts'

const questionsSchema = z.record(z.string(), z.string())

/** The validator's questions on single figures, kept on this device until the quarter is sent back with them. */
export interface Questions {
  of(code: string): string
  ask(code: string, note: string): void
  /** Those that say something, by indicator. */
  asked(): readonly { readonly indicator: string; readonly note: string }[]
  subscribe(listener: () => void): () => void
  forget(): void
}

export function createQuestions(storage: KeyValueStore, key: string): Questions {
  const text = storage.getItem(key)
  const read = text === null ? undefined : questionsSchema.safeParse(JSON.parse(text))
  let notes: Readonly<Record<string, string>> = read?.success ? read.data : {}
  let asked = listOf(notes)
  const listeners = new Set<() => void>()
  const become = (next: Readonly<Record<string, string>>) => {
    notes = next
    asked = listOf(next)
    if (asked.length === 0) storage.removeItem(key)
    else storage.setItem(key, JSON.stringify(next))
    for (const listener of listeners) listener()
  }
  return {
    of: (code) => notes[code] ?? '',
    ask: (code, note) => become({ ...notes, [code]: note }),
    asked: () => asked,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    forget: () => become({}),
  }
}

function listOf(notes: Readonly<Record<string, string>>) {
  return Object.entries(notes).flatMap(([indicator, note]) => (note.trim() === '' ? [] : [{ indicator, note: note.trim() }]))
}
