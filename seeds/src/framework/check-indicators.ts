import { isPercentage, type Aspect, type Indicator, type Rubric, type Scope } from '@atalaya/shared/indicator'
import { languages } from '@atalaya/shared/language'
import type { Refuse } from './file-problem.ts'
import { requiredText, type Row } from './read-table.ts'

/** An indicator and where it stands in the files. */
export interface PlacedIndicator {
  readonly row: Row
  readonly indicator: Indicator
}

export interface Known {
  readonly aspects: readonly Aspect[]
  readonly rubrics: readonly Rubric[]
  readonly sdgTargets: ReadonlySet<string>
}

const prefixes: Record<Scope, string> = { office: 'ORI', local_government: 'GOB', territory: 'TER' }

type Check = (indicator: Indicator, say: (message: string) => void, known: Known) => void

const checkPlace: Check = ({ code, scope, aspect }, say, { aspects }) => {
  if (!code.startsWith(`${prefixes[scope]}-`)) say(`a code of ${scope} begins with ${prefixes[scope]}, not ${code.split('-')[0]}`)
  const known = aspects.find(({ key }) => key === aspect)
  if (!known) say(`there is no aspect "${aspect}"`)
  else if (known.scope !== scope) say(`aspect ${aspect} belongs to ${known.scope}, not to ${scope}`)
}

const checkUnit: Check = ({ kind, unit }, say) => {
  const isEmpty = languages.every((language) => unit[language] === '')
  if (kind === 'currency') {
    if (!isEmpty) say('unit must be empty for currency: the territory has its own')
    return
  }
  for (const language of languages) {
    if (unit[language] === '') say(`unit_${language} is empty`)
    else if ((unit[language] === '%') !== isPercentage({ kind, unit })) say(`unit_${language} "${unit[language]}" does not go with kind ${kind}`)
  }
}

/** A count is told with its unit, «1 misión»; percentages, amounts, levels and abbreviations (ETC) are the same for one. */
const checkSingularUnit: Check = ({ kind, unit }, say) => {
  const isCounted = kind === 'quantity' || (kind === 'ratio' && !isPercentage({ kind, unit }))
  for (const language of languages) {
    const isInvariable = !isCounted || unit[language] === unit[language].toUpperCase()
    const one = unit.one === undefined ? '' : unit.one[language]
    if (isInvariable && one !== '') say(`unit_one_${language} must be empty: "${unit[language]}" is the same for one`)
    if (!isInvariable && one === '') say(`unit_one_${language} is empty: what is one of "${unit[language]}" called?`)
  }
}

const checkQuotient: Check = ({ kind, numerator, denominator, numeratorWithinDenominator, lowerBound, upperBound }, say) => {
  for (const language of languages) {
    if (kind === 'ratio' && numerator[language] === '') say(`numerator_${language} is empty, and a ratio has one`)
    if (kind === 'ratio' && denominator[language] === '') say(`denominator_${language} is empty, and a ratio has one`)
    if (kind !== 'ratio' && denominator[language] !== '') say(`denominator_${language} must be empty: the kind is ${kind}, not ratio`)
    if (kind !== 'ratio' && (numerator[language] === '') !== (numerator.es === '')) say(`numerator_${language} must be filled in every language or in none`)
  }
  if ((kind === 'ratio') !== (numeratorWithinDenominator !== null)) say('numerator_within_denominator is yes or no for a ratio, empty for the rest')
  if (numeratorWithinDenominator === true && (lowerBound !== 0 || upperBound !== 1)) say('bounds must be 0 and 1 where the numerator is within the denominator')
}

const checkLevels: Check = ({ code, kind, rubric, lowerBound, upperBound }, say, { rubrics }) => {
  if (lowerBound !== null && upperBound !== null && lowerBound >= upperBound) say(`lower_bound ${lowerBound} is not below upper_bound ${upperBound}`)
  if (rubric === null) {
    if (kind === 'score' || kind === 'milestone') say(`rubric is empty, and a ${kind} has one`)
    return
  }
  const levels = rubrics.find((known) => known.code === rubric)?.levels
  if (!levels) say(`there is no rubric ${rubric}`)
  else if (kind !== 'score' && kind !== 'milestone' && kind !== 'qualitative') say(`rubric ${rubric} does not go with kind ${kind}`)
  else if (lowerBound !== 0 || upperBound !== levels.length - 1) say(`bounds must be 0 and ${levels.length - 1}, the levels of ${rubric}`)
  if (levels && !rubrics.some((known) => known.code === rubric && known.supports.includes(code))) say(`rubric ${rubric} does not name ${code} among those it supports`)
}

const checkAccumulation: Check = ({ accumulation, aggregationOverTime }, say) => {
  if ((accumulation === 'flow') !== (aggregationOverTime === 'sum')) {
    say(`accumulation ${accumulation} does not go with aggregation_over_time ${aggregationOverTime}: flows, and only flows, are summed`)
  }
}

const checkLists: Check = ({ sdgTargets, uses, disaggregations }, say, known) => {
  for (const target of sdgTargets) if (!known.sdgTargets.has(target)) say(`there is no SDG target ${target}`)
  if (uses.length === 0) say('uses is empty')
  const { es, pt, en } = disaggregations
  if (es.length !== pt.length || es.length !== en.length) say(`disaggregations have ${es.length} items in es, ${pt.length} in pt, ${en.length} in en`)
  if ([...es, ...pt, ...en].includes('')) say('disaggregations have an empty item')
}

const checks = [checkPlace, checkUnit, checkSingularUnit, checkQuotient, checkLevels, checkAccumulation, checkLists]

/** What one sheet must hold by itself. */
export function checkSheet({ row, indicator }: PlacedIndicator, known: Known, refuse: Refuse): void {
  for (const text of ['name', 'definition', 'method', 'partners', 'evidence', 'source']) requiredText(row, text, refuse)
  for (const check of checks) check(indicator, (message) => refuse(row, message), known)
}

/** What the sheets must hold among themselves: no code twice, and what is related is related both ways. */
export function checkTogether(placed: readonly PlacedIndicator[], refuse: Refuse): void {
  const byCode = new Map<string, PlacedIndicator>()
  for (const current of placed) {
    const twin = byCode.get(current.indicator.code)
    if (twin) refuse(current.row, `code ${current.indicator.code} is in ${twin.row.file}:${twin.row.line} already`)
    else byCode.set(current.indicator.code, current)
  }
  for (const { row, indicator } of placed) {
    for (const code of indicator.related) {
      const other = byCode.get(code)
      if (code === indicator.code) refuse(row, `${code} is related to itself`)
      else if (!other) refuse(row, `there is no indicator ${code} to be related to`)
      else if (!other.indicator.related.includes(indicator.code)) refuse(row, `${code} does not name ${indicator.code} as related (${other.row.file}:${other.row.line})`)
    }
  }
}
