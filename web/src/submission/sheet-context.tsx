import type { Ability, Principal } from '@atalaya/shared/access'
import type { SubmissionState, SubmissionView } from '@atalaya/shared/submission'
import type { Territory } from '@atalaya/shared/territory'
import { createContext, use, type ReactNode } from 'react'
import type { Desk } from './desk.ts'
import { EntrySettingProvider, type EntrySetting } from './entry-setting.tsx'
import type { QuarterSlots } from './quarter-slots.ts'
import type { Questions } from './questions.ts'

/** What every row of the quarter's sheet needs besides its own figure. */
export interface Sheet extends EntrySetting {
  readonly desk: Desk
  readonly territory: Territory
  /** Whether the quarter as a whole may be written; a single figure may be when it is not. */
  readonly isOpen: boolean
  /** Whether the person may let a locked figure be written. */
  readonly reopen: Ability
  readonly view: SubmissionView
  readonly state: SubmissionState
  /** The validator's questions, while they are being put; undefined for whoever may not. */
  readonly questions: Questions | undefined
  readonly principal: Principal
  /** Opens all about the figure of a row, beside the sheet. */
  readonly openDetails: (code: string) => void
  readonly slots: QuarterSlots
}

const SheetContext = createContext<Sheet | undefined>(undefined)

export function SheetProvider({ value, children }: { readonly value: Sheet; readonly children: ReactNode }) {
  return (
    <SheetContext value={value}>
      <EntrySettingProvider value={value}>{children}</EntrySettingProvider>
    </SheetContext>
  )
}

export function useSheet(): Sheet {
  const sheet = use(SheetContext)
  if (!sheet) throw new Error('A row of the quarter needs SheetProvider above it')
  return sheet
}
