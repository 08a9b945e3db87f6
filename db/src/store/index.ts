export { openStore, type StoreOptions } from './open-store.ts'
export type { ReadHandle, Store, WriteHandle } from './handle.ts'
export { perConnection, prepared } from './prepared.ts'
