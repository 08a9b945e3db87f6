import { amountInWords, decimalInWords, formatDecimal } from '../decimal/index.ts'
import { missingText, type FormatContext } from '../indicator/index.ts'
import { cellMessages } from './cell-messages.ts'
import type { ReadCell } from './figure-cells.ts'
import type { CellReading } from './read-cell.ts'

/** From this size on a number stands in words too: a slip of three digits is heard where it is not seen. */
const inWordsFrom = 1e6

/** How a cell was read, for the person: `3.000.000 USD (tres millones de dólares estadounidenses)`; undefined where its text is simply taken. */
function tellReading(reading: CellReading, context: FormatContext): string | undefined {
  const { language, locale } = context
  switch (reading.is) {
    case 'empty':
    case 'unreadable':
      return undefined
    case 'missing':
      return missingText(reading.reason, language)
    case 'fraction':
      return cellMessages[language].parts(formatDecimal(reading.numerator, locale), formatDecimal(reading.denominator, locale))
    case 'number': {
      const { value, currency, scale, isPercent } = reading
      const number = [formatDecimal(value, locale), ...(currency === null ? [] : [currency]), ...(isPercent ? ['%'] : [])].join('\u00a0')
      if (scale === 1 && Math.abs(value) < inWordsFrom) return number
      return `${number} (${currency === null ? decimalInWords(value, language) : amountInWords(value, currency, language)})`
    }
  }
}

interface ToldCell {
  /** `se lee 3.000.000 USD …`; undefined where the cell is taken as it stands. */
  readonly reading: string | undefined
  /** What is to be looked at. */
  readonly doubts: readonly string[]
  /** Why it is not taken; undefined when it is. */
  readonly refusal: string | undefined
}

/** What is said of one cell of a line. */
export function tellCell({ reading, refusal }: ReadCell, context: FormatContext): ToldCell {
  const texts = cellMessages[context.language]
  const told = reading === null ? undefined : tellReading(reading, context)
  return {
    reading: told === undefined ? undefined : texts.readAs(told),
    doubts: reading !== null && 'doubts' in reading ? reading.doubts.map((doubt) => texts.doubts[doubt]) : [],
    refusal: refusal === undefined ? undefined : texts.refusals[refusal],
  }
}
