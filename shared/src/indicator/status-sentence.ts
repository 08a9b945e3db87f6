import { difference, formatDecimal, formatPercent } from '../decimal/index.ts'
import { dateInWords, frequencyOf, monthName, type Period, periodBounds, periodEndInWords, periodInWords, yearOf } from '../period/index.ts'
import type { AssessedStatus, StatusRule } from './assess-status.ts'
import { isLadder } from './attainment.ts'
import type { Comparison } from './comparison.ts'
import { isRoundedAway, leastShown, pointsWord, stepsWord } from './distance-words.ts'
import { formatValue, shownDecimals, type FormatContext, type FormattedValue } from './format-value.ts'
import { indicatorMessages, statusLabel } from './indicator-messages.ts'
import { isPercentage, type Indicator } from './indicator.ts'
import { limitsInWords, toleranceInPoints } from './tolerance-words.ts'
import { attainmentDecimals, toldDigits, toldPoints, type ComparedNumbers } from './told-digits.ts'

export interface SentenceContext extends FormatContext {
  indicator: Pick<Indicator, 'kind' | 'unit' | 'decimals' | 'direction' | 'aggregationOverTime'>
}

type Judged = Extract<StatusRule, { rule: 'judged' }>

/**
 * The sentence that a council reads: the two numbers, the rule that compares them, the state, so that whoever has the sentence
 * can check it. «De enero a junio de 2019, 46 de 60 acuerdos (77 % de la meta acumulada); tolerancia de 15 puntos, en riesgo
 * hasta 30: en riesgo.» Without a rating it says why there is none.
 */
export function statusSentence(status: AssessedStatus, context: SentenceContext): string {
  const { rule } = status
  const { language } = context
  const texts = indicatorMessages[language]
  switch (rule.rule) {
    case 'missing':
      return reasonSentence(statusLabel(rule.reason, language), rule.note)
    case 'not_reported':
      return texts.notReported(periodInWords(rule.period, language))
    case 'period_open':
      return texts.periodOpen(dateInWords(rule.endsOn, language))
    case 'context':
      return texts.context(when(rule.period, rule.period, context), written(rule.value, context))
    case 'neutral': {
      const [time, value] = [when(rule.period, rule.period, context), written(rule.value, context)]
      if (rule.target === null) return texts.neutral(time, value)
      return texts.neutralWithTarget(time, value, besideOther(rule.target.value, context), periodInWords(rule.target.period, language))
    }
    case 'no_target':
      return texts.noTarget(when(rule.period, rule.period, context), written(rule.value, context))
    case 'awaiting_end':
      return texts.awaitingEnd(
        when(rule.period, rule.period, context), written(rule.value, context), besideOther(rule.target.value, context), periodInWords(rule.target.period, language),
      )
    case 'incomplete': {
      const { from, to, value, plan } = rule.comparison
      const { plan: expected } = toldNumbers({ value, plan, formula: { by: 'difference' }, attainment: null, tolerance: 0 }, context)
      const planText = context.indicator.kind === 'quantity' ? expected.number : expected.text
      return texts.incomplete(when(from, to, context), ...counted(rule.comparison, from, context), written(value, context), planText)
    }
    case 'judged':
      return judgedSentence(status, rule, context)
    default:
      return rule satisfies never
  }
}

function reasonSentence(label: string, note: string): string {
  const reason = note.trim().replace(/\.$/, '')
  return reason === '' ? `${label}.` : `${label}: ${reason}.`
}

function judgedSentence({ state, attainment }: AssessedStatus, rule: Judged, context: SentenceContext): string {
  const { comparison, formula, tolerance, needsReview } = rule
  const texts = indicatorMessages[context.language]
  const told = toldNumbers({ value: comparison.value, plan: comparison.plan, formula, attainment, tolerance }, context)
  const compared = `${when(comparison.from, comparison.to, context)}, ${comparedPhrase(rule, told, context)}`
  const reasons = joined('; ', attainedPhrase(attainment, rule, told, context), basisPhrase(comparison, told, context))
  const explained = joined('; ', reasons === '' ? compared : `${compared} (${reasons})`, yardstickPhrase(state, attainment, rule, context))
  const caveats = [
    comparison.missing.length > 0 ? texts.knownOnly(...counted(comparison, comparison.to, context)) : '',
    comparison.setAside ? texts.setAside(...counted(comparison.setAside, comparison.to, context)) : '',
    needsReview ? texts.needsReview : '',
  ]
  return caveats.reduce((sentence, caveat) => joined(' ', sentence, caveat), `${explained}: ${statusLabel(state, context.language).toLowerCase()}.`)
}

/** Two phrases, of which either may be empty. */
function joined(by: string, first: string, second: string): string {
  if (first === '' || second === '') return first + second
  return first + by + second
}

/** «46 de 60 acuerdos», «77 % frente a una meta de 80 %, 3 puntos por debajo», «12 compromisos frente a un máximo de 10». */
function comparedPhrase({ comparison: { value, plan, basis }, formula }: Judged, told: ToldNumbers, context: SentenceContext): string {
  const { indicator, language } = context
  const texts = indicatorMessages[language]
  const { value: valueText, plan: planText, digits } = told
  // A level is told whole, «nivel 2 de 4», and is no part of another.
  const isLevel = indicator.kind === 'score' || indicator.kind === 'milestone'
  const isPartOfPlan = formula.by === 'share' && value >= 0 && value <= plan && !isPercentage(indicator) && !isLevel
  if (isPartOfPlan) return texts.ofPlan(valueText.number, planText.text)
  const isExpected = basis.by === 'elapsed_share' || basis.by === 'straight_line'
  const against = indicator.direction === 'down' ? texts.againstMaximum : isExpected ? texts.againstExpected : texts.againstTarget
  const phrase = against(valueText.text, indicator.kind === 'quantity' ? planText.number : planText.text)
  const distance = Math.abs(difference(value, plan))
  if (distance === 0 || !(isPercentage(indicator) || isLadder(indicator))) return phrase
  const distanceText = isLadder(indicator) ? steps(distance, context) : pointsText(toldPoints(value, plan, digits), digits, context)
  return `${phrase}, ${value < plan ? texts.below(distanceText) : texts.above(distanceText)}`
}

