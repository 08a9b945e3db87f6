import { appendAudit } from '@atalaya/db/audit'
import { createPerson, findPerson, grantRoles } from '@atalaya/db/account'
import type { Store } from '@atalaya/db/store'
import { createTerritory } from '@atalaya/db/territory'
import { languageOfPlace } from '@atalaya/shared/language'
import { territorySlugSchema, territoryTypes } from '@atalaya/shared/territory'
import { z } from 'zod'
import { hashPassword, newFirstPassword } from './password.ts'

const isTimeZone = (name: string) => Intl.supportedValuesOf('timeZone').includes(name)
const isLocale = (tag: string) => Intl.NumberFormat.supportedLocalesOf([tag]).length === 1

/** What a city of one's own begins with; the same names as the command's options. */
export const newCitySchema = z.object({
  slug: territorySlugSchema,
  name: z.string().trim().min(1).max(120),
  type: z.enum(territoryTypes).default('municipality'),
  country: z.string().regex(/^[A-Z]{2}$/, 'is an ISO 3166-1 code such as CO'),
  locale: z.string().refine((tag) => /^(es|pt|en)\b/.test(tag) && isLocale(tag), 'is a locale of Spanish, Portuguese or English such as es-CO'),
  'time-zone': z.string().refine(isTimeZone, 'is a time zone such as America/Bogota'),
  currency: z.string().refine((code) => Intl.supportedValuesOf('currency').includes(code), 'is an ISO 4217 code such as COP'),
  office: z.string().trim().min(1).max(200),
  addressee: z.string().trim().min(1).max(200),
  'admin-name': z.string().trim().min(1).max(120),
  'admin-email': z.email().max(254),
})
export type NewCity = z.infer<typeof newCitySchema>

/**
 * Makes a territory and its administrator, with a first password that is told once; null when the
 * person has an account already and keeps their own. Raises `already-exists` for a slug that is taken.
 */
export async function createCity(store: Store, city: NewCity, now: Date): Promise<{ password: string | null }> {
  const password = newFirstPassword()
  const passwordHash = await hashPassword(password)
  return store.write(async (handle) => {
    const territoryId = await createTerritory(handle, {
      slug: city.slug,
      name: { es: city.name, pt: city.name, en: city.name },
      type: city.type,
      country: city.country,
      locale: city.locale,
      timeZone: city['time-zone'],
      currency: city.currency,
      isIllustrative: false,
      allowsSelfApproval: false,
      addressee: city.addressee,
      office: city.office,
    })
    const known = await findPerson(handle, city['admin-email'])
    const language = languageOfPlace(city.locale)
    const personId = known ? known.id : await createPerson(handle, { name: city['admin-name'], email: city['admin-email'], passwordHash, language, isDemo: false, hasFirstPassword: true })
    await grantRoles(handle, { territoryId, personId, roles: ['administrator'] })
    await appendAudit(handle, { territory: city.slug, personId: null, at: now, action: 'territory.create', subject: city.slug, after: { administrator: personId } })
    return { password: known ? null : password }
  })
}
