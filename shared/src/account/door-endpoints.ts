import { z } from 'zod'
import { endpoint } from '../access/index.ts'
import { inTerritorySchema } from '../territory/index.ts'
import {
  acceptInvitationSchema, apiTokenSchema, askPasswordResetSchema, begunSecondFactorSchema, confirmSecondFactorSchema, invitationSchema, invitationTokenSchema, inviteSchema,
  madeInvitationSchema, makeApiTokenSchema, oneTimeLinkSchema, openInvitationSchema, recoveryCodesSchema, remindersSchema, removeSecondFactorSchema, secondFactorSchema, sessionSchema,
  signInWaysSchema, usePasswordResetSchema,
} from './account-contract.ts'

const nothing = z.null()
const invitationsSchema = z.object({ invitations: z.array(invitationSchema) })
/** With the link, which no later answer has: it goes by mail too, and may be handed over in any other way. */
const invitedSchema = invitationsSchema.extend({ made: madeInvitationSchema })
const named = z.string().max(100)
const ofInvitationSchema = inTerritorySchema.extend({ id: named })
const ofMemberSchema = inTerritorySchema.extend({ personId: z.coerce.number().int().positive() })
const administering = ['not-signed-in', 'not-allowed', 'not-found'] as const
const sessionsSchema = z.object({ sessions: z.array(sessionSchema) })
const apiTokensSchema = z.object({ tokens: z.array(apiTokenSchema) })

