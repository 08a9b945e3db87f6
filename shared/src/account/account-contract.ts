import { z } from 'zod'
import { abilitySchema, principalSchema, roles, roleSchema, tokenScopeSchema } from '../access/index.ts'
import { languageSchema, localizedTextSchema } from '../language/index.ts'

/** Passwords are bounded above because hashing costs memory by the byte, and below by length alone (NIST SP 800-63B). */
export const passwordSchema = z.string().min(12).max(200)

export const signInSchema = z.object({
  email: z.email().max(254),
  password: z.string().min(1).max(200),
  /** A number of the second factor, or a recovery code; asked for by `second-factor-needed`. */
  code: z.string().trim().max(40).optional(),
})
export type SignIn = z.infer<typeof signInSchema>

export const meSchema = principalSchema.extend({
  /** Of the pages of the office, on whatever device. */
  language: languageSchema,
  /** Somebody else made the password: until it is changed, everything that is not about the own account answers `first-password`. */
  hasFirstPassword: z.boolean(),
  /** A territory asks for a second factor: until it is set up, everything that is not about the own account answers `second-factor-required`. */
  lacksSecondFactor: z.boolean(),
  /** What is due is told by mail, once a day at most. */
  receivesReminders: z.boolean(),
})
export type Me = z.infer<typeof meSchema>

export const memberSchema = z.object({
  personId: z.number().int(),
  name: z.string(),
  email: z.string(),
  roles: z.array(roleSchema),
  /** Codes of the only indicators whose figures the person enters; empty for all. */
  indicators: z.array(z.string()),
  hasSecondFactor: z.boolean(),
  /** Of the roles and the indicators: it changes when they do. */
  version: z.string(),
  /** What of theirs may be made anew: the password, and with it the second factor. */
  abilities: z.object({ resetPassword: abilitySchema }),
})
export type Member = z.infer<typeof memberSchema>

/** A code as the framework writes it; whether there is such an indicator is the server's to know. */
const indicatorCodeText = z.string().min(1).max(40)

/** A person is added with a first password told in person; at the first sign-in they choose their own. */
export const addMemberSchema = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  password: passwordSchema,
  roles: z.array(roleSchema).min(1).max(roles.length),
})
const limitSchema = z.array(indicatorCodeText).max(500)
export const changeRolesSchema = z.object({
  roles: z.array(roleSchema).max(roles.length),
  /** Without it the limit stays as it is. */
  indicators: limitSchema.optional(),
  version: z.string().min(1).max(100),
})
/** A first password, in the only answer that ever has it. */
export const firstPasswordSchema = z.object({ password: passwordSchema })
export const changeLanguageSchema = z.object({ language: languageSchema })
export const changePasswordSchema = z.object({ current: z.string().max(200), next: passwordSchema })

/** What an administrator asks somebody to do, before they have an account. */
export const inviteSchema = z.object({
  email: z.email().max(254),
  roles: z.array(roleSchema).min(1).max(roles.length),
  indicators: limitSchema,
})
export const invitationSchema = z.object({
  id: z.string(),
  email: z.string(),
  roles: z.array(roleSchema),
  indicators: z.array(z.string()),
  invitedBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  isExpired: z.boolean(),
})
export type Invitation = z.infer<typeof invitationSchema>

/** What stands in a link: 256 bits. */
const linkTokenSchema = z.string().min(1).max(100)
export const invitationTokenSchema = z.object({ token: linkTokenSchema })
/** What somebody is asked to before they accept. */
export const openInvitationSchema = z.object({
  territory: localizedTextSchema,
  email: z.string(),
  roles: z.array(roleSchema),
  expiresAt: z.string(),
  /** They have an account, with a name and a password: accepting asks for neither. */
  hasAccount: z.boolean(),
})
export type OpenInvitation = z.infer<typeof openInvitationSchema>
/** Accepted by who has no account with `person`, by who has one without. */
export const acceptInvitationSchema = invitationTokenSchema.extend({
  person: z.object({ name: z.string().trim().min(1).max(120), password: passwordSchema, language: languageSchema }).optional(),
})

/** A link in the only answer that ever has it. */
export const oneTimeLinkSchema = z.object({ link: z.string(), expiresAt: z.string() })
/** An invitation's link, and whom it is for. */
export const madeInvitationSchema = oneTimeLinkSchema.extend({ email: z.string() })
export type MadeInvitation = z.infer<typeof madeInvitationSchema>
export const askPasswordResetSchema = z.object({ email: z.email().max(254) })
export const usePasswordResetSchema = z.object({ token: linkTokenSchema, password: passwordSchema })

export const sessionSchema = z.object({
  /** Names it on the page, and opens nothing. */
  id: z.string(),
  /** Browser and system, `Firefox · Windows`; empty where they were not told. */
  device: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  isCurrent: z.boolean(),
})
export type OwnSession = z.infer<typeof sessionSchema>

export const secondFactorSchema = z.object({ isOn: z.boolean(), recoveryCodesLeft: z.number().int(), isRequired: z.boolean() })
/** What the program on the phone is given, in the only answer that ever has it. */
export const begunSecondFactorSchema = z.object({
  /** In base 32, for typing it in. */
  secret: z.string(),
  /** `otpauth://` address, for the phone that opens this page itself. */
  uri: z.string(),
  /** The squares of the address as a QR code: rows of 0 and 1, without a margin. */
  qr: z.array(z.string()),
})
const codeSchema = z.string().trim().min(1).max(40)
export const confirmSecondFactorSchema = z.object({ code: codeSchema })
export const removeSecondFactorSchema = z.object({ password: z.string().max(200), code: codeSchema })
/** In the only answer that ever has them. */
export const recoveryCodesSchema = z.object({ codes: z.array(z.string()) })

export const remindersSchema = z.object({ receivesReminders: z.boolean() })

/** What the pages in front of the office have to know of the installation. */
export const signInWaysSchema = z.object({
  sendsMail: z.boolean(),
  /** How the provider is called whose sign-in opens the office too; null where none is configured. */
  provider: z.string().nullable(),
})

export const makeApiTokenSchema = z.object({
  name: z.string().trim().min(1).max(120),
  scope: tokenScopeSchema,
  days: z.number().int().min(1).max(366),
})
export const apiTokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  scope: tokenScopeSchema,
  madeBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  isExpired: z.boolean(),
})
export type ApiToken = z.infer<typeof apiTokenSchema>
