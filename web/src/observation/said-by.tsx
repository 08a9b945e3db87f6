import { formatContextOf } from '@atalaya/shared/indicator'
import { formatDecimal } from '@atalaya/shared/decimal'
import { evidenceMessages } from '@atalaya/shared/evidence'
import { observationTableMessages, type IndicatorPage, type Observation } from '@atalaya/shared/observation'
import { dateInWords, dayOfInstant } from '@atalaya/shared/period'
import { PublicEvidenceList } from '../evidence/public-evidence-list.tsx'
import { ownerText } from '../indicator/owner-text.ts'
import { Facts, type Fact } from '../ui/facts.tsx'
import { indicatorPageMessages } from './indicator-page-messages.ts'

/** Who says the figure of the shown period, from which source, and who has seen it. */
export function SaidBy({ page }: { page: IndicatorPage }) {
  const { language, series, row, adoption } = page
  const texts = indicatorPageMessages[language]
  const observation = series.find(({ period, cell }) => period === row.period && cell === '')
  return (
    <section className="said-by">
      <h2>{texts.saidBy}</h2>
      {observation === undefined ? (
        <p>{texts.notReported}</p>
      ) : (
        <>
          <Facts className="facts" facts={[...sourceFacts(observation, page), { term: texts.said.owner, text: ownerText(adoption, language) }, approvalFact(observation, page)]} />
          <PublicEvidenceList territory={page.territory} code={page.indicator.code} period={row.period} evidence={page.evidence} language={language} />
          <p className={observation.isSeenBySecondPerson ? undefined : 'warning'}>{observation.isSeenBySecondPerson ? texts.secondPerson : texts.noSecondPerson}</p>
        </>
      )}
    </section>
  )
}

/** The source, with a word where nothing supports the figure. */
function sourceText({ source, value }: Observation, { language, row }: IndicatorPage): string {
  const named = source === '' && value !== null ? indicatorPageMessages[language].noSource : source
  return row.latest?.isVerified === false ? `${named} (${evidenceMessages[language].notVerified})` : named
}

function approvalFact({ approvedBy, approvedOn }: Observation, { territory, language }: IndicatorPage): Fact {
  const texts = indicatorPageMessages[language]
  return { term: texts.said.approved, text: texts.approvedBy(approvedBy, dayOfInstant(approvedOn, territory.timeZone, language)) }
}

function sourceFacts(observation: Observation, page: IndicatorPage): Fact[] {
  const { language } = page
  const texts = indicatorPageMessages[language]
  const { dataDate, vintage, value, missing, note, version, reason } = observation
  return [
    { term: texts.said.missing, text: missing?.note },
    { term: texts.said.source, text: sourceText(observation, page) },
    { term: texts.said.dataDate, text: dataDate === null ? '' : dateInWords(dataDate, language) },
    { term: texts.said.vintage, text: value === null ? '' : observationTableMessages[language].vintages[vintage] },
    { term: texts.said.parts, text: partsText(observation, page) },
    { term: texts.said.amount, text: amountText(observation, page) },
    { term: texts.said.note, text: note },
    // The reason of a later version stands with the correction.
    { term: texts.said.late, text: version === 1 ? reason : '' },
  ]
}

function partsText({ numerator, denominator }: Observation, { territory, indicator, language }: IndicatorPage): string {
  if (numerator === null || denominator === null) return ''
  const { locale } = formatContextOf(territory, language)
  const part = (value: number, name: string) => `${formatDecimal(value, locale)} (${name.toLocaleLowerCase(language)})`
  return indicatorPageMessages[language].quotient(part(numerator, indicator.numerator[language]), part(denominator, indicator.denominator[language]))
}

function amountText({ amount }: Observation, { territory, language }: IndicatorPage): string {
  if (amount === null || amount.currency === territory.currency) return ''
  const { locale } = formatContextOf(territory, language)
  const rate = indicatorPageMessages[language].rate(
    formatDecimal(amount.rate, locale), amount.currency, territory.currency, dateInWords(amount.date, language), amount.rateSource,
  )
  return `${formatDecimal(amount.value, locale)} ${amount.currency}; ${rate}`
}
