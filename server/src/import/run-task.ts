import type { Store } from '@atalaya/db/store'
import type { ImportCounts } from '@atalaya/shared/import'
import { applyImport, type ApplyTask } from './apply-import.ts'
import { checkImport, type CheckTask, type Progress } from './check-import.ts'
import { undoImport, type UndoTask } from './undo-import.ts'

/** What is done with a batch in the background. */
export type ImportTask = (CheckTask & { readonly work: 'check' }) | (ApplyTask & { readonly work: 'apply' }) | (UndoTask & { readonly work: 'undo' })

/** Does it; a comparison answers its counts. Raises what each of them does. */
export async function runTask(store: Store, task: ImportTask, progress: Progress): Promise<ImportCounts | undefined> {
  switch (task.work) {
    case 'check':
      return checkImport(store, task, progress)
    case 'apply':
      await applyImport(store, task)
      return undefined
    case 'undo':
      await undoImport(store, task)
      return undefined
    default:
      return task satisfies never
  }
}
