import { findFrameworkDigest, listIndicators, readFramework, type StoredIndicator } from '@atalaya/db/indicator'
import type { ReadHandle } from '@atalaya/db/store'
import type { Aspect, Framework, Rubric } from '@atalaya/shared/indicator'
import { Problem } from '@atalaya/shared/problem'

/** The framework as rules need it: whole, and by the keys it is asked for with. Indicators in the framework's order. */
export interface FrameworkInForce {
  readonly framework: Framework
  readonly indicators: readonly StoredIndicator[]
  readonly byId: ReadonlyMap<number, StoredIndicator>
  readonly byCode: ReadonlyMap<string, StoredIndicator>
  readonly aspects: ReadonlyMap<string, Aspect>
  readonly rubrics: ReadonlyMap<string, Rubric>
}

const kept = new WeakMap<object, { digest: string; inForce: FrameworkInForce }>()

/** Reads the framework once, and again only when its digest has changed: parsing its texts costs milliseconds. */
export async function frameworkInForce(handle: ReadHandle): Promise<FrameworkInForce> {
  const digest = await findFrameworkDigest(handle)
  if (digest === undefined) throw new Error('No framework is loaded')
  const known = kept.get(handle.db)
  if (known?.digest === digest) return known.inForce
  const framework = await readFramework(handle)
  const indicators = await listIndicators(handle)
  const inForce: FrameworkInForce = {
    framework,
    indicators,
    byId: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    byCode: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    aspects: new Map(framework.aspects.map((aspect) => [aspect.key, aspect])),
    rubrics: new Map(framework.rubrics.map((rubric) => [rubric.code, rubric])),
  }
  kept.set(handle.db, { digest, inForce })
  return inForce
}

/** Raises `not-found` for a code that the framework does not have. */
export function indicatorByCode({ byCode }: FrameworkInForce, code: string): StoredIndicator {
  const found = byCode.get(code)
  if (!found) throw new Problem('not-found', { detail: `There is no indicator ${code}`, params: {} })
  return found
}
