import type { Me } from '@atalaya/shared/account'
import { Problem } from '@atalaya/shared/problem'
import type { FastifyRequest } from 'fastify'

/** Who asks, as the pages show them to themselves. */
export async function me(request: FastifyRequest): Promise<Me> {
  const session = await request.session()
  if (!session) throw new Problem('not-signed-in', { detail: 'Sign in first', params: {} })
  const { principal, language, hasFirstPassword, lacksSecondFactor, receivesReminders } = session
  return { ...principal, language, hasFirstPassword, lacksSecondFactor, receivesReminders }
}
