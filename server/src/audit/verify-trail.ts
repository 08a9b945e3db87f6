import { verifyChain } from '@atalaya/db/audit'
import type { CheckedChain } from '@atalaya/shared/audit'
import { Problem } from '@atalaya/shared/problem'
import type { VerbContext } from '../plugins/context.ts'
import { trailTerritory } from './read-trail.ts'

/** The check that goes on in a server, if any: one at a time, as long as it takes. */
export interface GoingCheck {
  of?: { readonly slug: string; readonly report: Promise<CheckedChain> } | undefined
}

/** Whoever is told to wait asks again after as long as some hundred thousand rows take. */
const retryAfterSeconds = 10

/**
 * Works the chain of a territory out again in portions, between which others are answered. Who asks while the same is checked gets that
 * answer. Raises `not-found`, the policy's refusal, `busy` while another territory's is checked.
 */
export async function verifyTrail(context: VerbContext, going: GoingCheck, slug: string): Promise<CheckedChain> {
  const { store, now } = context
  await trailTerritory(context, slug)
  if (going.of && going.of.slug !== slug) throw new Problem('busy', { detail: 'The trail of another territory is being checked', params: { retryAfterSeconds } })
  if (going.of) return going.of.report
  const report = store.snapshot(async (handle) => {
    const { rows, hash, fault } = await verifyChain(handle, slug)
    return { rows, hash, fault, checkedAt: now.toISOString() }
  })
  going.of = { slug, report }
  try {
    return await report
  } finally {
    going.of = undefined
  }
}
