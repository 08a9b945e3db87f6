import { roles, type Refusal, type Role } from '../access/index.ts'
import { defineMessages, type Language } from '../language/index.ts'
import { dateInWords, periodInWords, periodSchema, type CalendarDate } from '../period/index.ts'
import { submissionStates, type SubmissionState } from './submission-contract.ts'

interface RefusalTexts {
  notSignedIn: string
  roles: Record<Role, string>
  ownFigures: string
  notOpen: (opensOn: string) => string
  tooEarly: (first: string) => string
  closed: (closedOn: string) => string
  reopeningEnded: (endedOn: string) => string
  stillOpen: string
  notEnded: (endsOn: string) => string
  /** `since` is « desde el 5 de abril de 2019» or “ on 5 April 2019”, empty when it is not known. */
  states: Record<SubmissionState, (since: string) => string>
  since: (day: string) => string
  otherwise: string
}

const refusalMessages = defineMessages<RefusalTexts>({
  es: {
    notSignedIn: 'Para hacerlo hay que iniciar sesión.',
    roles: {
      provider: 'Solo puede hacerlo quien entrega cifras en este territorio.',
      validator: 'Solo puede hacerlo quien valida las cifras de este territorio.',
      publisher: 'Solo puede hacerlo quien publica las cifras de este territorio.',
      reader: 'Solo puede verlo quien tiene acceso a las cifras aprobadas de este territorio.',
      administrator: 'Solo puede hacerlo quien administra este territorio.',
    },
    ownFigures: 'Usted entregó cifras de este trimestre: las debe aprobar, devolver o reabrir otra persona.',
    notOpen: (opensOn) => `Este trimestre se abre el ${opensOn}.`,
    tooEarly: (first) => `Aquí se guardan los trimestres desde ${first}: revise el año de la dirección.`,
    closed: (closedOn) => `Este trimestre se cerró el ${closedOn}: una cifra tardía solo se puede ingresar si quien valida, publica o administra la reabre.`,
    reopeningEnded: (endedOn) => `La reapertura de esta cifra terminó el ${endedOn}: si todavía falta, hay que pedir que se reabra.`,
    stillOpen: 'Este trimestre está abierto: sus cifras se pueden escribir y no hay nada que reabrir.',
    notEnded: (endsOn) => `Este trimestre termina el ${endsOn}: las cifras se guardan ya y se envían a validación después.`,
    states: {
      draft: () => 'Este trimestre está en borrador: primero hay que enviarlo a validación.',
      submitted: (since) => `Este trimestre está en validación${since}: las cifras no se pueden cambiar hasta que se apruebe o se devuelva.`,
      returned: (since) => `Este trimestre está devuelto con preguntas${since}: hay que corregirlo y enviarlo de nuevo.`,
      approved: (since) => `Este trimestre está aprobado${since}: sus cifras ya no se pueden cambiar y falta publicarlo.`,
      published: (since) => `Este trimestre está publicado${since}: una cifra solo cambia con una corrección que diga el motivo.`,
    },
    since: (day) => ` desde el ${day}`,
    otherwise: 'Esta acción no está disponible ahora.',
  },
  pt: {
    notSignedIn: 'Para isso é preciso entrar na conta.',
    roles: {
      provider: 'Só pode fazer isso quem entrega números neste território.',
      validator: 'Só pode fazer isso quem valida os números deste território.',
      publisher: 'Só pode fazer isso quem publica os números deste território.',
      reader: 'Só pode ver isso quem tem acesso aos números aprovados deste território.',
      administrator: 'Só pode fazer isso quem administra este território.',
    },
    ownFigures: 'Você entregou números deste trimestre: outra pessoa deve aprová-los, devolvê-los ou reabri-los.',
    notOpen: (opensOn) => `Este trimestre abre em ${opensOn}.`,
    tooEarly: (first) => `Aqui se guardam os trimestres desde ${first}: confira o ano no endereço.`,
    closed: (closedOn) => `Este trimestre fechou em ${closedOn}: um número atrasado só pode ser informado se quem valida, publica ou administra o reabrir.`,
    reopeningEnded: (endedOn) => `A reabertura deste número terminou em ${endedOn}: se ainda falta, é preciso pedir que seja reaberto.`,
    stillOpen: 'Este trimestre está aberto: seus números podem ser escritos e não há nada a reabrir.',
    notEnded: (endsOn) => `Este trimestre termina em ${endsOn}: os números já podem ser salvos e são enviados para validação depois.`,
    states: {
      draft: () => 'Este trimestre está em rascunho: primeiro é preciso enviá-lo para validação.',
      submitted: (since) => `Este trimestre está em validação${since}: os números não podem ser alterados até que seja aprovado ou devolvido.`,
      returned: (since) => `Este trimestre está devolvido com perguntas${since}: é preciso corrigi-lo e enviá-lo de novo.`,
      approved: (since) => `Este trimestre está aprovado${since}: seus números já não podem ser alterados e falta publicá-lo.`,
      published: (since) => `Este trimestre está publicado${since}: um número só muda com uma correção que diga o motivo.`,
    },
    since: (day) => ` desde ${day}`,
    otherwise: 'Esta ação não está disponível agora.',
  },
  en: {
    notSignedIn: 'You need to sign in to do this.',
    roles: {
      provider: 'Only somebody who enters figures for this territory can do this.',
      validator: 'Only somebody who validates the figures of this territory can do this.',
      publisher: 'Only somebody who publishes the figures of this territory can do this.',
      reader: 'Only somebody with access to the approved figures of this territory can see this.',
      administrator: 'Only an administrator of this territory can do this.',
    },
    ownFigures: 'You entered figures for this quarter: another person must approve, return or reopen them.',
    notOpen: (opensOn) => `This quarter opens on ${opensOn}.`,
    tooEarly: (first) => `Quarters are kept here from ${first} on: check the year in the address.`,
    closed: (closedOn) => `This quarter closed on ${closedOn}: a late figure can be entered only if whoever validates, publishes or administers reopens it.`,
    reopeningEnded: (endedOn) => `The reopening of this figure ended on ${endedOn}: if it is still missing, somebody has to be asked to reopen it.`,
    stillOpen: 'This quarter is open: its figures can be written, and there is nothing to reopen.',
    notEnded: (endsOn) => `This quarter ends on ${endsOn}: figures can be saved now and are submitted for validation after that.`,
    states: {
      draft: () => 'This quarter is a draft: it has to be submitted for validation first.',
      submitted: (since) => `This quarter was submitted for validation${since}: its figures cannot be changed until it is approved or returned.`,
      returned: (since) => `This quarter was returned with questions${since}: it has to be corrected and submitted again.`,
      approved: (since) => `This quarter was approved${since}: its figures can no longer be changed, and it is still to be published.`,
      published: (since) => `This quarter was published${since}: a figure changes only by a correction that gives its reason.`,
    },
    since: (day) => ` on ${day}`,
    otherwise: 'This action is not available now.',
  },
})

