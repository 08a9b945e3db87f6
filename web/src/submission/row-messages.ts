import { defineMessages, plural } from '@atalaya/shared/language'
import type { FindingTone } from './finding-line.tsx'

interface Texts {
  about: (name: string) => string
  details: (comments: number) => string
  byLink: (name: string, post: string) => string
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
    details: (comments) => (comments === 0 ? 'Detalles' : `Detalles · ${comments} ${plural('es', comments, { one: 'comentario', other: 'comentarios' })}`),
    byLink: (name, post) => `respondió ${name}, ${post}, por enlace`,
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
    details: (comments) => (comments === 0 ? 'Detalhes' : `Detalhes · ${comments} ${plural('pt', comments, { one: 'comentário', other: 'comentários' })}`),
    byLink: (name, post) => `respondido por ${name}, ${post}, por link`,
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
    details: (comments) => (comments === 0 ? 'Details' : `Details · ${comments} ${plural('en', comments, { one: 'comment', other: 'comments' })}`),
    byLink: (name, post) => `answered by ${name}, ${post}, by link`,
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
