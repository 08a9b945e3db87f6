import { z } from 'zod'
import { territorySlugSchema, territoryTypes, type Territory } from './territory.ts'

const isTimeZone = (name: string) => Intl.supportedValuesOf('timeZone').includes(name)
const isLocale = (tag: string) => Intl.NumberFormat.supportedLocalesOf([tag]).length === 1

/** A code of a country's own list: letters, digits, hyphens and dots, leading zeros kept. */
export const nationalCodeSchema = z.string().trim().max(20).regex(/^[\p{L}\p{N}.-]*$/u, 'is a code of letters and digits')

/** Words that stand in addresses where a territory's would: pages of readers and of the office that are of none. */
export const reservedSlugs: ReadonlySet<string> = new Set(['account', 'framework', 'invitation', 'open-id', 'overview', 'password', 'setup', 'sign-in', 'unsubscribe'])

/** What a city of one's own begins with. */
export const newTerritorySchema = z.object({
  slug: territorySlugSchema.refine((slug) => !reservedSlugs.has(slug), 'is the address of another page'),
  name: z.string().trim().min(1).max(120),
  type: z.enum(territoryTypes).default('municipality'),
  country: z.string().regex(/^[A-Z]{2}$/, 'is an ISO 3166-1 code such as CO'),
  nationalCode: nationalCodeSchema.default(''),
  locale: z.string().refine((tag) => /^(es|pt|en)\b/.test(tag) && isLocale(tag), 'is a locale of Spanish, Portuguese or English such as es-CO'),
  timeZone: z.string().refine(isTimeZone, 'is a time zone such as America/Bogota'),
  currency: z.string().refine((code) => Intl.supportedValuesOf('currency').includes(code), 'is an ISO 4217 code such as COP'),
  office: z.string().trim().min(1).max(200),
  addressee: z.string().trim().min(1).max(200),
})
export type NewTerritory = z.infer<typeof newTerritorySchema>

/** A city with real figures as it begins: two people for each of them, and one name in all languages, as it calls itself. */
export function territoryBegun({ name, ...rest }: NewTerritory): Territory {
  return { ...rest, name: { es: name, pt: name, en: name }, isIllustrative: false, allowsSelfApproval: false }
}

/** The name of a place as a part of an address: «São Tomé, D.F.» is `sao-tome-d-f`. Empty where no letter of it can be in one. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 60).replaceAll(/^-|-$/g, '')
}
