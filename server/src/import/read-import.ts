import { appendAudit } from '@atalaya/db/audit'
import { advanceBatch, getBatch, saveMapping, type StoredBatch } from '@atalaya/db/import'
import type { ReadHandle } from '@atalaya/db/store'
import { getTerritory, type StoredTerritory } from '@atalaya/db/territory'
import type { Ability } from '@atalaya/shared/access'
import { importAbilities, layoutGaps, maySendImport, mostProposals, type ApplyImport, type ImportBatch, type ImportMapping, type ImportReading, type ImportState } from '@atalaya/shared/import'
import { Problem } from '@atalaya/shared/problem'
import { authorize, signedIn, type VerbContext } from '../plugins/context.ts'
import type { ImportSetting } from './import-context.ts'
import { filePath } from './present-batch.ts'
import { readForSender } from './refused-file.ts'
import { lookAgain } from './sample-file.ts'

interface OfBatch {
  readonly territory: string
  readonly batch: string
}

interface LoadedBatch {
  readonly territory: StoredTerritory
  readonly batch: StoredBatch
}

/** A batch that somebody may do something with. Raises `not-found` and the policy's refusal. */
export async function loadBatch(handle: ReadHandle, { principal }: VerbContext, { territory: slug, batch: id }: OfBatch, action: keyof ImportBatch['abilities']): Promise<LoadedBatch> {
  const territory = authorize(await getTerritory(handle, slug), maySendImport(principal, slug))
  const batch = await getBatch(handle, { territoryId: territory.id, id })
  const ability: Ability = importAbilities(principal, slug, batch)[action]
  return authorize({ territory, batch }, ability)
}

/** Raised where a batch went on to another state at the same moment. */
export function movedOn({ state }: { readonly state: ImportState }): Problem<'wrong-state'> {
  return new Problem('wrong-state', { detail: 'The file is being worked on', params: { state } })
}

/** Reads the first rows in another way and proposes the columns anew where they became others. Raises the policy's refusal and `unreadable-file`. */
export async function lookAtImport(context: VerbContext, { folder }: ImportSetting, of: OfBatch, wanted: ImportReading): Promise<void> {
  const { batch } = await loadBatch(context.store.read, context, of, 'read')
  const { reading, sample } = await readForSender(lookAgain(filePath(folder, batch), batch.found.kind, batch.reading, wanted))
  const { personId } = signedIn(context)
  await context.store.write(async (handle) => {
    const { territory, batch: now } = await loadBatch(handle, context, of, 'read')
    if (!(await advanceBatch(handle, keyOf(now), ['opened', 'checked', 'interrupted'], { state: 'opened', reading, found: { ...now.found, sample }, refusal: '' }))) throw movedOn(now)
    await appendAudit(handle, { territory: territory.slug, personId, at: context.now, action: 'import.look', subject: now.id, after: { reading } })
  })
}

/** Begins the comparison of a file with what is there, read as it is said. Raises the policy's refusal, `invalid-fields` for a reading that lacks something, and `busy`. */
export async function startCheck(context: VerbContext, { jobs, folder }: ImportSetting, of: OfBatch, reading: ImportReading): Promise<void> {
  const principal = signedIn(context)
  const { store, now } = context
  jobs.refuseBusy()
  const batch = await store.write(async (handle) => {
    const { territory, batch: found } = await loadBatch(handle, context, of, 'read')
    const gaps = layoutGaps(found.found.sample, reading)
    if (gaps.length > 0) {
      const detail = `The reading lacks ${gaps.join(', ')}`
      throw new Problem('invalid-fields', { detail, params: {}, errors: gaps.map((slug) => ({ pointer: slug === 'no-first-year' ? '/firstYear' : '/columns', detail, slug })) })
    }
    const change = { state: 'checking', reading, refusal: '', done: 0, total: 0, beatAt: now.toISOString() } as const
    if (!(await advanceBatch(handle, keyOf(found), ['opened', 'checked', 'interrupted'], change))) throw movedOn(found)
    await appendAudit(handle, { territory: territory.slug, personId: principal.personId, at: now, action: 'import.check', subject: found.id, after: { reading } })
    return found
  })
  jobs.start({ work: 'check', key: keyOf(batch), kind: 'draft', path: filePath(folder, batch), fileKind: batch.found.kind, reading, principal, now })
}

export function keyOf({ territoryId, id }: StoredBatch) {
  return { territoryId, id }
}

const begun = { apply: 'import.begin-apply', undo: 'import.begin-undo' } as const

/** What is begun in the background, and of an application the reason of what it proposes. */
export type Writing = ({ readonly work: 'apply' } & ApplyImport) | { readonly work: 'undo' }

/**
 * Begins to write the compared figures, or to put back what was there before them. Raises the policy's refusal, `invalid-fields` where more
 * corrections would be proposed than anybody decides on or where nothing would be done, and `busy`.
 */
export async function startWriting(context: VerbContext, { jobs }: ImportSetting, of: OfBatch, writing: Writing): Promise<void> {
  const { work } = writing
  const principal = signedIn(context)
  const { store, now } = context
  jobs.refuseBusy()
  const { key, token } = await store.write(async (handle) => {
    const { territory, batch } = await loadBatch(handle, context, of, work)
    if (writing.work === 'apply') refuseProposals(batch, writing)
    const [from, to] = work === 'apply' ? (['checked', 'applying'] as const) : (['applied', 'undoing'] as const)
    if (!(await advanceBatch(handle, keyOf(batch), [from], { state: to, refusal: '', done: 0, total: 0, beatAt: now.toISOString() }))) throw movedOn(batch)
    await appendAudit(handle, { territory: territory.slug, personId: principal.personId, at: now, action: begun[work], subject: batch.id })
    return { key: keyOf(batch), token: handle.token }
  })
  jobs.start({ ...writing, key, principal, now, token })
}

/** Raises `invalid-fields` for an application that would do nothing, or propose more than anybody decides on. */
export function refuseProposals({ counts }: Pick<StoredBatch, 'counts'>, { correctionReason }: ApplyImport): void {
  if (counts === null) return
  const refuse = (slug: string, detail: string) => new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: '/correctionReason', detail, slug }] })
  if (correctionReason !== null && counts.proposed > mostProposals) throw refuse('too-many-proposals', `One file proposes ${mostProposals} corrections at most`)
  if (correctionReason === null && counts.new + counts.changed === 0) throw refuse('reason-missing', 'All that the file would do is propose corrections, and these need a reason')
}

/** Keeps how a file is read under a name, over one of the same name. Raises the policy's refusal. */
export async function keepMapping(context: VerbContext, { territory: slug, ...mapping }: ImportMapping & { readonly territory: string }): Promise<void> {
  const { personId } = signedIn(context)
  await context.store.write(async (handle) => {
    const territory = authorize(await getTerritory(handle, slug), maySendImport(context.principal, slug))
    await saveMapping(handle, territory.id, mapping, { savedBy: personId, savedAt: context.now.toISOString() })
    await appendAudit(handle, { territory: slug, personId, at: context.now, action: 'import.keep-mapping', subject: mapping.name, after: mapping })
  })
}
