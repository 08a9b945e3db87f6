import { deviceStorage } from './device-storage.ts'

/** A device that keeps what it is given; `entries` is what it holds. For tests. */
export function sampleDevice(begun: Readonly<Record<string, string>> = {}) {
  const entries = new Map(Object.entries(begun))
  const store = { getItem: (key: string) => entries.get(key) ?? null, setItem: (key: string, text: string) => void entries.set(key, text), removeItem: (key: string) => void entries.delete(key) }
  return { entries, storage: deviceStorage(() => store) }
}

const refuse = (): never => {
  throw new DOMException('The quota has been exceeded', 'QuotaExceededError')
}

/** A device with no room left, which still holds what it held. For tests. */
export function fullDevice(begun: Readonly<Record<string, string>> = {}) {
  const entries = new Map(Object.entries(begun))
  return deviceStorage(() => ({ getItem: (key) => entries.get(key) ?? null, setItem: refuse, removeItem: (key) => void entries.delete(key) }))
}

/** A device whose storage may not even be mentioned. For tests. */
export const forbiddenDevice = deviceStorage(() => {
  throw new DOMException('The operation is insecure', 'SecurityError')
})
