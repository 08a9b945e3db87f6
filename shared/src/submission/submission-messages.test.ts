import { describe, expect, it } from 'vitest'
import { no, type Refusal } from '../access/index.ts'
import { languages } from '../language/index.ts'
import { submissionStates } from './submission-contract.ts'
import { refusalSentence } from './submission-messages.ts'

const wrong = (state: string) => no('wrong-state', { state })

describe('why an action is not open', () => {
  const cases: { refusal: Refusal; es: string }[] = [
    { refusal: no('not-signed-in'), es: 'Para hacerlo hay que iniciar sesión.' },
    { refusal: no('not-allowed', { role: 'validator' }), es: 'Solo puede hacerlo quien valida las cifras de este territorio.' },
    { refusal: no('own-figures'), es: 'Usted entregó cifras de este trimestre: las debe aprobar, devolver o reabrir otra persona.' },
    { refusal: no('period-closed', { closedOn: '2019-05-15' }), es: 'Este trimestre se cerró el 15 de mayo de 2019: una cifra tardía solo se puede ingresar si quien valida, publica o administra la reabre.' },
    { refusal: no('reopening-ended', { endedOn: '2019-05-20' }), es: 'La reapertura de esta cifra terminó el 20 de mayo de 2019: si todavía falta, hay que pedir que se reabra.' },
    { refusal: no('still-open'), es: 'Este trimestre está abierto: sus cifras se pueden escribir y no hay nada que reabrir.' },
    { refusal: no('period-not-open', { opensOn: '2019-04-01' }), es: 'Este trimestre se abre el 1 de abril de 2019.' },
    { refusal: no('period-too-early', { firstPeriod: '1990-Q1' }), es: 'Aquí se guardan los trimestres desde enero–marzo de 1990: revise el año de la dirección.' },
    { refusal: no('period-not-ended', { endsOn: '2019-06-30' }), es: 'Este trimestre termina el 30 de junio de 2019: las cifras se guardan ya y se envían a validación después.' },
    { refusal: wrong('draft'), es: 'Este trimestre está en borrador: primero hay que enviarlo a validación.' },
    { refusal: wrong('submitted'), es: 'Este trimestre está en validación: las cifras no se pueden cambiar hasta que se apruebe o se devuelva.' },
    { refusal: wrong('returned'), es: 'Este trimestre está devuelto con preguntas: hay que corregirlo y enviarlo de nuevo.' },
    { refusal: wrong('approved'), es: 'Este trimestre está aprobado: sus cifras ya no se pueden cambiar y falta publicarlo.' },
    { refusal: wrong('published'), es: 'Este trimestre está publicado: una cifra solo cambia con una corrección que diga el motivo.' },
    { refusal: no('stale-version'), es: 'Esta acción no está disponible ahora.' },
  ]
  it.each(cases)('$es', ({ refusal, es }) => {
    expect(refusalSentence(refusal, 'es')).toBe(es)
    expect(new Set(languages.map((language) => refusalSentence(refusal, language))).size).toBe(3)
  })

  it('says since when, where that is known', () => {
    expect(refusalSentence(wrong('submitted'), 'es', '2019-04-05')).toBe(
      'Este trimestre está en validación desde el 5 de abril de 2019: las cifras no se pueden cambiar hasta que se apruebe o se devuelva.',
    )
    expect(refusalSentence(wrong('submitted'), 'en', '2019-04-05')).toBe(
      'This quarter was submitted for validation on 5 April 2019: its figures cannot be changed until it is approved or returned.',
    )
  })

  it('tells the states apart in every language', () => {
    for (const language of languages) expect(new Set(submissionStates.map((state) => refusalSentence(wrong(state), language))).size).toBe(submissionStates.length)
  })
})
