import { AsyncLocalStorage } from 'node:async_hooks'

const inside = new AsyncLocalStorage<true>()

/** Runs a write, and throws when it is asked for inside another: it would wait for itself for ever. */
export function refuseNestedWrite<Result>(write: () => Promise<Result>): Promise<Result> {
  if (inside.getStore()) throw new Error('A write was begun inside a write: pass the handle on instead')
  return inside.run(true, write)
}
