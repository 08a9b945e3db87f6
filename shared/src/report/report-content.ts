import type { Scope, StatusState } from '../indicator/index.ts'
import type { Language } from '../language/index.ts'
import type { ReportWords } from './report-words-messages.ts'

/** A report as text and pictures, finished: whoever sets it on paper computes nothing. */
export interface ReportContent {
  readonly language: Language
  /** Language of what the office wrote (narrative, notes, sources), which is nobody's to translate. */
  readonly officeLanguage: string
  /** That the office wrote in another language than the report's; empty otherwise. */
  readonly officeLanguageNote: string
  /** Of the file itself: `2019-05-06`, the day of publication. */
  readonly date: string
  readonly title: string
  readonly subtitle: string
  readonly territory: string
  readonly periodInWords: string
  readonly office: string
  /** That the data are invented, whole and short; null for a real territory. */
  readonly notice: { readonly whole: string; readonly short: string } | null
  /** Lines of the cover: what, and its value. */
  readonly cover: readonly (readonly [string, string])[]
  readonly summary: ReportSummary
  readonly attention: ReportAttention
  readonly scopes: readonly ReportScope[]
  readonly missing: { readonly text: string; readonly scopes: readonly { readonly name: string; readonly rows: readonly ReportMissing[] }[] }
  /** Newest first. */
  readonly corrections: readonly ReportCorrection[]
  /** How many of them came after the report before, a sentence; empty where there was none, or nothing was corrected. */
  readonly correctionsSince: string
  readonly sources: { readonly rows: readonly ReportSource[]; readonly signs: readonly ReportSignText[] }
  /** Of the indicators that have a figure in the report. */
  readonly definitions: readonly { readonly code: string; readonly name: string; readonly definition: string }[]
  /** Fixed words of the layout. */
  readonly words: ReportWords
}

export interface ReportSummary {
  readonly sentence: string
  /** Scopes in the order of the counts. */
  readonly scopes: readonly string[]
  readonly states: readonly { readonly state: StatusState; readonly label: string; readonly counts: readonly number[]; readonly total: number }[]
  /** Counts of each scope, and of all. */
  readonly totals: readonly number[]
  readonly total: number
}

export interface ReportAttention {
  /** Off track first, then at risk. */
  readonly rows: readonly Pick<ReportRow, 'code' | 'name' | 'state' | 'stateLabel' | 'sentence'>[]
  /** What stands in place of rows where there are none; empty where there are. */
  readonly nothing: string
  /** How many figures are missing and how many were corrected, each a sentence or empty. */
  readonly missing: string
  readonly corrected: string
}

export interface ReportScope {
  readonly scope: Scope
  readonly name: string
  /** What the office wrote, part by part; parts left empty are left out. */
  readonly narrative: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]
  readonly aspects: readonly ReportAspect[]
}

export interface ReportAspect {
  readonly name: string
  /** Indicators with a value. */
  readonly rows: readonly ReportRow[]
  /** Indicators without one, by state. */
  readonly absent: readonly { readonly state: StatusState; readonly label: string; readonly names: readonly string[] }[]
  /** The signs that occur in the rows. */
  readonly signs: readonly ReportSignText[]
  readonly charts: readonly ReportChart[]
}

export interface ReportRow {
  readonly code: string
  readonly name: string
  /** Where it is not the report's quarter: `2018`; empty otherwise. */
  readonly period: string
  readonly value: Written
  /** Signs that qualify the value: provisional, corrected, approved by one person alone. */
  readonly signs: readonly string[]
  /** Null where there is no earlier value to compare with. */
  readonly change: { readonly text: string; readonly since: string; readonly signs: readonly string[] } | null
  readonly target: (Written & { readonly period: string }) | null
  readonly state: StatusState
  readonly stateLabel: string
  readonly sentence: string
  /** That the target came after the figure, and that a correction changed how the indicator stands: a sentence each, or empty. */
  readonly lateTarget: string
  readonly stateBefore: string
  /** How it would stand by the target as it was first promised; empty where that was not changed. */
  readonly firstTarget: string
  /** The value of a year before, in a sentence; empty where there is none, or where the change already says it. */
  readonly yearAgo: string
  /** What the office noted of the figure; empty when nothing. */
  readonly note: string
}

/** A sign beside numbers, and what it means. */
export interface ReportSignText {
  readonly sign: string
  readonly text: string
}

/** A number, and what stands smaller beside it: its unit, or the fraction that a percentage of few cases is. */
export interface Written {
  readonly number: string
  readonly beside: string
}

export interface ReportChart {
  /** Name of the picture's file. */
  readonly file: string
  readonly svg: string
  readonly title: string
  /** Caveats, source and cut-off, as they stand under the chart. */
  readonly notes: string
  readonly alternative: string
  /** Over both columns: the last one, where it has no neighbour. */
  readonly isWide: boolean
}

export interface ReportMissing {
  readonly code: string
  readonly name: string
  readonly state: StatusState
  readonly stateLabel: string
  readonly reason: string
  /** What had been promised for it; empty when nothing. */
  readonly target: string
}

export interface ReportCorrection {
  readonly code: string
  readonly name: string
  readonly period: string
  readonly before: string
  readonly after: string
  readonly reason: string
  readonly on: string
  readonly by: string
}

export interface ReportSource {
  readonly code: string
  readonly name: string
  readonly period: string
  readonly source: string
  /** How an amount in another currency was turned into the territory's; empty otherwise. */
  readonly conversion: string
  readonly dataDate: string
  readonly vintage: string
  readonly approvedBy: string
  readonly signs: readonly string[]
}
