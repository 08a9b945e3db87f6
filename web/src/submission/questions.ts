import { z } from 'zod'
import { jsonText, type DeviceStorage } from '../device/device-storage.ts'

const questionsText = jsonText(z.record(z.string(), z.string()))

/** The validator's questions on single figures, kept on this device until the quarter is sent back with them. */
export interface Questions {
  of(code: string): string
  ask(code: string, note: string): void
  /** Those that say something, by indicator. */
  asked(): readonly { readonly indicator: string; readonly note: string }[]
  /** False once this device refused to keep what is asked. */
  isKeeping(): boolean
  subscribe(listener: () => void): () => void
  forget(): void
}

export function createQuestions(storage: DeviceStorage, key: string): Questions {
  const left = storage.read(key, questionsText)
  let notes: Readonly<Record<string, string>> = left === undefined ? {} : left
  let asked = listOf(notes)
  let isKeeping = true
  const listeners = new Set<() => void>()
  const become = (next: Readonly<Record<string, string>>) => {
    notes = next
    asked = listOf(next)
    if (asked.length === 0) storage.forget(key)
    else if (!storage.write(key, JSON.stringify(next))) isKeeping = false
    for (const listener of listeners) listener()
  }
  return {
    of: (code) => notes[code] ?? '',
    ask: (code, note) => become({ ...notes, [code]: note }),
    asked: () => asked,
    isKeeping: () => isKeeping,
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
