import { listAdoptions, type StoredAdoption } from '@atalaya/db/indicator'
import type { ReadHandle } from '@atalaya/db/store'

/** What a territory has adopted, by the indicator's id. */
export async function adoptionsOf(handle: ReadHandle, territoryId: number): Promise<ReadonlyMap<number, StoredAdoption>> {
  return new Map((await listAdoptions(handle, territoryId)).map((adoption) => [adoption.indicatorId, adoption]))
}
