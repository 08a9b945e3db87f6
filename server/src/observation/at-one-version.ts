import type { ReadHandle } from '@atalaya/db/store'
import { getTerritoryKey } from '@atalaya/db/territory'

/**
 * What is put together from several reads of a territory, all of one version: read again when somebody publishes or corrects
 * between them, because half of one version and half of the next was never true. Raises `not-found` for an unknown territory.
 */
export async function atOneVersion<Found>(handle: ReadHandle, slug: string, read: () => Promise<Found>): Promise<Found> {
  let before = await getTerritoryKey(handle, slug)
  for (;;) {
    const found = await read()
    const after = await getTerritoryKey(handle, slug)
    if (after.version === before.version) return found
    before = after
  }
}
