import { formatDecimal } from '@atalaya/shared/decimal'
import { formatEntered, formatValue, missingText, type FormatContext } from '@atalaya/shared/indicator'
import { storedValue, type FigureEntry, type SubmissionRow } from '@atalaya/shared/submission'
import { entryMessages } from './entry-messages.ts'

/** An entry in one line, as it was typed and what it comes to. */
export function entryText(entry: FigureEntry, indicator: Pick<SubmissionRow['indicator'], 'kind' | 'unit' | 'decimals'>, format: FormatContext): string {
  const texts = entryMessages[format.language]
  const { value } = storedValue(entry)
  switch (entry.form) {
    case 'blank':
      return texts.blank
    case 'missing':
      return `${missingText(entry.reason, format.language)}: ${entry.note}`
    case 'ratio': {
      const parts = `${formatDecimal(entry.numerator, format.locale)} ${texts.of} ${formatDecimal(entry.denominator, format.locale)}`
      return value === null ? `${parts}: ${missingText('not_applicable', format.language)}` : `${parts} = ${formatValue(value, indicator, format).text}`
    }
    case 'amount': {
      if (entry.currency === format.currency) return formatEntered(entry.value, indicator, format).text
      const amount = `${formatDecimal(entry.value, format.locale)} ${entry.currency}`
      if (value === null) return amount
      return `${amount} = ${formatValue(value, indicator, format).text}, 1 ${entry.currency} = ${formatDecimal(entry.rate, format.locale)} ${format.currency}`
    }
    case 'value':
      return formatEntered(entry.value, indicator, format).text
  }
}