/**
 * Why an action on a submission is not open to somebody, in one sentence that says what has to happen first. `since` is the day on
 * which the submission came into its state.
 */
export function refusalSentence({ problem, params }: Refusal, language: Language, since?: CalendarDate): string {
  const texts = refusalMessages[language]
  const day = (date: unknown) => dateInWords(String(date), language)
  switch (problem) {
    case 'not-signed-in':
      return texts.notSignedIn
    case 'not-allowed': {
      const role = roles.find((candidate) => candidate === params['role'])
      return role === undefined ? texts.otherwise : texts.roles[role]
    }
    case 'own-figures':
      return texts.ownFigures
    case 'period-not-open':
      return texts.notOpen(day(params['opensOn']))
    case 'period-closed':
      return texts.closed(day(params['closedOn']))
    case 'reopening-ended':
      return texts.reopeningEnded(day(params['endedOn']))
    case 'still-open':
      return texts.stillOpen
    case 'period-too-early': {
      const first = periodSchema.safeParse(params['firstPeriod'])
      return first.success ? texts.tooEarly(periodInWords(first.data, language)) : texts.otherwise
    }
    case 'period-not-ended':
      return texts.notEnded(day(params['endsOn']))
    case 'wrong-state': {
      const state = submissionStates.find((candidate) => candidate === params['state'])
      return state === undefined ? texts.otherwise : texts.states[state](since === undefined ? '' : texts.since(day(since)))
    }
    // Abilities are refused with no other problem; the catalogue's others belong to requests.
    default:
      return texts.otherwise
  }
}
