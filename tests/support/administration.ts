import type { Role } from '@atalaya/shared/access'
import { accountEndpoints } from '@atalaya/shared/account'
import { adoptionsSchema, type Adoption, type Adoptions } from '@atalaya/shared/indicator'
import type { LightMyRequestResponse } from 'fastify'
import type { SignedIn } from './app.ts'
import type { Office } from './builders.ts'
import { expectOk } from './expect.ts'

/** What the administrator sees of a territory's choice of indicators. */
export async function seenAdoptions({ administrator, path }: Office): Promise<Adoptions> {
  return expectOk(await administrator.get(`${path}/adoptions`), adoptionsSchema)
}

/** Makes these the indicators of an office, of the choice that stands. */
export async function adopt(office: Office, adoptions: readonly Adoption[]): Promise<LightMyRequestResponse> {
  const { version } = await seenAdoptions(office)
  return office.administrator.put(`${office.path}/adoptions`, { adoptions, version })
}

/** The version of somebody's roles that the administrator sees. */
export async function seenRoles({ administrator, path }: Office, { principal }: SignedIn): Promise<string> {
  const { members } = expectOk(await administrator.get(`${path}/members`), accountEndpoints.listMembers.response)
  const member = members.find(({ personId }) => personId === principal.personId)
  if (!member) throw new Error('The person is no member')
  return member.version
}

/** Makes these the only roles of a member, of those that stand; with indicators, for these alone. */
export async function giveRoles(office: Office, person: SignedIn, roles: readonly Role[], indicators?: readonly string[]): Promise<LightMyRequestResponse> {
  const version = await seenRoles(office, person)
  return office.administrator.put(`${office.path}/members/${person.principal.personId}`, { roles, version, ...(indicators && { indicators }) })
}
