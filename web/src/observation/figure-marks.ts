import type { BoardRow } from '@atalaya/shared/observation'

/** What a reader must know of a figure beside it: that it may change, that it changed, that one person alone saw it, that nothing supports it. */
export const figureMarks = ['preliminary', 'corrected', 'singlePerson', 'unverified'] as const
export type FigureMark = (typeof figureMarks)[number]

/** The marks of the figure that a row shows; none where nothing was reported. */
export function marksOf({ latest }: BoardRow): FigureMark[] {
  if (latest === null) return []
  const holds: Record<FigureMark, boolean> = {
    preliminary: latest.value !== null && latest.vintage === 'preliminary',
    corrected: latest.isCorrected,
    singlePerson: !latest.isSeenBySecondPerson,
    unverified: latest.isVerified === false,
  }
  return figureMarks.filter((mark) => holds[mark])
}
