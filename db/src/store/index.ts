export { isPostgresServer, openStore, type StoreOptions } from './open-store.ts'
export type { ReadHandle, Store, WriteHandle } from './handle.ts'
export type { Tables } from '../schema/index.ts'
export { prepared } from './prepared.ts'
