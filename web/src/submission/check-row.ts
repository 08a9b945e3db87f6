import { checkFigure, type Finding, type SaveFigure, type SubmissionRow } from '@atalaya/shared/submission'

/**
 * What the checks say of what is typed, before it is saved. The row carries the last four values and the server looks at
 * eight, so its answer, which replaces this one, may know more.
 */
export function checkRow({ indicator, period, previous }: SubmissionRow, { entry, source, dataDate }: Pick<SaveFigure, 'entry' | 'source' | 'dataDate'>): Finding[] {
  return checkFigure({ period, entry, source, dataDate }, indicator, { previous })
}
