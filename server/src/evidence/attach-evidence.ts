import { addEvidence, type EvidenceToStore } from '@atalaya/db/evidence'
import { appendAudit } from '@atalaya/db/audit'
import type { ReadHandle } from '@atalaya/db/store'
import { downloadName, mayAttach, type DescribedEvidence, type FigureEvidence } from '@atalaya/shared/evidence'
import { Problem } from '@atalaya/shared/problem'
import { authorize, signedIn, type Authorized, type VerbContext } from '../plugins/context.ts'
import type { ReceivedFile } from '../plugins/uploads.ts'
import { checkKind, type KindRefusal } from './check-kind.ts'
import { circumstancesOf, findFigure, type FigureWanted, type FoundFigure } from './figure-of.ts'
import type { FileStore } from './file-store.ts'
import { presentEvidence } from './list-evidence.ts'
import { showChange } from './show-change.ts'

type Link = FigureWanted & DescribedEvidence & { readonly url: string }
type NamedFile = FigureWanted & DescribedEvidence & { readonly fileName: string }

/** Attaches the address of a document. Raises `not-found`, or the policy's refusal. */
export async function attachLink(context: VerbContext, { url, ...wanted }: Link): Promise<FigureEvidence> {
  return attach(context, wanted, { form: 'link', url })
}

/** Whether somebody may attach, asked before a byte of the file is read. Raises as `attachFile` does. */
export async function authorizeAttaching(context: VerbContext, wanted: FigureWanted): Promise<void> {
  await authorizedFigure(context.store.read, context, wanted)
}

/**
 * Attaches a file that has arrived: checked by what it holds, and in the store of files before its row is written, so that no
 * row ever points to nothing. Raises `not-found`, the policy's refusal, `invalid-fields` at the file for what is not taken.
 */
export async function attachFile(context: VerbContext, files: FileStore, { fileName, ...wanted }: NamedFile, file: ReceivedFile): Promise<FigureEvidence> {
  const checked = await checkKind(file, fileName)
  if ('refusal' in checked) throw refusedFile(checked.refusal)
  await files.put(file)
  const { kind } = checked
  return attach(context, wanted, { form: 'file', kind, bytes: file.bytes, hash: file.hash, name: downloadName(fileName, kind) })
}

const refusals: Record<KindRefusal, string> = {
  'unknown-kind': 'The file is none of the kinds that are taken: PDF, image, office document, CSV or plain text',
  'has-macros': 'The document carries programs (macros)',
  'is-markup': 'Pages and drawings that a browser would run, such as HTML and SVG, are not taken',
  'empty-file': 'The file is empty',
}

function refusedFile(slug: KindRefusal): Problem<'invalid-fields'> {
  const detail = refusals[slug]
  return new Problem('invalid-fields', { detail, params: {}, errors: [{ pointer: '/file', detail, slug }] })
}

async function authorizedFigure(handle: ReadHandle, context: VerbContext, wanted: FigureWanted): Promise<Authorized<FoundFigure>> {
  signedIn(context)
  const figure = await findFigure(handle, wanted)
  return authorize(figure, mayAttach(await circumstancesOf(handle, context, figure)))
}

async function attach(context: VerbContext, wanted: FigureWanted & DescribedEvidence, content: EvidenceToStore['content']): Promise<FigureEvidence> {
  return context.store.write(async (handle) => {
    const figure = await authorizedFigure(handle, context, wanted)
    const { personId } = signedIn(context)
    const { title, documentDate = null, visibility } = wanted
    const number = await addEvidence(handle, figure.key, { title, documentDate, visibility, content, attachedBy: personId, attachedAt: context.now.toISOString() })
    await showChange(handle, figure)
    await appendAudit(handle, {
      territory: wanted.territory, personId, at: context.now, action: 'evidence.attach', subject: `${wanted.period}/${wanted.code}/${number}`,
      after: { title, documentDate, visibility, content },
    })
    return presentEvidence(handle, context, figure)
  })
}
