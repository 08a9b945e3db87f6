import { findHash, listChains, verifyChain, type ChainReport } from '@atalaya/db/audit'
import type { ChainFault } from '@atalaya/shared/audit'
import { runTyped, UsageError } from './typed-command.ts'

const usage = `Works out every chain of the trail again, and compares what is kept with what it tells:

  npm run verify-audit

With a hash that was noted earlier, also that the row is still the one it was noted of:

  npm run verify-audit -- bucaramanga 1204 9f2b…`

interface Noted {
  readonly territory: string
  readonly position: number
  readonly hash: string
}

/** Nothing, or what was noted: territory (`installation` for its own), position, hash. Raises `UsageError` with the usage. */
function readNoted(typed: readonly string[]): Noted | undefined {
  if (typed.length === 0) return undefined
  const [name = '', position = '', hash = '', ...rest] = typed
  if (rest.length > 0 || !/^[1-9]\d*$/.test(position) || !/^[\da-f]{64}$/.test(hash)) throw new UsageError(usage)
  return { territory: name === 'installation' ? '' : name, position: Number(position), hash }
}

const sentences: Readonly<Record<ChainFault['kind'], string>> = {
  changed: 'the row is not the one that was written',
  missing: 'the row is missing',
  inserted: 'the row was put in afterwards',
  'end-gone': 'the end that the database keeps of the chain is gone',
  'version-changed': 'a version does not say what this row records',
  'version-untold': 'there is a version that no row records',
  'version-gone': 'a version that this row records is missing',
  'observation-changed': 'what readers are shown is not the newest version',
  'figure-changed': 'a figure does not say what this row records',
  'figure-untold': 'there is a figure that no row records',
  'figure-gone': 'a figure that this row records is missing',
  'state-changed': 'a quarter is in a state that no row brought it to',
}

function lineOf({ territory, rows, hash, fault }: ChainReport): string {
  const name = territory === '' ? 'installation' : territory
  if (fault === null) return `${name}: whole, ${rows} rows${hash === '' ? '' : `, ${hash}`}`
  const place = fault.position === null ? '' : `row ${fault.position}: `
  return `${name}: BROKEN, ${place}${sentences[fault.kind]} (${[fault.kind, fault.subject].filter((text) => text !== '').join(', ')}); whole up to row ${rows}`
}

await runTyped(readNoted, async (store, noted) => {
  await store.snapshot(async (handle) => {
    for (const territory of await listChains(handle)) {
      const report = await verifyChain(handle, territory)
      console.log(lineOf(report))
      if (report.fault !== null) process.exitCode = 1
    }
    if (noted === undefined) return
    const isThere = (await findHash(handle, noted)) === noted.hash
    console.log(isThere ? 'The row that was noted is there as it was.' : 'BROKEN, the row that was noted is another one now, or gone.')
    if (!isThere) process.exitCode = 1
  })
})
