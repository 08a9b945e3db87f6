import type { Adoption } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'
import { ownerMessages } from './owner-messages.ts'

/** Who answers for a figure and who stands in, in one line; empty when nobody is named. */
export function ownerText({ owner, substitute }: Pick<Adoption, 'owner' | 'substitute'>, language: Language): string {
  if (substitute === '') return owner
  const texts = ownerMessages[language]
  return owner === '' ? texts.substituteAlone(substitute) : texts.both(owner, substitute)
}
