import { z } from 'zod'
import { problemSlugSchema, type ProblemSlug } from '../problem/index.ts'
import { rolesIn, type Principal, type Role } from './principal.ts'

/** Whether an action is open to somebody, and if not, the problem that says why. `params` are the problem's own. */
export const abilitySchema = z.union([
  z.object({ allowed: z.literal(true) }),
  z.object({
    allowed: z.literal(false),
    problem: problemSlugSchema,
    params: z.record(z.string(), z.unknown()),
  }),
])
export type Ability = z.infer<typeof abilitySchema>
/** An ability that is refused, with the problem that says why. */
export type Refusal = Extract<Ability, { allowed: false }>

export const yes: Ability = { allowed: true }

export function no(problem: ProblemSlug, params: Record<string, unknown> = {}): Refusal {
  return { allowed: false, problem, params }
}

/** The first refusal among the answers, in the order given; yes when there is none. */
export function all(...answers: Ability[]): Ability {
  return answers.find((answer) => !answer.allowed) ?? yes
}

/** Whether the principal holds one of the roles in the territory. */
export function holds(principal: Principal | undefined, territory: string, ...wanted: Role[]): Ability {
  if (!principal) return no('not-signed-in')
  const held = rolesIn(principal, territory)
  return wanted.some((role) => held.includes(role)) ? yes : no('not-allowed', { role: wanted[0] })
}
