import { defineMessages, plural } from '../language/index.ts'
import type { StatusState } from '../indicator/index.ts'

interface ObservationTexts {
  change: (difference: string, since: string) => string
  noChange: (since: string) => string
  noChangeBriefly: string
  /** The two values differ, and by less than their decimals show. */
  slightChange: (least: string, since: string) => string
  slightChangeBriefly: string
  otherVintage: string
  notCompared: (since: string) => string
  notComparedBriefly: string
  /** Of a target that came when its figure was known already. */
  targetEnteredLate: (day: string) => string
  targetChangedLate: (day: string) => string
  /** What was promised before a target was changed, and how that would be told; `standing` is a sentence without its capital. */
  firstTarget: (told: { period: string; first: string; day: string; source: string; reason: string; standing: string }) => string
  summary: {
    none: string
    /** A single indicator, with how it stands. */
    one: (standing: string) => string
    many: (total: string, standings: string) => string
    standing: Record<StatusState, (count: number, written: string) => string>
  }
}

export const observationMessages = defineMessages<ObservationTexts>({
  es: {
    change: (difference, since) => `${difference} frente a ${since}`,
    noChangeBriefly: 'sin cambio',
    noChange: (since) => `Sin cambio frente a ${since}`,
    slightChangeBriefly: 'casi sin cambio',
    slightChange: (least, since) => `Casi sin cambio (menos de ${least}) frente a ${since}`,
    otherVintage: ' (las dos cifras no son igual de definitivas)',
    notCompared: (since) => `No se compara con ${since}: una de las dos cifras es provisional y la otra no.`,
    notComparedBriefly: 'no se compara',
    targetEnteredLate: (day) => `Meta registrada el ${day}, después de publicarse la cifra`,
    targetChangedLate: (day) => `Meta cambiada el ${day}, después de publicarse la cifra`,
    firstTarget: ({ period, first, day, source, reason, standing }) => `La meta inicial de ${period} era de ${first}; cambió el ${day} (${source}): ${reason}. Con la meta inicial: ${standing}`,
    summary: {
      none: 'Todavía no hay indicadores en este periodo.',
      one: (standing) => `De un indicador, ${standing}.`,
      many: (total, standings) => `De ${total} indicadores, ${standings}.`,
      standing: {
        achieved: (count, written) => `${written} ${plural('es', count, { one: 'cumplido', other: 'cumplidos' })}`,
        on_track: (_, written) => `${written} en curso`,
        at_risk: (_, written) => `${written} en riesgo`,
        off_track: (_, written) => `${written} fuera de curso`,
        maturing: (_, written) => `${written} en maduración`,
        in_progress: (_, written) => `${written} con el periodo sin terminar`,
        no_target: (_, written) => `${written} sin meta`,
        neutral: (_, written) => `${written} sin valoración`,
        no_data: (_, written) => `${written} sin dato`,
        not_applicable: (count, written) => `${written} que no ${plural('es', count, { one: 'aplica', other: 'aplican' })}`,
        not_reported: (_, written) => `${written} sin reportar`,
      },
    },
  },
  pt: {
    change: (difference, since) => `${difference} em relação a ${since}`,
    noChangeBriefly: 'sem variação',
    noChange: (since) => `Sem variação em relação a ${since}`,
    slightChangeBriefly: 'quase sem variação',
    slightChange: (least, since) => `Quase sem variação (menos de ${least}) em relação a ${since}`,
    otherVintage: ' (os dois números não são igualmente definitivos)',
    notCompared: (since) => `Não se compara com ${since}: um dos dois números é provisório e o outro não.`,
    notComparedBriefly: 'não se compara',
    targetEnteredLate: (day) => `Meta registrada em ${day}, depois de publicado o número`,
    targetChangedLate: (day) => `Meta alterada em ${day}, depois de publicado o número`,
    firstTarget: ({ period, first, day, source, reason, standing }) => `A meta inicial de ${period} era de ${first}; mudou em ${day} (${source}): ${reason}. Com a meta inicial: ${standing}`,
    summary: {
      none: 'Ainda não há indicadores neste período.',
      one: (standing) => `De um indicador, ${standing}.`,
      many: (total, standings) => `De ${total} indicadores, ${standings}.`,
      standing: {
        achieved: (count, written) => `${written} ${plural('pt', count, { one: 'cumprido', other: 'cumpridos' })}`,
        on_track: (_, written) => `${written} dentro do previsto`,
        at_risk: (_, written) => `${written} em risco`,
        off_track: (_, written) => `${written} fora do previsto`,
        maturing: (_, written) => `${written} em maturação`,
        in_progress: (_, written) => `${written} com o período em andamento`,
        no_target: (_, written) => `${written} sem meta`,
        neutral: (_, written) => `${written} sem avaliação`,
        no_data: (_, written) => `${written} sem dado`,
        not_applicable: (count, written) => `${written} que não se ${plural('pt', count, { one: 'aplica', other: 'aplicam' })}`,
        not_reported: (count, written) => `${written} não ${plural('pt', count, { one: 'informado', other: 'informados' })}`,
      },
    },
  },
  en: {
    change: (difference, since) => `${difference} compared with ${since}`,
    noChangeBriefly: 'no change',
    noChange: (since) => `No change compared with ${since}`,
    slightChangeBriefly: 'hardly any change',
    slightChange: (least, since) => `Hardly any change (less than ${least}) compared with ${since}`,
    otherVintage: ' (the two figures are at different stages of revision)',
    notCompared: (since) => `Not compared with ${since}: one of the two figures is provisional and the other is not.`,
    notComparedBriefly: 'not compared',
    targetEnteredLate: (day) => `Target entered on ${day}, after the figure was published`,
    targetChangedLate: (day) => `Target changed on ${day}, after the figure was published`,
    firstTarget: ({ period, first, day, source, reason, standing }) => `The first target for ${period} was ${first}; it was changed on ${day} (${source}): ${reason}. Against the first target: ${standing}`,
    summary: {
      none: 'There are no indicators in this period yet.',
      one: (standing) => `Of one indicator, ${standing}.`,
      many: (total, standings) => `Of ${total} indicators, ${standings}.`,
      standing: {
        achieved: (_, written) => `${written} achieved`,
        on_track: (_, written) => `${written} on track`,
        at_risk: (_, written) => `${written} at risk`,
        off_track: (_, written) => `${written} off track`,
        maturing: (_, written) => `${written} maturing`,
        in_progress: (_, written) => `${written} with the period under way`,
        no_target: (_, written) => `${written} without a target`,
        neutral: (_, written) => `${written} not rated`,
        no_data: (_, written) => `${written} without data`,
        not_applicable: (_, written) => `${written} not applicable`,
        not_reported: (_, written) => `${written} not reported`,
      },
    },
  },
})
