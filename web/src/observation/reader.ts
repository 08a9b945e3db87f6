import type { FormatContext } from '@atalaya/shared/indicator'
import { formattingLocale, type Language } from '@atalaya/shared/language'
import type { Territory } from '@atalaya/shared/territory'

/** For whom the numbers of a territory's page are written, and how. */
export function formatContextOf(territory: Territory, language: Language): FormatContext {
  return { language, locale: formattingLocale(language, territory.locale), currency: territory.currency }
}
