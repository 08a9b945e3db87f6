import type { accountEndpoints, doorEndpoints, openIdEndpoints } from '../account/index.ts'
import type { calendarEndpoints } from '../calendar/index.ts'
import type { correctionEndpoints } from '../correction/index.ts'
import type { batchEndpoints, importEndpoints } from '../import/index.ts'
import type { commentEndpoints } from '../comment/index.ts'
import type { trailEndpoints } from '../audit/index.ts'
import type { delegationEndpoints } from '../delegation/index.ts'
import type { Framework, indicatorEndpoints } from '../indicator/index.ts'
import type { Language } from '../language/index.ts'
import type { mailEndpoints } from '../mail/index.ts'
import type { ChartView, Dashboard, IndicatorPage, observationEndpoints, TerritoryCard } from '../observation/index.ts'
import type { CalendarDate, Period } from '../period/index.ts'
import type { ProblemSlug } from '../problem/index.ts'
import type { setupEndpoints } from '../setup/index.ts'
import type { submissionEndpoints } from '../submission/index.ts'

/** The panels of an indicator's page; the address names the one shown. */
export const indicatorTabs = ['chart', 'table', 'definition'] as const
export type IndicatorTab = (typeof indicatorTabs)[number]

/** What the addresses of the API are about, in the order in which its page has them: what anybody may read comes first. */
export const apiNouns = ['observation', 'report', 'indicator', 'submission', 'evidence', 'comment', 'correction', 'delegation', 'audit', 'calendar', 'account', 'service'] as const
export type ApiNoun = (typeof apiNouns)[number]

/** The operations of the API by the names that they have in the contracts, and those whose answer is no JSON. */
export type OperationName =
  | keyof typeof observationEndpoints | keyof typeof indicatorEndpoints | keyof typeof submissionEndpoints | keyof typeof importEndpoints | keyof typeof batchEndpoints
  | keyof typeof commentEndpoints | keyof typeof correctionEndpoints | keyof typeof delegationEndpoints | keyof typeof trailEndpoints | 'trailFile'
  | keyof typeof calendarEndpoints
  | keyof typeof accountEndpoints | keyof typeof doorEndpoints | keyof typeof openIdEndpoints | keyof typeof mailEndpoints | keyof typeof setupEndpoints
  | 'observationsCsv' | 'reportFile' | 'templateFile' | 'refusedRows' | 'calendarFile' | 'exportTerritory' | 'health'
  | 'listEvidence' | 'attachFile' | 'attachLink' | 'markEvidence' | 'withdrawEvidence' | 'evidenceFile'

/** Where the OpenAPI document says that a parameter stands. */
export const parameterPlaces = ['path', 'query', 'header', 'cookie'] as const

/** An address of the API as its OpenAPI document describes it; schemas are JSON Schema, written out. */
export interface ApiOperation {
  readonly name: OperationName
  readonly method: string
  readonly path: string
  /** In English, as the document has it. */
  readonly summary: string
  readonly parameters: readonly { readonly name: string; readonly in: (typeof parameterPlaces)[number]; readonly isRequired: boolean }[]
  readonly requestSchema: string | null
  readonly responseSchema: string | null
  /** What it may answer with besides what any address may. */
  readonly problems: readonly ProblemSlug[]
}

export interface ApiGroup {
  readonly noun: ApiNoun
  readonly operations: readonly ApiOperation[]
}

/** A quarter that was published, and the instant. */
export interface Publication {
  readonly period: Period
  readonly publishedAt: string
}

/** What a readers' page shows: the answer of the API's own verb, whole. */
export type PublicPage =
  | { readonly kind: 'territories'; readonly asOf: CalendarDate | null; readonly cards: readonly TerritoryCard[] }
  | { readonly kind: 'city'; readonly dashboard: Dashboard }
  | {
      readonly kind: 'indicator'
      readonly page: IndicatorPage
      readonly tab: IndicatorTab
      readonly view: ChartView
      /** Newest first. */
      readonly publications: readonly Publication[]
    }
  | { readonly kind: 'framework'; readonly framework: Framework }
  | { readonly kind: 'problem'; readonly slug: ProblemSlug }
  | { readonly kind: 'api'; readonly groups: readonly ApiGroup[] }

/** How a page was asked for, and what the server knows of the built files. */
export interface PageRequest {
  readonly language: Language
  /** Scheme and host, without a slash at the end. */
  readonly origin: string
  /** Absolute path with query, as asked. */
  readonly address: string
  /** Address of the readers' script, from the client build's manifest (entry `src/public/enhance.ts`). */
  readonly script: string
}

/** The web's render module: a page as a whole HTML document. Pure. */
export type RenderPage = (page: PublicPage, request: PageRequest) => string
