import { appendAudit } from '@atalaya/db/audit'
import { createPerson, findPerson, grantRoles } from '@atalaya/db/account'
import type { ReadHandle, Store } from '@atalaya/db/store'
import { createTerritory, listCountries, listCurrencies } from '@atalaya/db/territory'
import { languageOfPlace } from '@atalaya/shared/language'
import { Problem } from '@atalaya/shared/problem'
import { newTerritorySchema, territoryBegun, type NewTerritory } from '@atalaya/shared/territory'
import { z } from 'zod'
import { hashPassword, newFirstPassword } from './password.ts'

export const newCitySchema = newTerritorySchema.extend({ adminName: z.string().trim().min(1).max(120), adminEmail: z.email().max(254) })
export type NewCity = z.infer<typeof newCitySchema>

/** Raises `invalid-fields` for a country or a currency that the installation does not know, such as money of the past. */
export async function refuseUnknownPlace(handle: ReadHandle, { country, currency }: Pick<NewTerritory, 'country' | 'currency'>, prefix: string): Promise<void> {
  const lists = { country: [country, await listCountries(handle)], currency: [currency, await listCurrencies(handle)] } as const
  for (const [field, [code, known]] of Object.entries(lists)) {
    if (known.some((entry) => entry.code === code)) continue
    const detail = `There is no ${field} ${code} in use`
    throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: `${prefix}/${field}`, detail, slug: 'unknown-code' }] })
  }
}

/**
 * Makes a territory and its administrator, with a first password that is told once; null when the
 * person has an account already and keeps their own. Raises `already-exists` for a slug that is taken.
 */
export async function createCity(store: Store, { adminName, adminEmail, ...city }: NewCity, now: Date): Promise<{ password: string | null }> {
  const password = newFirstPassword()
  const passwordHash = await hashPassword(password)
  return store.write(async (handle) => {
    await refuseUnknownPlace(handle, city, '')
    const territoryId = await createTerritory(handle, territoryBegun(city))
    const known = await findPerson(handle, adminEmail)
    const language = languageOfPlace(city.locale)
    const personId = known ? known.id : await createPerson(handle, { name: adminName, email: adminEmail, passwordHash, language, isDemo: false, hasFirstPassword: true })
    await grantRoles(handle, { territoryId, personId, roles: ['administrator'] })
    await appendAudit(handle, { territory: city.slug, personId: null, at: now, action: 'territory.create', subject: city.slug, after: { administrator: personId } })
    return { password: known ? null : password }
  })
}
