import { apiPrefix } from '@atalaya/shared/access'
import { languages, type Language } from '@atalaya/shared/language'
import type { ChartView } from '@atalaya/shared/observation'
import type { CalendarDate, Period } from '@atalaya/shared/period'
import { problemsPath, type ProblemSlug } from '@atalaya/shared/problem'
import type { IndicatorTab } from '@atalaya/shared/site'

type Query = Readonly<Record<string, string | undefined>>

/** The past day whose knowledge an address shows; none for what is known now. */
interface AsOf {
  readonly asOf?: CalendarDate | null | undefined
}

function dayOf({ asOf }: AsOf): { asOf: string | undefined } {
  return { asOf: asOf === null ? undefined : asOf }
}

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`
}

/** Addresses of the readers' pages and of their downloads: absolute paths; the address is the view. */
export function territoriesAddress(language: Language, asOf?: AsOf['asOf']): string {
  return withQuery(`/${language}`, dayOf({ asOf }))
}

export function frameworkAddress(language: Language): string {
  return `/${language}/framework`
}

export function cityAddress({ language, territory, period, asOf }: AsOf & { language: Language; territory: string; period?: Period | undefined }): string {
  return withQuery(`/${language}/${territory}`, { period, ...dayOf({ asOf }) })
}

export function indicatorAddress({
  language, territory, code, period, tab, asOf, view = {},
}: AsOf & { language: Language; territory: string; code: string; period?: Period | undefined; tab?: IndicatorTab | undefined; view?: ChartView }): string {
  return withQuery(`/${language}/${territory}/indicators/${code}`, { period, tab: tab === 'chart' ? undefined : tab, ...view, ...dayOf({ asOf }) })
}

export function reportAddress({
  language, territory, period, format, asOf,
}: AsOf & { language: Language; territory: string; period: Period; format: 'pdf' | 'xlsx' }): string {
  return withQuery(`${apiPrefix}/territories/${territory}/reports/${period}.${format}`, { lang: language, ...dayOf({ asOf }) })
}

export function csvAddress({
  language, territory, flavour, asOf,
}: AsOf & { language: Language; territory: string; flavour: 'machine' | 'spreadsheet' }): string {
  return withQuery(`${apiPrefix}/territories/${territory}/observations.csv`, { flavour, lang: language, ...dayOf({ asOf }) })
}

/** The API, for a person. */
export function apiAddress(language: Language): string {
  return withQuery('/api/docs', { lang: language })
}

/** Where figures that were asked for are answered. Whoever has it may answer. */
export function answerAddress(token: string): string {
  return `/answer/${token}`
}

/** Where a problem is explained. */
export function problemAddress(slug: ProblemSlug, language: Language): string {
  return withQuery(`${problemsPath}/${slug}`, { lang: language })
}

const languagePrefix = new RegExp(`^/(?:${languages.join('|')})(?=[/?]|$)`)

/** The same view in another language. An address without one in its path names it in its query. */
export function inLanguage(address: string, language: Language): string {
  if (languagePrefix.test(address)) return address.replace(languagePrefix, `/${language}`)
  const [path = address, query] = address.split('?')
  const asked = new URLSearchParams(query)
  asked.set('lang', language)
  return `${path}?${asked.toString()}`
}
