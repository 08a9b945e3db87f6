import { describe, expect, it } from 'vitest'
import { languages } from '../language/index.ts'
import { checkNarrative, claimSlugs, narrativeFindingSentence } from './check-narrative.ts'

const told = (text: string) => checkNarrative(text).map(({ slug, phrase }) => `${slug}: ${phrase}`)

describe('a phrase that claims more than the evidence', () => {
  it.each([
    ['Llegaron tres empresas gracias a la misión.', 'cause-claimed: gracias a'],
    ['Gracias al acuerdo subió el empleo.', 'cause-claimed: Gracias al'],
    ['GRACIAS  A LA MISIÓN', 'cause-claimed: GRACIAS  A'],
    ['Se gestionó una donación.', 'state-untold: Se gestionó'],
    ['se gestiono una donación', 'state-untold: se gestiono'],
    ['Se han gestionado recursos', 'state-untold: Se han gestionado'],
    ['La oficina gestionó 536 millones.', 'state-untold: gestionó'],
    ['Recursos gestionados: 536 millones', 'state-untold: gestionados'],
    ['Se avanza en el convenio.', 'state-untold: Se avanza'],
    ['se adelantó la consulta', 'state-untold: se adelantó'],
    ['se está avanzando', 'state-untold: se está avanzando'],
    ['Graças à missão vieram três empresas.', 'cause-claimed: Graças à'],
    ['gracas ao acordo', 'cause-claimed: gracas ao'],
    ['Foram geridos recursos', 'state-untold: geridos'],
    ['Avançou-se no convênio', 'state-untold: Avançou-se'],
    ['Thanks to the mission, three firms came.', 'cause-claimed: Thanks to'],
    ['The office managed to secure a grant.', 'state-untold: managed to'],
    ['Progress is being made on the agreement.', 'state-untold: Progress is being made'],
    // The accent as a mark of its own, as some keyboards leave it.
    ['Se gestiono\u0301 una donación.', 'state-untold: Se gestionó'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it.each([
    '',
    'Se firmaron dos acuerdos el 4 de marzo.',
    'Desgracias al por mayor',
    'La gestión de la oficina, sus gestiones y la gestionadora',
    'Se dieron las gracias a la Embajada de Suiza.',
    'Our thanks to the embassy.',
    'Das desgraças à parte',
    'Digerido o relatório',
    'The managed fund closed in March.',
    'Se avanzará en mayo.',
    'Vamos a gestionar la visita en mayo.',
  ])('says nothing of «%s»', (text) => {
    expect(told(text)).toEqual([])
  })

  it('is named once, and each in the order in which it stands', () => {
    expect(told('Se avanza. Gracias a Lima, se avanza; SE AVANZA.')).toEqual(['state-untold: Se avanza', 'cause-claimed: Gracias a'])
  })

  it('stands in its place also after a character of two units', () => {
    expect(told('🙂 İstanbul: gracias a ella')).toEqual(['cause-claimed: gracias a'])
  })

  it.each(claimSlugs)('is told in every language: %s', (slug) => {
    const sentences = languages.map((language) => narrativeFindingSentence({ slug, severity: 'warn', phrase: 'gracias a' }, language))
    expect(new Set(sentences).size).toBe(3)
    for (const sentence of sentences) expect(sentence).toContain('gracias a')
  })
})
