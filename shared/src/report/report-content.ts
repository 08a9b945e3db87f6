import type { Scope, StatusState } from '../indicator/index.ts'
import type { Language } from '../language/index.ts'

/** A report as text and pictures, finished: whoever sets it on paper computes nothing. */
export interface ReportContent {
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  readonly territory: string
  readonly periodInWords: string
  readonly office: string
  /** That the data are invented, whole and short; null for a real territory. */
  readonly notice: string | null
  readonly noticeShort: string
  /** Lines of the cover: what, and its value. */
  readonly cover: readonly (readonly [string, string])[]
  readonly summary: { readonly sentence: string; readonly rows: readonly { readonly state: StatusState; readonly label: string; readonly count: number }[] }
  readonly scopes: readonly ReportScope[]
  readonly missingText: string
  readonly missing: readonly { readonly code: string; readonly name: string; readonly reason: string; readonly note: string }[]
  readonly corrections: readonly {
    readonly name: string
    readonly period: string
    readonly before: string
    readonly after: string
    readonly reason: string
    readonly on: string
  }[]
  readonly sources: readonly {
    readonly code: string
    readonly name: string
    readonly source: string
    readonly dataDate: string
    readonly vintage: string
    readonly approvedBy: string
  }[]
  /** Fixed words of the layout. */
  readonly labels: Readonly<Record<string, string>>
}

export interface ReportScope {
  readonly scope: Scope
  readonly name: string
  /** What the office wrote, part by part; parts left empty are left out. */
  readonly narrative: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]
  readonly aspects: readonly { readonly name: string; readonly rows: readonly ReportRow[]; readonly charts: readonly ReportChart[] }[]
}

export interface ReportRow {
  readonly code: string
  readonly name: string
  readonly value: string
  readonly change: string
  readonly target: string
  readonly state: StatusState
  readonly stateLabel: string
  readonly sentence: string
  /** Preliminary, corrected, approved without a second person; empty when none holds. */
  readonly marks: string
}

export interface ReportChart {
  /** Name of the picture's file. */
  readonly file: string
  readonly svg: string
  readonly alternative: string
}
