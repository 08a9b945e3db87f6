import type { KeptTarget } from '@atalaya/shared/indicator'
import { lateTargetText, publicSince, type IndicatorPage, type Publications } from '@atalaya/shared/observation'
import { periodBounds, periodContaining, type Period } from '@atalaya/shared/period'

export interface TargetsShown {
  readonly page: Pick<IndicatorPage, 'territory' | 'language' | 'indicator' | 'series' | 'replaced'>
  readonly publications: Publications
}

/** That a target came after the figure of a period that it is shown beside; empty for one that came in time. */
export function targetNote(target: KeptTarget, beside: Period, { page: { territory, language, series, replaced }, publications }: TargetsShown): string {
  return lateTargetText(target, publicSince(beside, [...series, ...replaced], publications), { timeZone: territory.timeZone, language })
}

/** The same beside the figure that a target is settled by: the indicator's last one within the target's own period. */
export function ownTargetNote(target: KeptTarget, shown: TargetsShown): string {
  return targetNote(target, periodContaining(periodBounds(target.period).to, shown.page.indicator.frequency), shown)
}
