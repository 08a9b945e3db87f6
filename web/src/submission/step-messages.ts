import { defineMessages, plural } from '@atalaya/shared/language'
import type { Step } from './waiting.ts'

/** What a sentence on a quarter may name. */
interface Quarter {
  readonly ends: string
  readonly answered: number
  readonly due: number
}

interface Texts {
  /** To whoever has to do it. */
  tasks: Record<Step, (quarter: Quarter) => string>
  /** To everybody else: who does it. */
  steps: Record<Step, (quarter: Quarter) => string>
  opensOn: (day: string) => string
  /** Of a quarter that was not handed in before its closing. */
  closedOn: (day: string) => string
}

export const stepMessages = defineMessages<Texts>({
  es: {
    tasks: {
      fill: ({ ends, due }) => `En curso hasta el ${ends}. Vaya ingresando ${due} ${plural('es', due, { one: 'indicador', other: 'indicadores' })}; se envía a validación cuando termine.`,
      'go-on': ({ ends, answered, due }) => `En curso hasta el ${ends}, con ${answered} de ${due} respondidos. Siga ingresando; se envía a validación cuando termine.`,
      'fill-late': ({ ends, due }) => `Terminó el ${ends} y está sin empezar. Ingrese ${due} ${plural('es', due, { one: 'indicador', other: 'indicadores' })} y envíelo a validación.`,
      'go-on-late': ({ ends, answered, due }) => `Terminó el ${ends}, con ${answered} de ${due} respondidos. Complete lo que falta y envíelo a validación.`,
      'hand-in': ({ ends }) => `Terminó el ${ends} y está completo. Envíelo a validación.`,
      answer: () => 'Se lo devolvieron con preguntas. Respóndalas y envíelo de nuevo.',
      check: () => 'Se lo enviaron para revisar. Apruébelo o devuélvalo con preguntas.',
      publish: () => 'Está aprobado. Revíselo y publíquelo.',
    },
    steps: {
      fill: ({ ends }) => `En curso hasta el ${ends}. Lo va llenando quien ingresa las cifras.`,
      'go-on': ({ ends }) => `En curso hasta el ${ends}. Lo sigue llenando quien ingresa las cifras.`,
      'fill-late': ({ ends }) => `Terminó el ${ends}. Falta que lo llene y lo envíe quien ingresa las cifras.`,
      'go-on-late': ({ ends }) => `Terminó el ${ends}. Falta que lo complete y lo envíe quien ingresa las cifras.`,
      'hand-in': ({ ends }) => `Terminó el ${ends}. Falta que lo envíe a validación quien ingresa las cifras.`,
      answer: () => 'Falta que responda las preguntas y lo envíe de nuevo quien ingresa las cifras.',
      check: () => 'Falta que lo apruebe o lo devuelva quien valida.',
      publish: () => 'Falta que lo publique quien tiene esa tarea.',
    },
    opensOn: (day) => `Abre el ${day}.`,
    closedOn: (day) => `Se cerró el ${day} sin entregarse: lo que falta entra solo si se reabre.`,
  },
  pt: {
    tasks: {
      fill: ({ ends, due }) => `Em curso até ${ends}. Vá informando ${due} ${plural('pt', due, { one: 'indicador', other: 'indicadores' })}; o envio para validação é feito quando terminar.`,
      'go-on': ({ ends, answered, due }) => `Em curso até ${ends}, com ${answered} de ${due} respondidos. Continue informando; o envio para validação é feito quando terminar.`,
      'fill-late': ({ ends, due }) => `Terminou em ${ends} e não foi iniciado. Informe ${due} ${plural('pt', due, { one: 'indicador', other: 'indicadores' })} e envie para validação.`,
      'go-on-late': ({ ends, answered, due }) => `Terminou em ${ends}, com ${answered} de ${due} respondidos. Complete o que falta e envie para validação.`,
      'hand-in': ({ ends }) => `Terminou em ${ends} e está completo. Envie para validação.`,
      answer: () => 'Foi devolvido com perguntas. Responda e envie de novo.',
      check: () => 'Foi enviado para você revisar. Aprove ou devolva com perguntas.',
      publish: () => 'Está aprovado. Revise e publique.',
    },
    steps: {
      fill: ({ ends }) => `Em curso até ${ends}. Quem informa os números vai preenchendo.`,
      'go-on': ({ ends }) => `Em curso até ${ends}. Quem informa os números continua preenchendo.`,
      'fill-late': ({ ends }) => `Terminou em ${ends}. Falta quem informa os números preencher e enviar.`,
      'go-on-late': ({ ends }) => `Terminou em ${ends}. Falta quem informa os números completar e enviar.`,
      'hand-in': ({ ends }) => `Terminou em ${ends}. Falta quem informa os números enviar para validação.`,
      answer: () => 'Falta quem informa os números responder às perguntas e enviar de novo.',
      check: () => 'Falta quem valida aprovar ou devolver.',
      publish: () => 'Falta quem tem a tarefa de publicar fazê-lo.',
    },
    opensOn: (day) => `Abre em ${day}.`,
    closedOn: (day) => `Fechou em ${day} sem ser entregue: o que falta só entra se for reaberto.`,
  },
  en: {
    tasks: {
      fill: ({ ends, due }) => `In course until ${ends}. Start entering ${due} ${plural('en', due, { one: 'indicator', other: 'indicators' })}; it is submitted for validation once it has ended.`,
      'go-on': ({ ends, answered, due }) => `In course until ${ends}, with ${answered} of ${due} answered. Go on entering; it is submitted for validation once it has ended.`,
      'fill-late': ({ ends, due }) => `Ended on ${ends} and not started. Enter ${due} ${plural('en', due, { one: 'indicator', other: 'indicators' })} and submit it for validation.`,
      'go-on-late': ({ ends, answered, due }) => `Ended on ${ends}, with ${answered} of ${due} answered. Complete what is missing and submit it for validation.`,
      'hand-in': ({ ends }) => `Ended on ${ends} and complete. Submit it for validation.`,
      answer: () => 'Returned to you with questions. Answer them and submit it again.',
      check: () => 'Submitted for you to check. Approve it, or return it with questions.',
      publish: () => 'Approved. Look it over and publish it.',
    },
    steps: {
      fill: ({ ends }) => `In course until ${ends}. Whoever enters the figures is filling it in.`,
      'go-on': ({ ends }) => `In course until ${ends}. Whoever enters the figures goes on filling it in.`,
      'fill-late': ({ ends }) => `Ended on ${ends}. Whoever enters the figures still has to fill it in and submit it.`,
      'go-on-late': ({ ends }) => `Ended on ${ends}. Whoever enters the figures still has to complete and submit it.`,
      'hand-in': ({ ends }) => `Ended on ${ends}. Whoever enters the figures still has to submit it for validation.`,
      answer: () => 'Whoever enters the figures still has to answer the questions and submit it again.',
      check: () => 'The validator still has to approve or return it.',
      publish: () => 'The publisher still has to publish it.',
    },
    opensOn: (day) => `Opens on ${day}.`,
    closedOn: (day) => `Closed on ${day} without being handed in: what is missing is entered only once it is reopened.`,
  },
})
