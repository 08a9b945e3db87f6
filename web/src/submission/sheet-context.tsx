import type { Ability, Principal } from '@atalaya/shared/access'
import type { FormatContext } from '@atalaya/shared/indicator'
import type { SubmissionRow, SubmissionState, SubmissionView } from '@atalaya/shared/submission'
import type { Territory } from '@atalaya/shared/territory'
import { createContext, use, type ComponentType } from 'react'
import type { ButtonLook } from '../ui/button.tsx'
import type { Desk } from './desk.ts'
import type { Questions } from './questions.ts'

/** What stands in a row of a way to correct it. */
export interface CorrectionOfRow {
  readonly row: SubmissionRow
  readonly look: ButtonLook
  /** Whether the way is shown where it is closed, with the reason. */
  readonly saysWhyNot: boolean
}

/** What every row of the quarter's sheet needs besides its own figure. */
export interface Sheet {
  readonly desk: Desk
  readonly territory: Territory
  /**
   * Numbers in the territory's own writing whatever the reader's language: a field and the value beside it must not use the
   * same mark for two things.
   */
  readonly format: FormatContext
  /** Whether the quarter as a whole may be written; a single figure may be when it is not. */
  readonly isOpen: boolean
  /** Whether the person may let a locked figure be written. */
  readonly reopen: Ability
  readonly view: SubmissionView
  readonly state: SubmissionState
  /** The validator's questions, while they are being put; undefined for whoever may not. */
  readonly questions: Questions | undefined
  readonly principal: Principal
  /** Corrections come after submissions: whoever puts the page together brings them. */
  readonly Correction: ComponentType<CorrectionOfRow>
  /** Opens the definition and history of an indicator. */
  readonly openAbout: (code: string) => void
}

const SheetContext = createContext<Sheet | undefined>(undefined)
export const SheetProvider = SheetContext

export function useSheet(): Sheet {
  const sheet = use(SheetContext)
  if (!sheet) throw new Error('A row of the quarter needs SheetProvider above it')
  return sheet
}
