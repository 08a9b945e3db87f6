import { z } from 'zod'
import { abilitySchema, principalSchema, roles, roleSchema } from '../access/index.ts'
import { languageSchema } from '../language/index.ts'

/** Passwords are bounded above because hashing costs memory by the byte, and below by length alone (NIST SP 800-63B). */
export const passwordSchema = z.string().min(12).max(200)

export const signInSchema = z.object({ email: z.email().max(254), password: z.string().min(1).max(200) })
export type SignIn = z.infer<typeof signInSchema>

export const meSchema = principalSchema.extend({
  /** Of the pages of the office, on whatever device. */
  language: languageSchema,
  /** Somebody else made the password: until it is changed, everything that is not about the own account answers `first-password`. */
  hasFirstPassword: z.boolean(),
})
export type Me = z.infer<typeof meSchema>

export const memberSchema = z.object({
  personId: z.number().int(),
  name: z.string(),
  email: z.string(),
  roles: z.array(roleSchema),
  /** Of the roles: it changes when they do. */
  version: z.string(),
  abilities: z.object({ resetPassword: abilitySchema }),
})
export type Member = z.infer<typeof memberSchema>

/** A person is added with a first password told in person; at the first sign-in they choose their own. */
export const addMemberSchema = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  password: passwordSchema,
  roles: z.array(roleSchema).min(1).max(roles.length),
})
export const changeRolesSchema = z.object({ roles: z.array(roleSchema).max(roles.length), version: z.string().min(1).max(100) })
/** A first password, in the only answer that ever has it. */
export const firstPasswordSchema = z.object({ password: passwordSchema })
export const changeLanguageSchema = z.object({ language: languageSchema })
export const changePasswordSchema = z.object({ current: z.string().max(200), next: passwordSchema })
