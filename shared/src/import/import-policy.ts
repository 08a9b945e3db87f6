import { all, holds, no, yes, type Ability, type Principal } from '../access/index.ts'
import type { ImportBatch, ImportKind, ImportState } from './import-contract.ts'

/** Whoever enters figures may send a file of them. Problems: not-signed-in, not-allowed. */
export function maySendImport(principal: Principal | undefined, territory: string): Ability {
  return holds(principal, territory, 'provider')
}

/** Who sees what was sent: whoever works with figures there. Problems: not-signed-in, not-allowed. */
export function maySeeImports(principal: Principal | undefined, territory: string): Ability {
  return holds(principal, territory, 'provider', 'validator', 'publisher', 'administrator')
}

const isReadableIn: readonly ImportState[] = ['opened', 'checked', 'interrupted']

/**
 * What somebody may do with a batch in its state. What was published is not taken back, only corrected in the open.
 * Problems: not-signed-in, not-allowed, wrong-state.
 */
export function importAbilities(principal: Principal | undefined, territory: string, { state, kind, writes }: { readonly state: ImportState; readonly kind: ImportKind; readonly writes: number }): ImportBatch['abilities'] {
  const may = maySendImport(principal, territory)
  const when = (isSo: boolean) => (isSo ? yes : no('wrong-state', { state }))
  return {
    read: all(may, when(kind === 'draft' && isReadableIn.includes(state))),
    apply: all(may, when(kind === 'draft' && state === 'checked' && writes > 0)),
    undo: all(may, when(kind === 'draft' && state === 'applied')),
  }
}
