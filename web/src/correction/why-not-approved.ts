import type { CorrectionView } from '@atalaya/shared/correction'
import type { Language } from '@atalaya/shared/language'
import { refusalText } from '../api/problem-text.ts'
import { decisionMessages } from './decision-messages.ts'

/**
 * Why somebody cannot approve a correction; undefined when they can. Who has no such task is told whose it is: asking an
 * administrator for it would be bad advice, most of all to one.
 */
export function whyNotApproved({ isStale, abilities: { approve } }: Pick<CorrectionView, 'isStale' | 'abilities'>, language: Language): string | undefined {
  const texts = decisionMessages[language]
  if (isStale) return texts.stale
  if (approve.allowed) return undefined
  return approve.problem === 'not-allowed' ? texts.byAnother : refusalText(approve, language)
}
