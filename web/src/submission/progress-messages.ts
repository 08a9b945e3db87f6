import { defineMessages, plural } from '@atalaya/shared/language'
import type { RowFilter } from './row-filter.ts'

interface Texts {
  answered: (answered: number, due: number) => string
  withValue: (count: number) => string
  noData: (count: number) => string
  notApplicable: (count: number) => string
  warned: (count: number) => string
  blocking: (count: number) => string
  unexplained: (count: number) => string
  explained: (count: number) => string
  noWarnings: string
  unfinished: (count: number) => string
  textsUnsaved: (count: number) => string
  questioned: (count: number, unreplied: number) => string
  addedLater: (count: number) => string
  changedLater: (count: number) => string
  lastSaved: (when: string) => string
  nothingSaved: string
  show: string
  filters: Record<RowFilter, string>
  nothingShown: Record<Exclude<RowFilter, 'all'>, string>
}

/** How far a quarter is. What is counted here and in the dialogs has one word: warnings are counted by indicator. */
export const progressMessages = defineMessages<Texts>({
  es: {
    answered: (answered, due) => `${answered} de ${due} respondidos`,
    withValue: (count) => `${count} con valor`,
    noData: (count) => `${count} sin dato`,
    notApplicable: (count) => `${count} no ${plural('es', count, { one: 'aplica', other: 'aplican' })}`,
    warned: (count) => `${count} con avisos`,
    blocking: (count) => `${count} ${plural('es', count, { one: 'impide', other: 'impiden' })} enviar`,
    unexplained: (count) => `${count} sin explicar`,
    explained: (count) => `${count} ${plural('es', count, { one: 'explicado', other: 'explicados' })}`,
    noWarnings: 'sin avisos',
    unfinished: (count) => `${count} a medio escribir`,
    textsUnsaved: (count) => `${count} ${plural('es', count, { one: 'texto', other: 'textos' })} sin guardar`,
    questioned: (count, unreplied) => {
      const questions = `${count} ${plural('es', count, { one: 'pregunta', other: 'preguntas' })}`
      if (unreplied === 0) return `${questions}, ${plural('es', count, { one: 'respondida', other: 'respondidas' })}`
      return unreplied === count ? `${questions}, sin responder` : `${questions}, ${unreplied} sin responder`
    },
    addedLater: (count) => `${count} ${plural('es', count, { one: 'añadido', other: 'añadidos' })} después de aprobar`,
    changedLater: (count) => `${count} ${plural('es', count, { one: 'cambió', other: 'cambiaron' })} después de publicar`,
    lastSaved: (when) => `último guardado ${when}`,
    nothingSaved: 'todavía no hay nada guardado',
    show: 'Mostrar',
    filters: { all: 'Todos', empty: 'Sin responder', findings: 'Con avisos', returned: 'Devueltos' },
    nothingShown: {
      empty: 'Todos los indicadores están llenos.',
      findings: 'Ningún indicador tiene avisos.',
      returned: 'Ningún indicador fue devuelto con preguntas.',
    },
  },
  pt: {
    answered: (answered, due) => `${answered} de ${due} respondidos`,
    withValue: (count) => `${count} com valor`,
    noData: (count) => `${count} sem dado`,
    notApplicable: (count) => `${count} não se ${plural('pt', count, { one: 'aplica', other: 'aplicam' })}`,
    warned: (count) => `${count} com avisos`,
    blocking: (count) => `${count} ${plural('pt', count, { one: 'impede', other: 'impedem' })} o envio`,
    unexplained: (count) => `${count} sem explicação`,
    explained: (count) => `${count} ${plural('pt', count, { one: 'explicado', other: 'explicados' })}`,
    noWarnings: 'sem avisos',
    unfinished: (count) => `${count} pela metade`,
    textsUnsaved: (count) => `${count} ${plural('pt', count, { one: 'texto não salvo', other: 'textos não salvos' })}`,
    questioned: (count, unreplied) => {
      const questions = `${count} ${plural('pt', count, { one: 'pergunta', other: 'perguntas' })}`
      if (unreplied === 0) return `${questions}, ${plural('pt', count, { one: 'respondida', other: 'respondidas' })}`
      return unreplied === count ? `${questions}, sem resposta` : `${questions}, ${unreplied} sem resposta`
    },
    addedLater: (count) => `${count} ${plural('pt', count, { one: 'acrescentado', other: 'acrescentados' })} depois da aprovação`,
    changedLater: (count) => `${count} ${plural('pt', count, { one: 'mudou', other: 'mudaram' })} depois da publicação`,
    lastSaved: (when) => `salvo pela última vez ${when}`,
    nothingSaved: 'ainda não há nada salvo',
    show: 'Mostrar',
    filters: { all: 'Todos', empty: 'Sem resposta', findings: 'Com avisos', returned: 'Devolvidos' },
    nothingShown: {
      empty: 'Todos os indicadores estão preenchidos.',
      findings: 'Nenhum indicador tem avisos.',
      returned: 'Nenhum indicador foi devolvido com perguntas.',
    },
  },
  en: {
    answered: (answered, due) => `${answered} of ${due} answered`,
    withValue: (count) => `${count} with a value`,
    noData: (count) => `${count} no data`,
    notApplicable: (count) => `${count} not applicable`,
    warned: (count) => `${count} with warnings`,
    blocking: (count) => `${count} ${plural('en', count, { one: 'prevents', other: 'prevent' })} submission`,
    unexplained: (count) => `${count} not explained`,
    explained: (count) => `${count} explained`,
    noWarnings: 'no warnings',
    unfinished: (count) => `${count} half written`,
    textsUnsaved: (count) => `${count} ${plural('en', count, { one: 'text', other: 'texts' })} not saved`,
    questioned: (count, unreplied) => {
      const questions = `${count} ${plural('en', count, { one: 'question', other: 'questions' })}`
      if (unreplied === 0) return `${questions}, answered`
      return unreplied === count ? `${questions}, not answered` : `${questions}, ${unreplied} not answered`
    },
    addedLater: (count) => `${count} added after the approval`,
    changedLater: (count) => `${count} changed after publication`,
    lastSaved: (when) => `last saved ${when}`,
    nothingSaved: 'nothing saved yet',
    show: 'Show',
    filters: { all: 'All', empty: 'Unanswered', findings: 'With warnings', returned: 'Returned' },
    nothingShown: {
      empty: 'Every indicator is filled in.',
      findings: 'No indicator has warnings.',
      returned: 'No indicator was returned with questions.',
    },
  },
})
