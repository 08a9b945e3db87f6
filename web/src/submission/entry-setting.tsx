import type { FormatContext } from '@atalaya/shared/indicator'
import type { Territory } from '@atalaya/shared/territory'
import { createContext, use } from 'react'

/** What the fields of an entry need besides the entry. In the office the sheet has it; where a figure is answered by a link, that page. */
export interface EntrySetting {
  readonly territory: Pick<Territory, 'currency' | 'locale'>
  /**
   * Numbers in the territory's own writing whatever the reader's language: a field and the value beside it must not use the
   * same mark for two things.
   */
  readonly format: FormatContext
  /** Opens the definition of an indicator. */
  readonly openAbout: (code: string) => void
}

const EntrySettingContext = createContext<EntrySetting | undefined>(undefined)
export const EntrySettingProvider = EntrySettingContext

export function useEntrySetting(): EntrySetting {
  const setting = use(EntrySettingContext)
  if (!setting) throw new Error('The fields of an entry need EntrySettingProvider above them')
  return setting
}
