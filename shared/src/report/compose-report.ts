import { statusLabel, statusStates, type StatusState } from '../indicator/index.ts'
import { calendarDate, dateInWords, periodInWords, periodLabel } from '../period/index.ts'
import { composeCorrections, composeDefinitions, composeMissing, composeSources, correctionsBriefly, correctionsIn, correctionsSince } from './compose-annexes.ts'
import { composeScope } from './compose-scope.ts'
import type { ReportAttention, ReportContent, ReportSummary } from './report-content.ts'
import { boardRows, cutOffOf, isMissing, type ReportInput } from './report-input.ts'
import { reportMessages } from './report-messages.ts'
import { reportWords } from './report-words-messages.ts'

/**
 * The quarter's report: cover, summary, what needs attention, scopes with what the office wrote, figures and charts, what is
 * missing and why, corrections, sources, definitions. Every number comes from a published observation; nothing is computed
 * from figures in hand.
 */
export function composeReport(input: ReportInput): ReportContent {
  const { board } = input
  const { territory, language, period } = board
  const { title, subtitle } = reportMessages[language]
  const words = reportWords[language]
  const corrections = correctionsIn(input)
  return {
    language,
    officeLanguage: officeLanguageOf(input),
    officeLanguageNote: officeLanguageNote(input),
    date: publishedDay(input),
    title,
    subtitle: subtitle(periodLabel(period, language)),
    territory: territory.name[language],
    periodInWords: periodInWords(period, language),
    office: territory.office,
    notice: noticeOf(input),
    cover: cover(input, correctionsBriefly(corrections, input)),
    summary: summary(input),
    attention: attention(input, corrections.length),
    scopes: board.scopes.map((scope) => composeScope(scope, input)),
    missing: composeMissing(input),
    corrections: composeCorrections(corrections, input),
    correctionsSince: correctionsSince(corrections, input),
    sources: composeSources(input),
    definitions: composeDefinitions(input),
    words,
  }
}

/** What is to be known before anything else is read; null where there is nothing. */
function noticeOf({ board: { territory, language, asOf } }: ReportInput): ReportContent['notice'] {
  const { illustrative, knownOn } = reportMessages[language]
  const notices = [...(asOf === null ? [] : [knownOn(dateInWords(asOf, language))]), ...(territory.isIllustrative ? [illustrative] : [])]
  if (notices.length === 0) return null
  return { whole: notices.map(({ whole }) => whole).join(' '), short: notices.map(({ short }) => short).join(' · ') }
}

function officeLanguageOf({ board: { territory } }: ReportInput): string {
  return new Intl.Locale(territory.locale).language
}

function officeLanguageNote(input: ReportInput): string {
  const { language } = input.board
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(officeLanguageOf(input))
  return officeLanguageOf(input) === language || name === undefined ? '' : reportMessages[language].writtenIn(name)
}

/** The day of publication where the territory is; a published quarter has one, and a file needs a date that stays. */
function publishedDay(input: ReportInput): string {
  const { publishedOn, territory } = input.board
  return publishedOn === null ? cutOffOf(input) : calendarDate(new Date(publishedOn), territory.timeZone)
}

function cover(input: ReportInput, corrected: string): ReportContent['cover'] {
  const { territory, language, publishedOn } = input.board
  const texts = reportMessages[language]
  const lines: [string, string][] = [
    [texts.addressedTo, territory.addressee],
    [texts.presentedBy, territory.office],
    [texts.cutOff, dateInWords(cutOffOf(input), language)],
    [texts.publishedOn, publishedOn === null ? '' : dateInWords(publishedDay(input), language)],
    [texts.madeOn, dateInWords(input.madeOn, language)],
    [texts.coverCorrections, corrected],
    [texts.framework, input.frameworkTitle],
  ]
  return lines.filter(([, value]) => value !== '')
}

function summary({ board }: ReportInput): ReportSummary {
  const stands = board.scopes.map(({ aspects }) => aspects.flatMap(({ indicators }) => indicators.map(({ status }) => status.state)))
  const countsOf = (state: StatusState) => stands.map((states) => states.filter((candidate) => candidate === state).length)
  return {
    sentence: board.sentence,
    scopes: board.scopes.map(({ name }) => name),
    states: statusStates
      .map((state) => ({ state, label: statusLabel(state, board.language), counts: countsOf(state), total: stands.flat().filter((candidate) => candidate === state).length }))
      .filter(({ total }) => total > 0),
    totals: stands.map((states) => states.length),
    total: stands.flat().length,
  }
}

/** In which a figure was compared with what was promised. */
const judgedStates: ReadonlySet<StatusState> = new Set<StatusState>(['achieved', 'on_track', 'at_risk', 'off_track', 'maturing'])

/** What a council should ask about first, from the board as it stands. */
function attention(input: ReportInput, correctionCount: number): ReportAttention {
  const { language } = input.board
  const [texts, words] = [reportMessages[language], reportWords[language]]
  const rows = boardRows(input)
  const missingCount = rows.filter(isMissing).length
  const askedAbout = (['off_track', 'at_risk'] as const).flatMap((state) =>
    rows
      .filter(({ status }) => status.state === state)
      .map(({ code, name, status }) => ({ code, name, state, stateLabel: statusLabel(state, language), sentence: status.sentence })),
  )
  const isAnyJudged = rows.some(({ status }) => judgedStates.has(status.state))
  return {
    rows: askedAbout,
    nothing: askedAbout.length > 0 ? '' : isAnyJudged ? words.nothingOffCourse : words.nothingJudged,
    missing: missingCount === 0 ? '' : texts.missingBriefly(missingCount),
    corrected: correctionCount === 0 ? '' : texts.correctedText(correctionCount),
  }
}
