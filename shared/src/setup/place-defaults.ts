import type { Language } from '../language/index.ts'

/** What a place usually writes in, and its money: ISO 639 language and ISO 4217 code by ISO 3166-1 country. */
const usual: Readonly<Record<string, readonly [Language, string]>> = {
  AD: ['es', 'EUR'], AO: ['pt', 'AOA'], AR: ['es', 'ARS'], BO: ['es', 'BOB'], BR: ['pt', 'BRL'], CL: ['es', 'CLP'], CO: ['es', 'COP'], CR: ['es', 'CRC'], CU: ['es', 'CUP'],
  CV: ['pt', 'CVE'], DO: ['es', 'DOP'], EC: ['es', 'USD'], ES: ['es', 'EUR'], GB: ['en', 'GBP'], GQ: ['es', 'XAF'], GT: ['es', 'GTQ'], GW: ['pt', 'XOF'], HN: ['es', 'HNL'],
  IE: ['en', 'EUR'], KR: ['en', 'KRW'], MX: ['es', 'MXN'], MZ: ['pt', 'MZN'], NI: ['es', 'NIO'], PA: ['es', 'USD'], PE: ['es', 'PEN'], PR: ['es', 'USD'], PT: ['pt', 'EUR'],
  PY: ['es', 'PYG'], ST: ['pt', 'STN'], SV: ['es', 'USD'], TL: ['pt', 'USD'], US: ['en', 'USD'], UY: ['es', 'UYU'], VE: ['es', 'VES'], ZA: ['en', 'ZAR'],
}

/** What is proposed for a city of a country, to be changed at will; undefined where nothing is known of it here. */
export function usualOf(country: string): { readonly language: Language; readonly currency: string } | undefined {
  const found = usual[country]
  return found && { language: found[0], currency: found[1] }
}
