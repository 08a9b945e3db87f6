import type { CalendarDate } from '@atalaya/shared/period'
import { checkFigure, type Finding, type SaveFigure, type SubmissionRow } from '@atalaya/shared/submission'

/**
 * What the checks say of what is typed, before it is saved; `today` is the territory's by this device's clock. The row carries the
 * last four values and the server looks at eight, so its answer, which replaces this one, may know more.
 */
export function checkRow({ indicator, period, previous }: Pick<SubmissionRow, 'indicator' | 'period' | 'previous'>, { entry, source, dataDate }: Pick<SaveFigure, 'entry' | 'source' | 'dataDate'>, today: CalendarDate): Finding[] {
  return checkFigure({ period, entry, source, dataDate }, indicator, { previous, today })
}
