import { z } from 'zod'

/** The part of a browser's storage that is used. */
export interface KeyValueStore {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/**
 * What a device keeps between two visits. Nothing of it is sure: a browser may forbid it, have no room, or hold what somebody
 * else wrote there. None of that throws; what is read goes through its schema, and who writes is told whether it was taken.
 */
export interface DeviceStorage {
  /** Undefined where there is nothing that may be read, or nothing that the schema knows. */
  read<Value>(key: string, schema: z.ZodType<Value, string>): Value | undefined
  /** Whether the device keeps it now. */
  write(key: string, text: string): boolean
  forget(key: string): void
}

/** `open` is called for every use: in some browsers the mere mention of the storage throws. */
export function deviceStorage(open: () => KeyValueStore): DeviceStorage {
  const attempt = <Result>(step: (store: KeyValueStore) => Result): { readonly result: Result } | undefined => {
    try {
      return { result: step(open()) }
    } catch {
      return undefined
    }
  }
  return {
    read: (key, schema) => {
      const found = attempt((store) => store.getItem(key))?.result
      return typeof found === 'string' ? schema.safeParse(found).data : undefined
    },
    write: (key, text) => attempt((store) => store.setItem(key, text)) !== undefined,
    forget: (key) => void attempt((store) => store.removeItem(key)),
  }
}

export const thisDevice = deviceStorage(() => window.localStorage)

/** The schema of a text that is JSON of another schema. */
export function jsonText<Value>(schema: z.ZodType<Value>): z.ZodType<Value, string> {
  const json = z.string().transform((text, context): unknown => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue('Not JSON')
      return z.NEVER
    }
  })
  return json.pipe(schema)
}
