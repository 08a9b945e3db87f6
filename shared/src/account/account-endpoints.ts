import { z } from 'zod'
import { endpoint } from '../access/index.ts'
import { inTerritorySchema, territorySchema } from '../territory/index.ts'
import {
  addMemberSchema, changeLanguageSchema, changePasswordSchema, changeRolesSchema, firstPasswordSchema, memberSchema, meSchema, signInSchema,
} from './account-contract.ts'

const membersSchema = z.object({ members: z.array(memberSchema) })
export const addedMemberSchema = membersSchema.extend({
  /** Not new is who has an account already: they keep their own name and password, and those sent were not used. */
  added: z.object({ personId: z.number().int(), isNew: z.boolean() }),
})
const ofMemberSchema = inTerritorySchema.extend({ personId: z.coerce.number().int().positive() })
const nothing = z.null()

export const settingsSchema = territorySchema.pick({ allowsSelfApproval: true, office: true, addressee: true }).extend({
  /** Who works here signs in with a second factor, or does nothing but set one up. */
  requiresSecondFactor: z.boolean(),
  office: z.string().trim().min(1).max(200),
  addressee: z.string().trim().min(1).max(200),
})
export type Settings = z.infer<typeof settingsSchema>

/** With what tells them from others: it changes when any of them does, and with nothing else. Who saves sends the one that was seen. */
export const versionedSettingsSchema = settingsSchema.extend({ version: z.string().min(1).max(100) })
export type VersionedSettings = z.infer<typeof versionedSettingsSchema>

export const accountEndpoints = {
  signIn: endpoint({
    method: 'POST', path: '/sign-in', summary: 'Sign in; the session is a cookie',
    body: signInSchema, response: meSchema, problems: ['wrong-credentials', 'second-factor-needed', 'invalid-fields', 'too-many-attempts', 'foreign-origin'], opensWithFirstPassword: true,
  }),
  signOut: endpoint({ method: 'POST', path: '/sign-out', summary: 'End the session', response: nothing, problems: ['foreign-origin'], opensWithFirstPassword: true }),
  me: endpoint({ method: 'GET', path: '/me', summary: 'Who is signed in, with the roles', response: meSchema, problems: ['not-signed-in'], opensWithFirstPassword: true }),
  changePassword: endpoint({
    method: 'PUT', path: '/me/password', summary: 'Change the own password; ends the other sessions of the person, and renews this one',
    body: changePasswordSchema, response: nothing, problems: ['not-signed-in', 'invalid-fields', 'too-many-attempts', 'foreign-origin'], opensWithFirstPassword: true,
  }),
  changeLanguage: endpoint({
    method: 'PUT', path: '/me/language', summary: 'Change the language of the own office pages',
    body: changeLanguageSchema, response: nothing, problems: ['not-signed-in', 'invalid-fields', 'foreign-origin'], opensWithFirstPassword: true,
  }),
  listMembers: endpoint({
    method: 'GET', path: '/territories/:territory/members', summary: 'People of a territory and their roles',
    params: inTerritorySchema, response: membersSchema, problems: ['not-signed-in', 'not-allowed', 'not-found'],
  }),
  addMember: endpoint({
    method: 'POST', path: '/territories/:territory/members', summary: 'Add a person with roles; who has an account already keeps their own name and password, and the answer says so',
    params: inTerritorySchema, body: addMemberSchema, response: addedMemberSchema,
    problems: ['not-signed-in', 'not-allowed', 'not-found', 'already-exists', 'foreign-origin'],
  }),
  changeRoles: endpoint({
    method: 'PUT', path: '/territories/:territory/members/:personId', summary: 'Make these the only roles of a person, and limit the figures to indicators; no role takes the person out; `version` is the one seen',
    params: ofMemberSchema, body: changeRolesSchema, response: membersSchema,
    problems: ['not-signed-in', 'not-allowed', 'not-found', 'wrong-state', 'stale-version', 'invalid-fields', 'foreign-origin'],
  }),
  resetPassword: endpoint({
    method: 'POST', path: '/territories/:territory/members/:personId/password',
    summary: 'Give a member a first password, answered this once; ends every session of the person',
    params: ofMemberSchema, response: firstPasswordSchema, problems: ['not-signed-in', 'not-allowed', 'own-account', 'works-elsewhere', 'not-found', 'foreign-origin'],
  }),
  getSettings: endpoint({
    method: 'GET', path: '/territories/:territory/settings', summary: 'Settings of a territory',
    params: inTerritorySchema, response: versionedSettingsSchema, problems: ['not-signed-in', 'not-allowed', 'not-found'],
  }),
  saveSettings: endpoint({
    method: 'PUT', path: '/territories/:territory/settings', summary: 'Change the settings of a territory; `version` is the one seen',
    params: inTerritorySchema, body: versionedSettingsSchema, response: versionedSettingsSchema, problems: ['not-signed-in', 'not-allowed', 'not-found', 'stale-version', 'foreign-origin'],
  }),
}
