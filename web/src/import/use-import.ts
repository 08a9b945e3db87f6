import type { FigureContent } from '@atalaya/shared/import'
import { submissionEndpoints, type SavedFigure, type SaveFigure } from '@atalaya/shared/submission'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isProblem, Unreachable } from '../api/api-problem.ts'
import { call } from '../api/client.ts'
import type { Desk } from '../submission/desk.ts'
import { submissionQuery } from '../submission/submission-queries.ts'
import { contentOf, type ImportLine } from './import-lines.ts'

/** One figure as it was before an import and, over what, as it can be put back. */
interface Undoable {
  readonly code: string
  readonly before: FigureContent | null
  /** The version that the import made; null while it waits on this device. */
  readonly version: number | null
}

export interface Applied {
  readonly figures: readonly Undoable[]
  readonly isUndone: boolean
}

/** What a row holds that had nothing: everything taken back, for a figure that was saved is never gone. */
const nothing: FigureContent = { entry: { form: 'blank' }, source: '', dataDate: null, vintage: 'preliminary', note: '', explanation: '' }

type Quarter = { readonly territory: string; readonly period: Parameters<typeof submissionQuery>[1] }
type ToSave = SaveFigure & { readonly indicator: string }

function toSave({ row, reading, version }: ImportLine): ToSave[] {
  return row && reading?.outcome.is === 'change' ? [{ ...reading.outcome.figure, indicator: row.indicator.code, version }] : []
}

/** The figures of an import that are no longer as it left them. */
export function changedSince({ figures }: Applied, desk: Desk): string[] {
  return figures.flatMap(({ code, version }) => {
    const slot = desk.figures.get(code)?.current()
    const isAsLeft = version === null ? slot?.state.is === 'unsent' : slot?.state.is === 'kept' && slot.stored.figure?.version === version
    return isAsLeft ? [] : [code]
  })
}

/** Applying lines to the quarter, all or none, and taking the last of them back. */
export function useImport(desk: Desk, quarter: Quarter) {
  const queryClient = useQueryClient()
  const [applied, setApplied] = useState<Applied>()
  const save = async (figures: readonly ToSave[]): Promise<readonly SavedFigure[]> => {
    const { figures: saved } = await call(submissionEndpoints.saveFigures, { params: quarter, body: { figures: [...figures] } })
    desk.takeSaved(saved)
    return saved
  }
  const readAgain = (failure: unknown) => {
    if (isProblem(failure, 'stale-version')) void queryClient.invalidateQueries({ queryKey: submissionQuery(quarter.territory, quarter.period).queryKey })
  }
  const apply = useMutation({
    mutationFn: async (lines: readonly ImportLine[]) => {
      const saved = await save(lines.flatMap(toSave))
      const before = new Map(lines.map((line) => [line.row?.indicator.code, line.before]))
      setApplied({ isUndone: false, figures: saved.map(({ figure }) => ({ code: figure.indicator, before: before.get(figure.indicator) ?? null, version: figure.version })) })
    },
    onError: readAgain,
  })
  const undo = useMutation({
    mutationFn: async ({ figures }: Applied) => {
      const stored = figures.flatMap(({ code, before, version }) => (version === null ? [] : [{ ...contentOf(before ?? nothing), indicator: code, version }]))
      if (stored.length > 0) await save(stored)
      for (const { code, version } of figures) if (version === null) desk.figures.get(code)?.restore()
      setApplied({ figures, isUndone: true })
    },
    onError: readAgain,
  })
  /** For when the service does not answer: each waits in its field. */
  const keepHere = (lines: readonly ImportLine[]) => {
    const figures = lines.flatMap(({ row, reading, before }) => (row && reading?.outcome.is === 'change' ? [{ code: row.indicator.code, figure: reading.outcome.figure, before }] : []))
    desk.fillIn(figures)
    setApplied({ isUndone: false, figures: figures.map(({ code, before }) => ({ code, before, version: null })) })
    apply.reset()
  }
  return { apply, undo, keepHere, applied, forget: () => setApplied(undefined), isUnreachable: apply.error instanceof Unreachable }
}
