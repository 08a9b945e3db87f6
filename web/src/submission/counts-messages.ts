import { defineMessages, plural } from '@atalaya/shared/language'

interface Texts {
  due: (due: number) => string
  withValue: string
  noData: string
  notApplicable: string
  blank: string
  /** What the public page will say of those. */
  blankHint: (count: number) => string
  noCorrections: string
}

export const countsMessages = defineMessages<Texts>({
  es: {
    due: (due) => `${due} ${plural('es', due, { one: 'indicador', other: 'indicadores' })}, de los cuales`,
    withValue: 'con valor',
    noData: 'sin dato',
    notApplicable: 'no aplica',
    blank: 'sin responder',
    blankHint: (count) => `${plural('es', count, { one: 'Del que queda', other: 'De los que quedan' })} sin responder, la página pública dirá «sin reportar».`,
    noCorrections: 'nada corregido ni añadido después de aprobar',
  },
  pt: {
    due: (due) => `${due} ${plural('pt', due, { one: 'indicador', other: 'indicadores' })}, dos quais`,
    withValue: 'com valor',
    noData: 'sem dado',
    notApplicable: 'não se aplica',
    blank: 'sem resposta',
    blankHint: (count) => `${plural('pt', count, { one: 'Do que fica', other: 'Dos que ficam' })} sem resposta, a página pública dirá “não informado”.`,
    noCorrections: 'nada corrigido nem acrescentado depois da aprovação',
  },
  en: {
    due: (due) => `${due} ${plural('en', due, { one: 'indicator', other: 'indicators' })}, of which`,
    withValue: 'with a value',
    noData: 'no data',
    notApplicable: 'not applicable',
    blank: 'unanswered',
    blankHint: (count) => `Of ${plural('en', count, { one: 'the one', other: 'those' })} left unanswered the public page will say “not reported”.`,
    noCorrections: 'nothing corrected or added after the approval',
  },
})
