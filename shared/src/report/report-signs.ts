import type { Language } from '../language/index.ts'
import type { BoardRow } from '../observation/index.ts'
import type { ReportSignText } from './report-content.ts'
import { reportMessages, reportSigns, type ReportSign } from './report-messages.ts'

/** What a reader must know of a value beside it. */
export function signsOf({ latest }: BoardRow): ReportSign[] {
  if (latest === null || latest.value === null) return []
  const holds: Record<ReportSign, boolean> = {
    provisional: latest.vintage === 'preliminary',
    corrected: latest.isCorrected,
    singlePerson: !latest.isSeenBySecondPerson,
    otherVintage: false,
    // Said where the sources are named.
    unverified: false,
  }
  return reportSigns.filter((sign) => holds[sign])
}

export function written(signs: readonly ReportSign[], language: Language): string[] {
  return signs.map((sign) => reportMessages[language].signs[sign].sign)
}

/** The signs that occur, once each, with their words. */
export function explained(signs: readonly ReportSign[], language: Language): ReportSignText[] {
  return reportSigns.filter((sign) => signs.includes(sign)).map((sign) => reportMessages[language].signs[sign])
}
