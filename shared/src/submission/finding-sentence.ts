import { exact, formatDecimal, formatSignedPercent } from '../decimal/index.ts'
import { formatValue, type FormatContext, type MeasuredIn } from '../indicator/index.ts'
import { dateInWords, period, periodInWords } from '../period/index.ts'
import type { Finding } from './figure.ts'
import { findingMessages, type Told } from './finding-messages.ts'

/** What looks wrong with a figure, with its numbers, and what to do about it. For the findings of `checkFigure`. */
export function findingSentence(finding: Finding, indicator: MeasuredIn, context: FormatContext): string {
  return tell(finding, indicator, context).join(' ')
}

/** What looks wrong with a figure, for whoever cannot change it. */
export function findingFact(finding: Finding, indicator: MeasuredIn, context: FormatContext): string {
  return tell(finding, indicator, context)[0]
}

/**
 * How many times one value is the other: the magnitude of the slip while it is within a tenth of that, else to three digits.
 * The band of a thousand begins at 300 times, and 315 are not «about 1,000».
 */
function toldTimes(params: Finding['params']): number {
  const [value, previous, magnitude] = [Number(params['value']), Number(params['previous']), Number(params['magnitude'])]
  const times = Math.abs(params['direction'] === 'up' ? value / previous : previous / value)
  return Math.abs(times / magnitude - 1) <= 0.1 ? magnitude : exact(Number(times.toPrecision(3)))
}

function tell({ slug, severity, params }: Finding, indicator: MeasuredIn, context: FormatContext): Told {
  const texts = findingMessages[context.language]
  const raw = (name: string) => formatDecimal(Number(params[name]), context.locale)
  const value = (name: string) => formatValue(Number(params[name]), indicator, context).text
  // Told after another number of the same indicator, the unit of what is counted is not said twice.
  const other = (name: string) => (indicator.kind === 'quantity' ? formatValue(Number(params[name]), indicator, context).number : value(name))
  const change = () => formatSignedPercent(Number(params['change']), context.locale, 0)
  const day = (name: string) => dateInWords(String(params[name]), context.language)
  const when = () => periodInWords(period(String(params['previousPeriod'])), context.language)
  const range = (write: (name: string) => string, lower: string, upper: string) => {
    if (params[lower] === undefined) return texts.atMost(write(upper))
    return params[upper] === undefined ? texts.atLeast(write(lower)) : texts.between(write(lower), write(upper))
  }
  switch (slug) {
    case 'numerator-above-denominator':
      return texts.numeratorAbove(raw('numerator'), raw('denominator'))
    case 'out-of-range':
      return texts.outOfRange(value('value'), range(other, 'lower', 'upper'))
    case 'negative-count':
      return texts.negativeCount(raw('value'))
    case 'not-whole':
      return texts.notWhole(raw('value'))
    case 'too-many-digits':
      return texts.tooManyDigits(raw('digits'))
    case 'denominator-missing':
      return severity === 'block' ? texts.denominatorMissing : texts.denominatorZero(raw('numerator'))
    case 'not-a-level':
      return texts.notALevel(raw('value'), range(raw, 'lower', 'upper'))
    case 'magnitude-jump': {
      const told = params['direction'] === 'up' ? texts.tooLarge : texts.tooSmall
      return told(value('value'), formatDecimal(toldTimes(params), context.locale), other('previous'), when())
    }
    case 'large-change':
      return texts.largeChange(value('value'), other('previous'), when(), change())
    case 'outside-usual-range':
      return texts.outsideUsual(value('value'), raw('count'), range(other, 'low', 'high'))
    case 'cumulative-lower':
      return params['numerator'] === undefined
        ? texts.cumulativeLower(value('value'), other('previous'), when())
        : texts.cumulativeNumeratorLower(raw('numerator'), raw('previousNumerator'), when())
    case 'source-missing':
      return params['of'] === 'rate' ? texts.rateSourceMissing : texts.sourceMissing
    case 'data-date-missing':
      return texts.dataDateMissing
    case 'date-too-early':
      return texts.dateTooEarly(day('date'))
    case 'date-in-future':
      return texts.dateInFuture(day('date'), day('today'))
    case 'data-date-far':
      return texts.dataDateFar(day('date'), periodInWords(period(String(params['period'])), context.language))
    case 'denominator-changed':
      return texts.denominatorChanged(raw('denominator'), raw('previous'), when(), change())
    case 'value-expected-missing':
      return texts.valueExpected(value('previous'), when())
    default:
      return slug satisfies never
  }
}
