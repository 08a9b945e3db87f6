import { appendAudit } from '@atalaya/db/audit'
import { listAdoptions, replaceAdoptions, type StoredAdoption } from '@atalaya/db/indicator'
import type { ReadHandle } from '@atalaya/db/store'
import { bumpTerritory, getTerritory } from '@atalaya/db/territory'
import { mayAdminister } from '@atalaya/shared/account'
import type { Adoption, Adoptions } from '@atalaya/shared/indicator'
import { Problem } from '@atalaya/shared/problem'
import { contentVersion } from '../plugins/content-version.ts'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import { frameworkInForce, type FrameworkInForce } from './framework-in-force.ts'

/** What a territory has adopted, in the framework's order. */
export async function getAdoptions(handle: ReadHandle, slug: string): Promise<Adoptions> {
  const territory = await getTerritory(handle, slug)
  return versioned(await frameworkInForce(handle), await listAdoptions(handle, territory.id))
}

function versioned({ indicators }: FrameworkInForce, rows: readonly StoredAdoption[]): Adoptions {
  const adopted = new Map(rows.map((row) => [row.indicatorId, row]))
  const adoptions = indicators.flatMap(({ id, code }) => {
    const row = adopted.get(id)
    return row ? [{ indicator: code, owner: row.owner, substitute: row.substitute, tolerance: row.tolerance }] : []
  })
  return { adoptions, version: contentVersion(adoptions.map(({ indicator, owner, substitute, tolerance }) => [indicator, owner, substitute, tolerance])) }
}

/** What is kept of a choice. Raises `invalid-fields`, at the pointer of its place, for a code that is unknown or named twice. */
export function adoptionRows({ byCode }: FrameworkInForce, adoptions: readonly Adoption[], pointerAt: (index: number) => string): StoredAdoption[] {
  const seen = new Set<string>()
  return adoptions.map(({ indicator: code, owner, substitute, tolerance }, index) => {
    const indicator = byCode.get(code)
    if (!indicator || seen.has(code)) {
      const detail = indicator ? `${code} is named twice` : `There is no indicator ${code}`
      throw new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: pointerAt(index), detail, slug: indicator ? 'named-twice' : 'unknown-indicator' }] })
    }
    seen.add(code)
    return { indicatorId: indicator.id, owner, substitute, tolerance }
  })
}

/**
 * Makes these the indicators of a territory. Raises `invalid-fields` for codes that are unknown or named twice, and
 * `stale-version` with the choice in force when it is not the one that was seen.
 */
export async function saveAdoptions(
  context: VerbContext,
  { territory: slug, adoptions, version }: Adoptions & { readonly territory: string },
): Promise<Adoptions> {
  return context.store.write(async (handle) => {
    const territory = authorize(await getTerritory(handle, slug), mayAdminister(context.principal, slug))
    const { personId } = signedIn(context)
    const framework = await frameworkInForce(handle)
    const rows = adoptionRows(framework, adoptions, (index) => `/adoptions/${index}/indicator`)
    const [current, wanted] = [versioned(framework, await listAdoptions(handle, territory.id)), versioned(framework, rows)]
    // Nothing is lost by two people who want the same.
    if (current.version === wanted.version) return current
    if (current.version !== version) throw new Problem('stale-version', { detail: 'Somebody else chose other indicators meanwhile', params: { current } })
    await replaceAdoptions(handle, territory.id, rows)
    await bumpTerritory(handle, territory.id)
    const [before, after] = [{ adoptions: current.adoptions }, { adoptions: wanted.adoptions }]
    await appendAudit(handle, { territory: slug, personId, at: context.now, action: 'territory.adopt', subject: slug, before, after })
    return wanted
  })
}
