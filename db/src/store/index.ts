export { openStore, type StoreOptions } from './open-store.ts'
export { prepared, type ReadHandle, type Store, type WriteHandle } from './handle.ts'
