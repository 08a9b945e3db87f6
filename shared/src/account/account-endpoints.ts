import { z } from 'zod'
import { endpoint } from '../access/index.ts'
import { inTerritorySchema, territorySchema } from '../territory/index.ts'
import { addMemberSchema, changePasswordSchema, changeRolesSchema, memberSchema, meSchema, signInSchema } from './account-contract.ts'

const membersSchema = z.object({ members: z.array(memberSchema) })
const nothing = z.null()

export const settingsSchema = territorySchema.pick({ allowsSelfApproval: true, office: true, addressee: true }).extend({
  office: z.string().trim().min(1).max(200),
  addressee: z.string().trim().min(1).max(200),
})

export const accountEndpoints = {
  signIn: endpoint({
    method: 'POST', path: '/sign-in', summary: 'Sign in; the session is a cookie',
    body: signInSchema, response: meSchema, problems: ['wrong-credentials', 'too-many-attempts', 'foreign-origin'],
  }),
  signOut: endpoint({ method: 'POST', path: '/sign-out', summary: 'End the session', response: nothing, problems: ['foreign-origin'] }),
  me: endpoint({ method: 'GET', path: '/me', summary: 'Who is signed in, with the roles', response: meSchema, problems: ['not-signed-in'] }),
  changePassword: endpoint({
    method: 'PUT', path: '/me/password', summary: 'Change the own password; ends every session of the person',
    body: changePasswordSchema, response: nothing, problems: ['not-signed-in', 'invalid-fields', 'too-many-attempts', 'foreign-origin'],
  }),
  listMembers: endpoint({
    method: 'GET', path: '/territories/:territory/members', summary: 'People of a territory and their roles',
    params: inTerritorySchema, response: membersSchema, problems: ['not-signed-in', 'not-allowed', 'not-found'],
  }),
  addMember: endpoint({
    method: 'POST', path: '/territories/:territory/members', summary: 'Add a person with roles',
    params: inTerritorySchema, body: addMemberSchema, response: membersSchema,
    problems: ['not-signed-in', 'not-allowed', 'not-found', 'already-exists', 'foreign-origin'],
  }),
  changeRoles: endpoint({
    method: 'PUT', path: '/territories/:territory/members/:personId', summary: 'Make these the only roles of a person; none takes the person out',
    params: inTerritorySchema.extend({ personId: z.coerce.number().int().positive() }), body: changeRolesSchema, response: membersSchema,
    problems: ['not-signed-in', 'not-allowed', 'not-found', 'wrong-state', 'foreign-origin'],
  }),
  getSettings: endpoint({
    method: 'GET', path: '/territories/:territory/settings', summary: 'Settings of a territory',
    params: inTerritorySchema, response: settingsSchema, problems: ['not-signed-in', 'not-allowed', 'not-found'],
  }),
  saveSettings: endpoint({
    method: 'PUT', path: '/territories/:territory/settings', summary: 'Change the settings of a territory',
    params: inTerritorySchema, body: settingsSchema, response: settingsSchema, problems: ['not-signed-in', 'not-allowed', 'not-found', 'foreign-origin'],
  }),
}
