export { isPostgresServer, openStore, type StoreOptions } from './open-store.ts'
export type { ReadHandle, Store, WriteHandle } from './handle.ts'
export { prepared } from './prepared.ts'
