import type { StoredTerritory } from '@atalaya/db/territory'
import type { Territory } from '@atalaya/shared/territory'

/** A territory without the keys of its rows. */
export function presentTerritory({ id: _id, version: _version, ...territory }: StoredTerritory): Territory {
  return territory
}
