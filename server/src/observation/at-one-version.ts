import type { ReadHandle } from '@atalaya/db/store'
import { getTerritory, getTerritoryKey, type StoredTerritory } from '@atalaya/db/territory'

/**
 * What is put together from several reads of a territory, all of one version: read again when somebody publishes or corrects
 * between them, because half of one version and half of the next was never true. As often as that happens: every further
 * time takes another write. Raises `not-found` for an unknown territory.
 */
export async function atOneVersion<Found>(handle: ReadHandle, slug: string, read: (territory: StoredTerritory) => Promise<Found>): Promise<Found> {
  for (;;) {
    const territory = await getTerritory(handle, slug)
    const found = await read(territory)
    const { version } = await getTerritoryKey(handle, slug)
    if (version === territory.version) return found
  }
}
