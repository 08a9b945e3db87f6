import { all, holds, no, yes, type Ability, type Principal } from '../access/index.ts'
import type { ImportBatch, ImportCounts, ImportKind, ImportState } from './batch-contract.ts'

/** Whoever enters figures may send a file of them. Problems: not-signed-in, not-allowed. */
export function maySendImport(principal: Principal | undefined, territory: string): Ability {
  return holds(principal, territory, 'provider')
}

/** Who sees what was sent: whoever works with figures there. Problems: not-signed-in, not-allowed. */
export function maySeeImports(principal: Principal | undefined, territory: string): Ability {
  return holds(principal, territory, 'provider', 'validator', 'publisher', 'administrator')
}

const isReadableIn: readonly ImportState[] = ['opened', 'checked', 'interrupted']

/** What a batch is, as far as it decides who may do what with it. */
export interface ImportCircumstances {
  readonly state: ImportState
  readonly kind: ImportKind
  readonly counts: ImportCounts | null
  /** Corrections that it proposed. */
  readonly proposals: number
  readonly appliedById: number | null
}

/**
 * What somebody may do with a batch in its state. What was published is not taken back, only corrected in the open; and whoever proposed
 * corrections takes them back alone, so that nobody else undoes a file that did. Problems: not-signed-in, not-allowed, wrong-state.
 */
export function importAbilities(principal: Principal | undefined, territory: string, { state, kind, counts, proposals, appliedById }: ImportCircumstances): ImportBatch['abilities'] {
  const writes = counts ? counts.new + counts.changed + counts.proposed : 0
  const may = maySendImport(principal, territory)
  const when = (isSo: boolean) => (isSo ? yes : no('wrong-state', { state }))
  return {
    read: all(may, when(kind === 'draft' && isReadableIn.includes(state))),
    apply: all(may, when(kind === 'draft' && state === 'checked' && writes > 0)),
    undo: all(may, when(kind === 'draft' && state === 'applied'), proposals === 0 || principal?.personId === appliedById ? yes : no('not-allowed')),
  }
}