function attainedPhrase(attainment: number | null, { formula, comparison: { basis, plan, target }, tolerance }: Judged, { digits }: ToldNumbers, context: SentenceContext): string {
  const texts = indicatorMessages[context.language]
  if (formula.by === 'levels') return ''
  if (formula.by === 'difference' || attainment === null) return plan <= 0 ? texts.noRatio : ''
  const percent = formatPercent(attainment, context.locale, attainmentDecimals(attainment, tolerance))
  switch (formula.by) {
    case 'share':
      if (basis.by === 'elapsed_share' || basis.by === 'straight_line') return texts.ofExpected(percent)
      if (basis.by === 'level') return texts.ofTargetOf(percent, periodInWords(target.period, context.language))
      return basis.by === 'targets_to_date' ? texts.ofTargetToDate(percent) : texts.ofTarget(percent)
    case 'inverse':
      return texts.inverse(percent)
    case 'reduction':
      return texts.ofReduction(percent, besideOther(formula.from.value, context, digits), periodInWords(formula.from.period, context.language))
    case 'progress':
      return texts.ofProgress(percent, besideOther(formula.from.value, context, digits), periodInWords(formula.from.period, context.language))
    default:
      return formula satisfies never
  }
}

function basisPhrase({ basis, target }: Comparison, { digits }: ToldNumbers, context: SentenceContext): string {
  const texts = indicatorMessages[context.language]
  switch (basis.by) {
    case 'target':
    case 'targets_to_date':
    case 'level':
      return ''
    case 'elapsed_share':
      return texts.elapsedShare(formatPercent(basis.share, context.locale, 0), besideOther(target.value, context, digits), periodInWords(target.period, context.language))
    case 'straight_line':
      return texts.straightLine(
        besideOther(basis.origin.value, context, digits), periodEndInWords(basis.origin.period, context.language), besideOther(target.value, context, digits), periodEndInWords(target.period, context.language),
      )
    default:
      return basis satisfies never
  }
}

/** The rule that turns a shortfall into a state; nothing where the plan is reached or nothing divides. */
function yardstickPhrase(state: AssessedStatus['state'], attainment: number | null, { formula, tolerance, maturesIn, comparison }: Judged, context: SentenceContext): string {
  const texts = indicatorMessages[context.language]
  if (state === 'maturing' && maturesIn) return texts.maturesIn(periodInWords(maturesIn, context.language))
  const isReached = context.indicator.direction === 'down' ? comparison.value <= comparison.plan : comparison.value >= comparison.plan
  if (isReached) return ''
  if (formula.by === 'levels') return limitsInWords(tolerance, context.indicator, context)
  if (attainment === null) return ''
  return texts.tolerance(state === 'on_track' ? toleranceInPoints(tolerance, context) : limitsInWords(tolerance, context.indicator, context))
}

function written(value: number, context: SentenceContext): string {
  return formatValue(value, context.indicator, context).text
}

/** A number told after another of the same indicator: the unit of what is counted is not said twice. */
function besideOther(value: number, context: SentenceContext, digits = 0): string {
  const { indicator } = context
  const { number, text } = formatValue(value, indicator, context, Math.max(digits, shownDecimals(value, indicator)))
  return indicator.kind === 'quantity' ? number : text
}

interface ToldNumbers {
  readonly value: FormattedValue
  readonly plan: FormattedValue
  /** Decimals of both, and of what is told beside them. */
  readonly digits: number
}

function toldNumbers(numbers: ComparedNumbers, context: SentenceContext): ToldNumbers {
  const { indicator } = context
  const digits = toldDigits(numbers, indicator)
  const { value, plan } = numbers
  return { value: formatValue(value, indicator, context, Math.max(digits, shownDecimals(value, indicator))), plan: formatValue(plan, indicator, context, digits), digits }
}

function steps(count: number, { indicator, language, locale }: SentenceContext): string {
  return `${formatDecimal(count, locale)} ${stepsWord(count, indicator, language)}`
}

/** «3,3 puntos», and «menos de 0,1 puntos» for what is less than its decimals show. */
function pointsText(points: number, digits: number, { language, locale }: SentenceContext): string {
  const told = (count: number) => `${formatDecimal(count, locale, { decimals: digits })} ${pointsWord(count, digits, language)}`
  return isRoundedAway(points, digits) ? indicatorMessages[language].lessThan(told(leastShown(digits))) : told(points)
}

function counted({ missing, expected }: { missing: readonly Period[]; expected: number }, of: Period, { language, locale }: SentenceContext): [string, string, string] {
  return [formatDecimal(missing.length, locale), formatDecimal(expected, locale), indicatorMessages[language].subPeriods[frequencyOf(of)]]
}

/** A value at a cut-off is of its last day; what adds up or is averaged is of its span. */
function when(from: Period, to: Period, { indicator, language }: SentenceContext): string {
  const texts = indicatorMessages[language]
  const year = String(yearOf(to))
  if (frequencyOf(to) === 'annual') return texts.inYear(year)
  const last = monthName(periodBounds(to).to, language)
  if (indicator.aggregationOverTime === 'last') return texts.atEnd(last, year)
  return texts.over(monthName(periodBounds(from).from, language), last, year)
}
