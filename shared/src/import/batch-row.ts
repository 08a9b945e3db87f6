import { z } from 'zod'
import { cellRefusals } from './read-cell.ts'

/** What a figure of a file would do to what is there. */
export const rowOutcomes = [
  'new', 'changed', 'same',
  /** It differs from what was approved: that changes only in the open, and this is proposed as a correction. */
  'proposed',
  'refused',
] as const
export const rowOutcomeSchema = z.enum(rowOutcomes)
export type RowOutcome = (typeof rowOutcomes)[number]

/** Why a figure is not taken. Each has its sentence in `rowRefusalMessages`; a cell that is no number says why as `read-cell` does. */
export const rowRefusals = [
  'quote-open',
  'no-territory', 'unknown-territory', 'not-allowed',
  'no-indicator', 'unknown-indicator', 'not-adopted',
  'no-period', 'other-frequency', 'period-too-early', 'period-not-open', 'period-not-ended', 'period-closed',
  'parts-missing', 'percent', 'foreign-currency', 'no-fraction', 'too-long', 'unreadable-date',
  'repeated',
  /** The quarter waits for its approval. */
  'quarter-in-review',
  /** History that was published elsewhere goes into quarters that nobody works on here. */
  'quarter-in-work',
  /** History that was published elsewhere is not published when it cannot be right. */
  'cannot-be-right',
  /** The account enters, or proposes for, certain indicators alone. */
  'not-your-indicator',
  /** It would correct what is approved and not public yet: that is returned, not corrected. */
  'approved-unpublished',
  /** A correction of it waits for its decision. */
  'already-proposed',
  /** What is public never lacks its source or the day of its data. */
  'correction-needs-source', 'correction-needs-date',
  ...cellRefusals,
] as const
export const rowRefusalSchema = z.enum(rowRefusals)
export type RowRefusal = (typeof rowRefusals)[number]
