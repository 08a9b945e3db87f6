import type { FigureToStore } from '@atalaya/db/submission'
import { questionOf } from './save-figures.ts'

type Unanswered = Pick<FigureToStore, 'indicatorId' | 'period' | 'entry' | 'missing' | 'version' | 'savedById' | 'savedAt'>

/** A figure without a number, as stored when an action on the whole quarter and not its own form makes it. */
export function unansweredFigure(figure: Unanswered, before?: Parameters<typeof questionOf>[0]): FigureToStore {
  return { ...figure, ...questionOf(before), value: null, source: '', dataDate: null, vintage: 'preliminary', note: '', explanation: '' }
}
