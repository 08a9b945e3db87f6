import { appendAudit } from '@atalaya/db/audit'
import { createPerson, findPerson, grantRoles, listMembers, listMemberships, listSecondFactors, replaceLimit, replaceRoles } from '@atalaya/db/account'
import type { ReadHandle } from '@atalaya/db/store'
import { getTerritory } from '@atalaya/db/territory'
import type { Role } from '@atalaya/shared/access'
import { mayAdminister, mayResetPassword, type addedMemberSchema, type addMemberSchema, type changeRolesSchema, type Member } from '@atalaya/shared/account'
import { languageOfPlace } from '@atalaya/shared/language'
import { Problem } from '@atalaya/shared/problem'
import type { z } from 'zod'
import { contentVersion } from '../plugins/content-version.ts'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import { hashPassword } from './password.ts'
import { withRolesNow } from './with-roles-now.ts'

async function administered(handle: ReadHandle, context: VerbContext, slug: string) {
  const territory = await getTerritory(handle, slug)
  return authorize(territory, mayAdminister(context.principal, slug))
}

/** Whatever the order in which they were given. */
function versionOfRoles(roles: readonly Role[], indicators: readonly string[]): string {
  return contentVersion([[...new Set(roles)].toSorted(), [...new Set(indicators)].toSorted()])
}

/** The people of a territory, each with what the caller may do about them. */
async function presentMembers(handle: ReadHandle, { principal }: VerbContext, slug: string, territoryId: number): Promise<{ members: Member[] }> {
  const members = await listMembers(handle, territoryId)
  const memberships = await listMemberships(handle, members.map(({ personId }) => personId))
  const secondFactors = await listSecondFactors(handle)
  return {
    members: members.map((member) => {
      const everywhere = memberships.get(member.personId)
      if (!everywhere) throw new Error(`Person ${member.personId} has roles in ${slug} and none anywhere`)
      return {
        ...member, version: versionOfRoles(member.roles, member.indicators), hasSecondFactor: secondFactors.has(member.personId),
        abilities: { resetPassword: mayResetPassword(principal, slug, { personId: member.personId, memberships: everywhere }) },
      }
    }),
  }
}

export async function getMembers(context: VerbContext, slug: string): Promise<{ members: Member[] }> {
  const territory = await administered(context.store.read, context, slug)
  return presentMembers(context.store.read, context, slug, territory.id)
}

/**
 * Adds a person to a territory. Somebody already known (from another city of the installation) gets the roles and keeps
 * their own name and password, and the answer says that they are not new: their password is not the administrator's to know.
 * Raises `already-exists` when they have roles here.
 */
export async function addMember(context: VerbContext, slug: string, { name, email, password, roles }: z.infer<typeof addMemberSchema>): Promise<z.infer<typeof addedMemberSchema>> {
  // Hashing is dear, and nobody else is to make the server do it.
  await administered(context.store.read, context, slug)
  const { personId } = signedIn(context)
  const passwordHash = await hashPassword(password)
  return context.store.write(async (handle) => {
    const contextNow = await withRolesNow(handle, context)
    const territory = await administered(handle, contextNow, slug)
    const known = await findPerson(handle, email)
    const members = await listMembers(handle, territory.id)
    if (known && members.some((member) => member.personId === known.id)) {
      throw new Problem('already-exists', { detail: 'Somebody with that e-mail works in this territory already', params: {} })
    }
    const language = languageOfPlace(territory.locale)
    const addedId = known?.id ?? (await createPerson(handle, { name, email, passwordHash, language, isDemo: false, hasFirstPassword: true }))
    await grantRoles(handle, { territoryId: territory.id, personId: addedId, roles })
    await appendAudit(handle, { territory: slug, personId, at: context.now, action: 'account.add-member', subject: String(addedId), after: { roles } })
    return { ...(await presentMembers(handle, contextNow, slug, territory.id)), added: { personId: addedId, isNew: known === undefined } }
  })
}

/** The limit only where there is one. */
function audited({ roles, indicators }: Pick<Member, 'roles' | 'indicators'>) {
  return { roles, ...(indicators.length > 0 && { indicators }) }
}

interface RolesToChange extends z.infer<typeof changeRolesSchema> {
  readonly personId: number
}

/**
 * Makes these the only roles of a member. Raises `wrong-state` when nobody would be left to administer the territory, and
 * `stale-version` with the roles held when they are not those that were seen.
 */
export async function changeRoles(context: VerbContext, slug: string, { personId: memberId, roles, indicators: wantedLimit, version }: RolesToChange): Promise<{ members: Member[] }> {
  return context.store.write(async (handle) => {
    const territory = await administered(handle, context, slug)
    const { personId } = signedIn(context)
    const members = await listMembers(handle, territory.id)
    const member = members.find((candidate) => candidate.personId === memberId)
    if (!member) throw new Problem('not-found', { detail: 'That person has no role in this territory', params: {} })
    const held = versionOfRoles(member.roles, member.indicators)
    // Nobody keeps a limit on figures that they no longer enter.
    const indicators = roles.length === 0 ? [] : (wantedLimit ?? member.indicators)
    // Nothing is lost by two people who want the same.
    if (held === versionOfRoles(roles, indicators)) return presentMembers(handle, context, slug, territory.id)
    if (held !== version) throw new Problem('stale-version', { detail: 'Somebody else changed these roles meanwhile', params: { current: { roles: member.roles, indicators: member.indicators, version: held } } })
    const isAdministered = roles.includes('administrator') || members.some((other) => other !== member && other.roles.includes('administrator'))
    if (!isAdministered) throw new Problem('wrong-state', { detail: 'A territory keeps at least one administrator', params: { state: 'last-administrator' } })
    await replaceRoles(handle, { territoryId: territory.id, personId: memberId, roles })
    await replaceLimit(handle, { territoryId: territory.id, personId: memberId, indicators })
    await appendAudit(handle, {
      territory: slug, personId, at: context.now, action: 'account.change-roles', subject: String(memberId), before: audited(member), after: audited({ roles, indicators }),
    })
    return presentMembers(handle, context, slug, territory.id)
  })
}
