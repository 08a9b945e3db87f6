import type { ReadHandle } from '@atalaya/db/store'
import { composeBoard, type Dashboard } from '@atalaya/shared/observation'
import { atOneVersion } from './at-one-version.ts'
import { loadBoard, type BoardWanted } from './load-board.ts'

/** A territory's board in a quarter; without one, in the newest that the audience may see. */
export async function getDashboard(handle: ReadHandle, { slug, ...wanted }: BoardWanted & { readonly slug: string }): Promise<Dashboard> {
  return composeBoard(await atOneVersion(handle, slug, (territory) => loadBoard(handle, territory, wanted)))
}
