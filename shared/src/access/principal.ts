import { z } from 'zod'

/** What a person may be in a territory; one person may be several. Roles never cross territories. */
export const roles = ['provider', 'validator', 'publisher', 'reader', 'administrator'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** What a program may do with a token: read what members see, or also bring figures in. */
export const tokenScopes = ['read', 'import'] as const
export const tokenScopeSchema = z.enum(tokenScopes)
export type TokenScope = z.infer<typeof tokenScopeSchema>

/** The signed-in person: roles keyed by territory slug. */
export const principalSchema = z.object({
  personId: z.number().int(),
  name: z.string(),
  email: z.string(),
  memberships: z.array(
    z.object({
      territory: z.string(),
      roles: z.array(roleSchema),
      /** Codes of the only indicators whose figures the person enters; absent for no such limit. */
      indicators: z.array(z.string()).optional(),
    }),
  ),
})
export type Principal = z.infer<typeof principalSchema>

/** The roles of a principal in one territory; empty for a stranger. */
export function rolesIn(principal: Principal | undefined, territory: string): readonly Role[] {
  return principal?.memberships.find((membership) => membership.territory === territory)?.roles ?? []
}
