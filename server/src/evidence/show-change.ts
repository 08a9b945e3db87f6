import type { WriteHandle } from '@atalaya/db/store'
import { bumpTerritory } from '@atalaya/db/territory'
import type { FoundFigure } from './figure-of.ts'

/** What is approved is on somebody's board already, and its evidence is part of what the board says of it; of what is only entered no board says anything. */
export async function showChange(handle: WriteHandle, { territory, isPublished }: FoundFigure): Promise<void> {
  if (isPublished !== undefined) await bumpTerritory(handle, territory.id)
}
