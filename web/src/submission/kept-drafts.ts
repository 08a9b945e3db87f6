import { z } from 'zod'
import { jsonText, type DeviceStorage } from '../device/device-storage.ts'

export interface KeptDraft<Draft> {
  readonly draft: Draft
  /** The stored version over which it was typed. */
  readonly version: number
}

/** What was typed and is not stored yet, kept on this device under one key, so that it survives closing the page. */
export interface KeptDrafts<Draft> {
  read(): KeptDraft<Draft> | undefined
  write(kept: KeptDraft<Draft>): void
  forget(): void
}

/**
 * One draft a key, so that two windows on the same quarter do not overwrite each other's rows. A browser that refuses to
 * keep anything (no room, or told not to) is reported through `onRefused`; typing goes on.
 */
export function keptDrafts<Draft>({ storage, key, schema, onRefused }: {
  storage: DeviceStorage
  key: string
  schema: z.ZodType<Draft>
  onRefused: () => void
}): KeptDrafts<Draft> {
  const keptText = jsonText(z.object({ draft: schema, version: z.number().int() }))
  return {
    read: () => storage.read(key, keptText),
    write: (kept) => {
      if (!storage.write(key, JSON.stringify(kept))) onRefused()
    },
    forget: () => storage.forget(key),
  }
}

/** The key under which a person's draft of one thing in one quarter is kept. */
export function draftKey({ personId, territory, period, thing }: { personId: number; territory: string; period: string; thing: string }): string {
  return `atalaya.draft:${personId}:${territory}:${period}:${thing}`
}
