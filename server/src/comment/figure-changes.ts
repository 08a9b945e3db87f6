import { listAuditOf } from '@atalaya/db/audit'
import type { ReadHandle } from '@atalaya/db/store'
import type { FigureChange } from '@atalaya/shared/comment'
import { figureEntrySchema } from '@atalaya/shared/submission'
import { z } from 'zod'
import type { FigurePlace } from './commented-figure.ts'

/** What the trail keeps of a figure that was saved: of the texts beside it, those that became different. */
const savedSchema = z.looseObject({ entry: figureEntrySchema })
const takenSchema = z.looseObject({ name: z.string(), post: z.string(), department: z.string() })
const texts = ['source', 'dataDate', 'vintage', 'note', 'explanation', 'answer'] as const

type Told = z.infer<typeof savedSchema> | undefined

function changedTexts(before: Told, after: Told): FigureChange['changed'] {
  if (before === undefined || after === undefined) return []
  return texts.filter((name) => name in after && before[name] !== after[name])
}

/** What happened to a figure before it was approved, newest first; an answer that was taken over is told with the save by which it was. */
export async function figureChanges(handle: ReadHandle, { territory, period, code }: FigurePlace): Promise<FigureChange[]> {
  const rows = await listAuditOf(handle, { territory, subject: `${period}/${code}`, actions: ['figure.save', 'delegation.take'] })
  const taken = new Map(rows.flatMap(({ at, action, after }) => (action === 'delegation.take' ? [[at, takenSchema.parse(after)]] : [])))
  const saves = rows.flatMap(({ at, action, by, before, after }): FigureChange[] => {
    if (action !== 'figure.save') return []
    const was = savedSchema.safeParse(before).data
    const is = savedSchema.safeParse(after).data
    const answer = taken.get(at)
    return [
      {
        at, by, before: was ? was.entry : null, after: is ? is.entry : null, changed: changedTexts(was, is),
        byLink: answer ? { name: answer.name, post: answer.post, department: answer.department } : null,
      },
    ]
  })
  return saves.toReversed()
}
