import { appendAudit } from '@atalaya/db/audit'
import { createPerson, grantRoles } from '@atalaya/db/account'
import { addRules } from '@atalaya/db/calendar'
import { replaceAdoptions } from '@atalaya/db/indicator'
import { deleteSetupLinks } from '@atalaya/db/setup'
import type { Store, WriteHandle } from '@atalaya/db/store'
import { createTerritory, getTerritory } from '@atalaya/db/territory'
import type { MadeInvitation } from '@atalaya/shared/account'
import { defaultTolerance } from '@atalaya/shared/indicator'
import { languageOfPlace } from '@atalaya/shared/language'
import { calendarDate, periodContaining, type Period } from '@atalaya/shared/period'
import { rolesOfShare, type CityToSetUp } from '@atalaya/shared/setup'
import { territoryBegun } from '@atalaya/shared/territory'
import { refuseUnknownPlace } from '../account/create-city.ts'
import { beginInvitation } from '../account/invitations.ts'
import { openSession, type OpenedSession } from '../account/open-session.ts'
import { hashPassword } from '../account/password.ts'
import type { Config } from '../config/index.ts'
import { frameworkInForce } from '../indicator/framework-in-force.ts'
import { adoptionRows } from '../indicator/save-adoptions.ts'
import { setupMessages } from './setup-messages.ts'
import { requireSetupLink } from './setup-link.ts'

export interface CityIsSetUp {
  readonly session: OpenedSession
  readonly territory: string
  readonly period: Period
  readonly invited: MadeInvitation | null
}

/**
 * The first city of an installation, whole or not at all: the territory, what it measures, when that is due, its first people, and a
 * session of the one who did it; the colleague comes by an invitation. Every link is used up. Raises what `requireSetupLink` does, and `invalid-fields` for indicators that are unknown
 * or named twice.
 */
export async function setUpCity({ store, config, now, device }: { store: Store; config: Config; now: Date; device: string }, { token, ...wanted }: CityToSetUp): Promise<CityIsSetUp> {
  // Hashing is dear: asked before, and again where it counts.
  await requireSetupLink(store.read, token, now)
  const { city, share, administrator, colleague, calendar } = wanted
  const { password, ...own } = administrator
  const passwordHash = await hashPassword(password)
  return store.write(async (handle) => {
    await requireSetupLink(handle, token, now)
    await refuseUnknownPlace(handle, city, '/city')
    const territoryId = await createTerritory(handle, { ...territoryBegun(city), allowsSelfApproval: share === 'alone' })
    await adopt(handle, territoryId, wanted.indicators)
    const language = languageOfPlace(city.locale)
    const personId = await createPerson(handle, { ...own, passwordHash, language, isDemo: false, hasFirstPassword: false })
    const roles = [...rolesOfShare[share].own]
    await grantRoles(handle, { territoryId, personId, roles })
    const period = periodContaining(calendarDate(now, city.timeZone), 'quarterly')
    await addRules(handle, territoryId, { ...calendar, fromPeriod: period, version: 1, reason: setupMessages[language].calendarReason, setBy: personId, setAt: now.toISOString() })
    await deleteSetupLinks(handle)
    const after = { city, indicators: wanted.indicators, calendar, administrator: personId, share }
    await appendAudit(handle, { territory: city.slug, personId, at: now, action: 'territory.set-up', subject: city.slug, after })
    const context = { store, now, principal: { personId, ...own, memberships: [{ territory: city.slug, roles }] } }
    const asked = colleague && { email: colleague.email, roles: [...rolesOfShare[share].colleague], indicators: [] }
    return {
      session: await openSession(handle, { config, now, personId, device }),
      territory: city.slug,
      period,
      invited: asked && (await beginInvitation(handle, context, config, await getTerritory(handle, city.slug), asked)),
    }
  })
}

async function adopt(handle: WriteHandle, territoryId: number, codes: readonly string[]): Promise<void> {
  const adoptions = codes.map((indicator) => ({ indicator, owner: '', substitute: '', tolerance: defaultTolerance }))
  await replaceAdoptions(handle, territoryId, adoptionRows(await frameworkInForce(handle), adoptions, (index) => `/indicators/${index}`))
}
