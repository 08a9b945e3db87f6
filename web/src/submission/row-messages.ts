import { defineMessages } from '@atalaya/shared/language'
import type { FindingTone } from './finding-line.tsx'

interface Texts {
  about: (name: string) => string
  yearAgo: string
  noPast: string
  target: (period: string) => string
  noTarget: string
  findings: Record<FindingTone, string>
  returnedFigure: string
  answer: string
  answerHint: string
  answerOf: (who: string, when: string) => string
  notAnswered: string
  addedLater: (value: string) => string
  changedLater: (value: string) => string
  notApproved: string
}

export const rowMessages = defineMessages<Texts>({
  es: {
    about: (name) => `Definición e historia: ${name}`,
    yearAgo: 'hace un año',
    noPast: 'sin valores anteriores',
    target: (period) => `meta ${period}`,
    noTarget: 'sin meta',
    findings: { block: 'Impide enviar', warn: 'Aviso', explained: 'Aviso explicado' },
    returnedFigure: 'Pregunta de quien valida',
    answer: 'Su respuesta',
    answerHint: 'Quien valida la verá junto a la cifra. También puede corregir la cifra.',
    answerOf: (who, when) => `Respuesta de ${who}, ${when}`,
    notAnswered: 'Sin respuesta escrita.',
    addedLater: (value) => `Añadido después de la aprobación: ${value}`,
    changedLater: (value) => `Cambió después de publicarse: ahora se publica ${value}`,
    notApproved: 'No se aprobó con el trimestre, porque el indicador no estaba adoptado entonces.',
  },
  pt: {
    about: (name) => `Definição e história: ${name}`,
    yearAgo: 'há um ano',
    noPast: 'sem valores anteriores',
    target: (period) => `meta ${period}`,
    noTarget: 'sem meta',
    findings: { block: 'Impede o envio', warn: 'Aviso', explained: 'Aviso explicado' },
    returnedFigure: 'Pergunta de quem valida',
    answer: 'Sua resposta',
    answerHint: 'Quem valida a verá ao lado do número. Você também pode corrigir o número.',
    answerOf: (who, when) => `Resposta de ${who}, ${when}`,
    notAnswered: 'Sem resposta escrita.',
    addedLater: (value) => `Acrescentado depois da aprovação: ${value}`,
    changedLater: (value) => `Mudou depois de publicado: agora se publica ${value}`,
    notApproved: 'Não foi aprovado com o trimestre, porque o indicador não estava adotado naquele momento.',
  },
  en: {
    about: (name) => `Definition and history: ${name}`,
    yearAgo: 'a year ago',
    noPast: 'no earlier values',
    target: (period) => `target ${period}`,
    noTarget: 'no target',
    findings: { block: 'Prevents submission', warn: 'Warning', explained: 'Warning explained' },
    returnedFigure: 'The validator’s question',
    answer: 'Your answer',
    answerHint: 'The validator will see it beside the figure. You can also correct the figure.',
    answerOf: (who, when) => `Answer from ${who}, ${when}`,
    notAnswered: 'No answer in words.',
    addedLater: (value) => `Added after the approval: ${value}`,
    changedLater: (value) => `Changed after publication: ${value} is public now`,
    notApproved: 'It was not approved with the quarter, because the indicator was not adopted at that time.',
  },
})
