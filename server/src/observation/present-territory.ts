import type { StoredTarget } from '@atalaya/db/indicator'
import type { StoredTerritory } from '@atalaya/db/territory'
import type { Territory } from '@atalaya/shared/territory'

/** A territory without the keys of its rows. */
export function presentTerritory({ id: _id, version: _version, ...territory }: StoredTerritory): Territory {
  return territory
}

/** The versions in force, keyed by `indicatorId period`. Takes them oldest first, as they are listed. */
export function currentTargets(targets: readonly StoredTarget[]): Map<string, StoredTarget> {
  return new Map(targets.map((target) => [`${target.indicatorId} ${target.period}`, target]))
}
