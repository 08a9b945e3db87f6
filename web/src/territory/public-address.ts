import { apiPrefix } from '@atalaya/shared/access'
import { languages, type Language } from '@atalaya/shared/language'
import type { IndicatorTab } from '@atalaya/shared/observation'
import type { Period } from '@atalaya/shared/period'

type Query = Readonly<Record<string, string | undefined>>

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`
}

/** Addresses of the readers' pages and of their downloads: absolute paths; the address is the view. */
export function territoriesAddress(language: Language): string {
  return `/${language}`
}

export function frameworkAddress(language: Language): string {
  return `/${language}/framework`
}

export function cityAddress({ language, territory, period }: { language: Language; territory: string; period?: Period | undefined }): string {
  return withQuery(`/${language}/${territory}`, { period })
}

export function indicatorAddress({
  language, territory, code, period, tab,
}: { language: Language; territory: string; code: string; period?: Period | undefined; tab?: IndicatorTab | undefined }): string {
  return withQuery(`/${language}/${territory}/indicators/${code}`, { period, tab: tab === 'chart' ? undefined : tab })
}

export function reportAddress({
  language, territory, period, format,
}: { language: Language; territory: string; period: Period; format: 'pdf' | 'xlsx' }): string {
  return withQuery(`${apiPrefix}/territories/${territory}/reports/${period}.${format}`, { lang: language })
}

export function csvAddress({
  language, territory, flavour,
}: { language: Language; territory: string; flavour: 'machine' | 'spreadsheet' }): string {
  return withQuery(`${apiPrefix}/territories/${territory}/observations.csv`, { flavour, lang: language })
}

/** The same view in another language. */
export function inLanguage(address: string, language: Language): string {
  return address.replace(new RegExp(`^/(?:${languages.join('|')})(?=[/?]|$)`), `/${language}`)
}
