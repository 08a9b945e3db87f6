import type { Framework } from '../indicator/index.ts'
import type { Language } from '../language/index.ts'
import type { ChartView, Dashboard, IndicatorPage, TerritoryCard } from '../observation/index.ts'
import type { ProblemSlug } from '../problem/index.ts'

/** The panels of an indicator's page; the address names the one shown. */
export const indicatorTabs = ['chart', 'table', 'definition'] as const
export type IndicatorTab = (typeof indicatorTabs)[number]

/** An address of the API as its OpenAPI document describes it; schemas are JSON Schema, written out. */
export interface ApiOperation {
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly isRequired: boolean }[]
  readonly requestSchema: string | null
  /** By HTTP status. */
  readonly responses: readonly { readonly status: string; readonly schema: string | null }[]
}

/** What a readers' page shows: the answer of the API's own verb, whole. */
export type PublicPage =
  | { readonly kind: 'territories'; readonly cards: readonly TerritoryCard[] }
  | { readonly kind: 'city'; readonly dashboard: Dashboard }
  | { readonly kind: 'indicator'; readonly page: IndicatorPage; readonly tab: IndicatorTab; readonly view: ChartView; readonly periods: Dashboard['periods'] }
  | { readonly kind: 'framework'; readonly framework: Framework }
  | { readonly kind: 'problem'; readonly slug: ProblemSlug }
  | { readonly kind: 'api'; readonly operations: readonly ApiOperation[] }

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
