import { defineMessages, type Language } from '../language/index.ts'

/** What a phrase claims that no figure carries: that one thing caused another, or that something is under way, in no state that can be checked. */
export const claimSlugs = ['cause-claimed', 'state-untold'] as const

/** A phrase of a narrative that says more than the evidence. A warning: it never holds anything back. */
export interface NarrativeFinding {
  readonly slug: (typeof claimSlugs)[number]
  readonly severity: 'warn'
  /** As it was typed, without the spaces around it. */
  readonly phrase: string
}

/**
 * Phrases as they are once accents and capitals are taken off. Thanks that are given to somebody («las gracias a la embajada»,
 * “our thanks to the embassy”) claim nothing.
 */
const claims: readonly { readonly slug: NarrativeFinding['slug']; readonly phrases: readonly string[] }[] = [
  {
    slug: 'cause-claimed',
    phrases: [
      '(?<!(?:las|muchas|dar|dando|dieron|dio|damos) )gracias al?',
      '(?<!(?:as|muitas|dar|dando|deram|deu|damos) )gracas (?:a|as|ao|aos)',
      '(?<!(?:many|our|my|his|her|their|give|gave|giving|express|expressed) )thanks (?:in part )?to',
    ],
  },
  {
    slug: 'state-untold',
    phrases: [
      'gestionad[oa]s?',
      'gestion(?:o|aron|amos)',
      'se (?:(?:ha|han|esta|estan|viene|vienen|sigue|siguen) )?(?:gestion|avanz|adelant)(?:a|an|o|aron|ado|ando)',
      'gerid[oa]s?',
      '(?:geriu|geriram)',
      '(?:tem-se|vem-se|esta-se) (?:avancado|avancando)',
      '(?:se (?:avanca|avancou)|(?:avanca|avancou)-se)',
      'managed to',
      '(?:progress|headway) (?:is|was|has been|is being|was being) made',
      '(?:is|are|was|were) (?:progressing|moving forward|advancing)',
    ],
  },
]

// Letters and digits of any script bound a word: `\b` takes «é» for its end.
const patterns = claims.flatMap(({ slug, phrases }) => phrases.map((phrase) => ({ slug, pattern: new RegExp(`(?<![\\p{L}\\p{N}])${phrase.replaceAll(' ', '\\s+')}(?![\\p{L}\\p{N}])`, 'gu') })))

/**
 * The phrases of a narrative that claim more than the evidence carries, in the order in which they stand, each once, in whichever of
 * the product's languages it is written. Sources: domain notes C1 (attribution) and C14 (verbs without a status).
 */
export function checkNarrative(text: string): NarrativeFinding[] {
  const typed = text.normalize('NFC')
  const plain = [...typed].map(plainCharacter).join('')
  const found = patterns.flatMap(({ slug, pattern }) => [...plain.matchAll(pattern)].map(({ index, 0: { length } }) => ({ slug, index, phrase: typed.slice(index, index + length) })))
  const inOrder = found.toSorted((one, other) => one.index - other.index || other.phrase.length - one.phrase.length)
  const apart = inOrder.filter(({ index }, position) => !inOrder.slice(0, position).some((before) => index < before.index + before.phrase.length))
  const firsts = apart.filter(({ phrase }, position) => apart.findIndex((other) => plainPhrase(other.phrase) === plainPhrase(phrase)) === position)
  return firsts.map(({ slug, phrase }) => ({ slug, severity: 'warn', phrase }))
}

/** Without its accents and in small letters, as long as it was, so that places in the text stay what they are. */
function plainCharacter(character: string): string {
  const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.length === character.length ? plain : character
}

function plainPhrase(phrase: string): string {
  return [...phrase].map(plainCharacter).join('')
}

const sentences = defineMessages<Record<NarrativeFinding['slug'], (phrase: string) => string>>({
  es: {
    'cause-claimed': (phrase) => `«${phrase}» dice que una cosa causó la otra. Diga qué se hizo y qué cambió, cada cosa con su cifra o su documento.`,
    'state-untold': (phrase) => `«${phrase}» no dice en qué quedó. Diga qué terminó, con su fecha, o páselo a «Qué sigue».`,
  },
  pt: {
    'cause-claimed': (phrase) => `“${phrase}” diz que uma coisa causou a outra. Diga o que foi feito e o que mudou, cada coisa com seu número ou seu documento.`,
    'state-untold': (phrase) => `“${phrase}” não diz em que ficou. Diga o que terminou, com sua data, ou passe para “Próximos passos”.`,
  },
  en: {
    'cause-claimed': (phrase) => `“${phrase}” says that one thing caused the other. Say what was done and what changed, each with its figure or its document.`,
    'state-untold': (phrase) => `“${phrase}” does not say where it stands. Say what was finished, with its date, or move it to “Way forward”.`,
  },
})

/** What a phrase claims, and what to write instead. */
export function narrativeFindingSentence({ slug, phrase }: NarrativeFinding, language: Language): string {
  return sentences[language][slug](phrase)
}
