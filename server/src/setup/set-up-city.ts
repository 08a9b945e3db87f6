import { appendAudit } from '@atalaya/db/audit'
import { createPerson, grantRoles } from '@atalaya/db/account'
import { replaceAdoptions } from '@atalaya/db/indicator'
import { deleteSetupLinks } from '@atalaya/db/setup'
import type { Store, WriteHandle } from '@atalaya/db/store'
import { createTerritory } from '@atalaya/db/territory'
import type { Role } from '@atalaya/shared/access'
import { defaultTolerance } from '@atalaya/shared/indicator'
import { languageOfPlace } from '@atalaya/shared/language'
import { calendarDate, periodContaining, type Period } from '@atalaya/shared/period'
import { rolesOfShare, type CityToSetUp } from '@atalaya/shared/setup'
import { territoryBegun } from '@atalaya/shared/territory'
import { refuseUnknownPlace } from '../account/create-city.ts'
import { openSession, type OpenedSession } from '../account/open-session.ts'
import { hashPassword, newFirstPassword } from '../account/password.ts'
import type { Config } from '../config/index.ts'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { adoptionRows } from '../indicator/save-adoptions.ts'
import { requireSetupLink } from './setup-link.ts'

export interface CityIsSetUp {
  readonly session: OpenedSession
  readonly territory: string
  readonly period: Period
  readonly colleaguePassword: string | null
}

/**
 * The first city of an installation, whole or not at all: the territory, what it measures, its first people, and a session of the
 * one who did it. Every link is used up. Raises what `requireSetupLink` does, and `invalid-fields` for indicators that are unknown
 * or named twice.
 */
export async function setUpCity({ store, config, now, device }: { store: Store; config: Config; now: Date; device: string }, { token, ...wanted }: CityToSetUp): Promise<CityIsSetUp> {
  // Hashing is dear: asked before, and again where it counts.
  await requireSetupLink(store.read, token, now)
  const { city, share, administrator, colleague } = wanted
  const ownHash = await hashPassword(administrator.password)
  const first = colleague && { ...colleague, password: newFirstPassword() }
  const firstHash = first && (await hashPassword(first.password))
  return store.write(async (handle) => {
    await requireSetupLink(handle, token, now)
    await refuseUnknownPlace(handle, city, '/city')
    const territoryId = await createTerritory(handle, { ...territoryBegun(city), allowsSelfApproval: share === 'alone' })
    await adopt(handle, territoryId, wanted.indicators)
    const addPerson = async ({ name, email }: Person, key: Pick<NewPerson, 'passwordHash' | 'hasFirstPassword'>, roles: readonly Role[]) => {
      const added = await createPerson(handle, { name, email, language: languageOfPlace(city.locale), isDemo: false, ...key })
      await grantRoles(handle, { territoryId, personId: added, roles: [...roles] })
      return added
    }
    const personId = await addPerson(administrator, { passwordHash: ownHash, hasFirstPassword: false }, rolesOfShare[share].own)
    const colleagueId = first && firstHash ? await addPerson(first, { passwordHash: firstHash, hasFirstPassword: true }, rolesOfShare[share].colleague) : null
    await deleteSetupLinks(handle)
    const after = { city, indicators: wanted.indicators, people: { administrator: personId, colleague: colleagueId }, share }
    await appendAudit(handle, { territory: city.slug, personId, at: now, action: 'territory.set-up', subject: city.slug, after })
    return {
      session: await openSession(handle, { config, now, personId, device }),
      territory: city.slug,
      period: periodContaining(calendarDate(now, city.timeZone), 'quarterly'),
      colleaguePassword: first && first.password,
    }
  })
}

type Person = NonNullable<CityToSetUp['colleague']>
type NewPerson = Parameters<typeof createPerson>[1]

async function adopt(handle: WriteHandle, territoryId: number, codes: readonly string[]): Promise<void> {
  const adoptions = codes.map((indicator) => ({ indicator, owner: '', substitute: '', tolerance: defaultTolerance }))
  await replaceAdoptions(handle, territoryId, adoptionRows(await frameworkInForce(handle), adoptions, (index) => `/indicators/${index}`))
}
