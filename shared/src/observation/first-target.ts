import { assessStatus, formatValue, statusSentence, type AssessedStatus, type ChangedTarget, type FormatContext, type SentenceContext, type StatusInput } from '../indicator/index.ts'
import { dateInWords, periodLabel } from '../period/index.ts'
import type { BoardRow } from './dashboard-contract.ts'
import { observationMessages } from './observation-messages.ts'

/**
 * How an indicator would stand against what was promised at first, all else as it is: null where nothing that it is judged by was
 * changed. `standing` is how it stands; of several changed targets that count (the quarters of a year that add up) the one decided on last
 * is named. Source: domain rule on changed targets, the old one stays and attainment is shown against both.
 */
export function firstTarget(judged: StatusInput, standing: AssessedStatus, changed: readonly ChangedTarget[], context: SentenceContext): BoardRow['firstTarget'] {
  const sentence = statusSentence(standing, context)
  const against = (reverted: readonly ChangedTarget[]) => assessStatus({ ...judged, targets: withFirst(judged.targets, reverted) })
  const counts = changed.filter((one) => statusSentence(against([one]), context) !== sentence)
  const [named] = counts.toSorted((one, other) => other.decidedOn.localeCompare(one.decidedOn))
  if (named === undefined) return null
  const first = against(counts)
  return { ...named, status: { state: first.state, attainment: first.attainment, sentence: statusSentence(first, context) } }
}

function withFirst(targets: StatusInput['targets'], changed: readonly ChangedTarget[]): StatusInput['targets'] {
  return targets.map((target) => {
    const reverted = changed.find(({ period }) => period === target.period)
    return reverted === undefined ? target : { period: target.period, value: reverted.first }
  })
}

/** «La meta inicial de 2019 era 60 acuerdos; cambió el 12 de mayo de 2019 (Acuerdo 12): …»; empty where no target was changed that counts. */
export function firstTargetText(row: BoardRow, context: FormatContext): string {
  if (row.firstTarget === null) return ''
  const { language } = context
  const { period, first, source, decidedOn, reason, status } = row.firstTarget
  return observationMessages[language].firstTarget({
    period: periodLabel(period, language),
    first: formatValue(first, row, context).text,
    day: dateInWords(decidedOn, language),
    source,
    reason: reason.trim().replace(/\.$/, ''),
    standing: status.sentence.charAt(0).toLocaleLowerCase(language) + status.sentence.slice(1),
  })
}
