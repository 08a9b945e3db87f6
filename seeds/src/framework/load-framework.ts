import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appendAudit } from '@atalaya/db/audit'
import { findFrameworkDigest, listIndicators, listIndicatorsInUse, saveFramework } from '@atalaya/db/indicator'
import type { Store } from '@atalaya/db/store'
import { calendarDate } from '@atalaya/shared/period'
import { frameworkFileNames, frameworkFolder, readFrameworkFiles, refuseMissingFiles } from './read-framework-files.ts'

export interface LoadedFramework {
  /** False when these very files were loaded before. */
  readonly changed: boolean
  /** Codes of the indicators that the files no longer have and that nothing referred to; now deleted. */
  readonly removed: readonly string[]
}

/**
 * SHA-256 of all that the framework is made from: its files, the packages of countries and currencies (whose versions
 * this workspace's package.json pins) and the version of CLDR that names them.
 */
function digestOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of frameworkFileNames) hash.update(file).update(readFileSync(join(folder, file)))
  hash.update(readFileSync(new URL('../../package.json', import.meta.url)))
  return hash.update(String(process.versions['cldr'])).digest('hex')
}

/**
 * Makes the stored framework, countries and currencies those of the files, by code: ids stay, and what is the same stays
 * untouched. Throws FrameworkFilesError with all that is wrong in the files, and refuses files from which an indicator is
 * missing that a territory has adopted or has figures of, and an edition that takes effect after today (UTC).
 */
export async function loadFramework(store: Store, { now, folder = frameworkFolder }: { now: Date; folder?: string }): Promise<LoadedFramework> {
  refuseMissingFiles(folder)
  const digest = digestOf(folder)
  if ((await findFrameworkDigest(store.read)) === digest) return { changed: false, removed: [] }

  const files = readFrameworkFiles(folder)
  const { edition, indicators } = files.framework
  if (edition.effectiveFrom > calendarDate(now, 'UTC')) {
    throw new Error(`Edition ${edition.code} of the framework takes effect on ${edition.effectiveFrom} and cannot be loaded before`)
  }
  // Read only when there is something to load: the names of all countries take as long as a start.
  const { listCountries, listCurrencies } = await import('./reference-lists.ts')
  const content = { ...files, countries: listCountries(), currencies: listCurrencies(), digest }

  return store.write(async (handle) => {
    const codes = new Set(indicators.map(({ code }) => code))
    const removed = (await listIndicators(handle)).map(({ code }) => code).filter((code) => !codes.has(code))
    const inUse = await listIndicatorsInUse(handle, removed)
    if (inUse.length > 0) throw new Error(`The framework files no longer have ${inUse.join(', ')}, which is in use and cannot be removed`)
    await saveFramework(handle, content)
    await appendAudit(handle, { territory: '', personId: null, at: now, action: 'framework.load', subject: edition.code, after: { digest, removed } })
    return { changed: true, removed }
  })
}