/** Ways in besides the password, and what a person sees to about their own. */
export const doorEndpoints = {
  signInWays: endpoint({
    method: 'GET', path: '/sign-in-ways', summary: 'Whether the service sends mail, by which a forgotten password is replaced, and who else signs people in', response: signInWaysSchema, problems: [], opensWithFirstPassword: true,
  }),
  listInvitations: endpoint({
    method: 'GET', path: '/territories/:territory/invitations', summary: 'People who were invited and have not come yet',
    params: inTerritorySchema, response: invitationsSchema, problems: administering,
  }),
  invite: endpoint({
    method: 'POST', path: '/territories/:territory/invitations', summary: 'Invite a person by mail, with a link of one use that is answered this once',
    params: inTerritorySchema, body: inviteSchema, response: invitedSchema, problems: [...administering, 'already-exists', 'invalid-fields', 'foreign-origin'],
  }),
  renewInvitation: endpoint({
    method: 'POST', path: '/territories/:territory/invitations/:id/renewals', summary: 'Send an invitation again, with another link; the one before ends',
    params: ofInvitationSchema, response: invitedSchema, problems: [...administering, 'foreign-origin'],
  }),
  withdrawInvitation: endpoint({
    method: 'DELETE', path: '/territories/:territory/invitations/:id', summary: 'Withdraw an invitation',
    params: ofInvitationSchema, response: invitationsSchema, problems: [...administering, 'foreign-origin'],
  }),
  readInvitation: endpoint({
    method: 'POST', path: '/invitations/read', summary: 'What the link of an invitation asks to',
    body: invitationTokenSchema, response: openInvitationSchema, problems: ['link-expired', 'foreign-origin'], opensWithFirstPassword: true,
  }),
  acceptInvitation: endpoint({
    method: 'POST', path: '/invitations/accept', summary: 'Accept an invitation; who had no account is signed in with the one made',
    body: acceptInvitationSchema, response: z.object({ isNew: z.boolean() }),
    problems: ['link-expired', 'invalid-fields', 'foreign-origin'], opensWithFirstPassword: true,
  }),
  askPasswordReset: endpoint({
    method: 'POST', path: '/password-resets', summary: 'Ask for a link to choose another password; the same answer whether there is such an account',
    body: askPasswordResetSchema, response: nothing, problems: ['too-many-attempts', 'foreign-origin'], opensWithFirstPassword: true,
  }),
  usePasswordReset: endpoint({
    method: 'POST', path: '/password-resets/use', summary: 'Choose a password by a link of one use; ends every session of the person',
    body: usePasswordResetSchema, response: nothing, problems: ['link-expired', 'invalid-fields', 'foreign-origin'], opensWithFirstPassword: true,
  }),
  makePasswordLink: endpoint({
    method: 'POST', path: '/territories/:territory/members/:personId/password-link', summary: 'A link of one use by which a member chooses another password, answered this once',
    params: ofMemberSchema, response: oneTimeLinkSchema, problems: [...administering, 'own-account', 'works-elsewhere', 'foreign-origin'],
  }),
  listSessions: endpoint({
    method: 'GET', path: '/me/sessions', summary: 'Where one is signed in', response: sessionsSchema, problems: ['not-signed-in'], opensWithFirstPassword: true,
  }),
  endSession: endpoint({
    method: 'DELETE', path: '/me/sessions/:id', summary: 'End one of the own sessions', params: z.object({ id: named }), response: sessionsSchema,
    problems: ['not-signed-in', 'not-found', 'foreign-origin'], opensWithFirstPassword: true,
  }),
  endAllSessions: endpoint({
    method: 'DELETE', path: '/me/sessions', summary: 'Sign out everywhere, here too', response: nothing, problems: ['not-signed-in', 'foreign-origin'], opensWithFirstPassword: true,
  }),
  getSecondFactor: endpoint({
    method: 'GET', path: '/me/second-factor', summary: 'Whether one signs in with a second factor', response: secondFactorSchema, problems: ['not-signed-in'], opensWithFirstPassword: true,
  }),
  beginSecondFactor: endpoint({
    method: 'POST', path: '/me/second-factor', summary: 'A secret for the program on one’s phone; asked for from its first right number on',
    response: begunSecondFactorSchema, problems: ['not-signed-in', 'already-exists', 'foreign-origin'], opensWithFirstPassword: true,
  }),
  confirmSecondFactor: endpoint({
    method: 'POST', path: '/me/second-factor/confirmation', summary: 'Show the first number; answers the recovery codes, this once',
    body: confirmSecondFactorSchema, response: recoveryCodesSchema, problems: ['not-signed-in', 'wrong-state', 'invalid-fields', 'too-many-attempts', 'foreign-origin'],
    opensWithFirstPassword: true,
  }),
  removeSecondFactor: endpoint({
    method: 'POST', path: '/me/second-factor/removal', summary: 'Take the own second factor away, with the password and a number or a recovery code',
    body: removeSecondFactorSchema, response: nothing, problems: ['not-signed-in', 'wrong-state', 'invalid-fields', 'too-many-attempts', 'foreign-origin'],
    opensWithFirstPassword: true,
  }),
  takeSecondFactorAway: endpoint({
    method: 'DELETE', path: '/territories/:territory/members/:personId/second-factor', summary: 'Take a member’s second factor away, who lost the phone and the codes',
    params: ofMemberSchema, response: nothing, problems: [...administering, 'own-account', 'works-elsewhere', 'wrong-state', 'foreign-origin'],
  }),
  changeReminders: endpoint({
    method: 'PUT', path: '/me/reminders', summary: 'Whether one is told by mail what is due',
    body: remindersSchema, response: nothing, problems: ['not-signed-in', 'invalid-fields', 'foreign-origin'], opensWithFirstPassword: true,
  }),
  listApiTokens: endpoint({
    method: 'GET', path: '/territories/:territory/tokens', summary: 'Tokens of programs, without the tokens themselves', params: inTerritorySchema, response: apiTokensSchema, problems: administering,
  }),
  makeApiToken: endpoint({
    method: 'POST', path: '/territories/:territory/tokens', summary: 'A token for a program, answered this once; it may never do what its maker may not',
    params: inTerritorySchema, body: makeApiTokenSchema, response: apiTokensSchema.extend({ token: z.string() }), problems: [...administering, 'invalid-fields', 'foreign-origin'],
  }),
  revokeApiToken: endpoint({
    method: 'DELETE', path: '/territories/:territory/tokens/:id', summary: 'End a token', params: inTerritorySchema.extend({ id: named }), response: apiTokensSchema,
    problems: [...administering, 'foreign-origin'],
  }),
}
