import { appendAudit } from '@atalaya/db/audit'
import { listAdoptions, replaceAdoptions } from '@atalaya/db/indicator'
import type { ReadHandle } from '@atalaya/db/store'
import { bumpTerritory, getTerritory } from '@atalaya/db/territory'
import { mayAdminister } from '@atalaya/shared/account'
import type { Adoption } from '@atalaya/shared/indicator'
import { Problem } from '@atalaya/shared/problem'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import { frameworkInForce } from './framework-in-force.ts'

/** What a territory has adopted, in the framework's order. */
export async function getAdoptions(handle: ReadHandle, slug: string): Promise<{ adoptions: Adoption[] }> {
  const territory = await getTerritory(handle, slug)
  const { indicators } = await frameworkInForce(handle)
  const adopted = new Map((await listAdoptions(handle, territory.id)).map((row) => [row.indicatorId, row]))
  return {
    adoptions: indicators.flatMap(({ id, code }) => {
      const row = adopted.get(id)
      return row ? [{ indicator: code, owner: row.owner, tolerance: row.tolerance }] : []
    }),
  }
}

/** Makes these the indicators of a territory. Raises `invalid-fields` for codes that are unknown or named twice. */
export async function saveAdoptions(
  context: VerbContext,
  { territory: slug, adoptions }: { readonly territory: string; readonly adoptions: readonly Adoption[] },
): Promise<{ adoptions: Adoption[] }> {
  return context.store.write(async (handle) => {
    const territory = authorize(await getTerritory(handle, slug), mayAdminister(context.principal, slug))
    const { personId } = signedIn(context)
    const { byCode } = await frameworkInForce(handle)
    const seen = new Set<string>()
    const rows = adoptions.map(({ indicator: code, owner, tolerance }, index) => {
      const indicator = byCode.get(code)
      if (!indicator || seen.has(code)) {
        const detail = indicator ? `${code} is named twice` : `There is no indicator ${code}`
        throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: `/adoptions/${index}/indicator`, detail, slug: indicator ? 'named-twice' : 'unknown-indicator' }] })
      }
      seen.add(code)
      return { indicatorId: indicator.id, owner, tolerance }
    })
    const before = await getAdoptions(handle, slug)
    await replaceAdoptions(handle, territory.id, rows)
    await bumpTerritory(handle, territory.id)
    const after = await getAdoptions(handle, slug)
    await appendAudit(handle, { territory: slug, personId, at: context.now, action: 'territory.adopt', subject: slug, before, after })
    return after
  })
}
