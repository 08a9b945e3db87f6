import { defineMessages, plural, type Language } from '../language/index.ts'
import type { Frequency } from '../period/index.ts'
import type { StatusState } from './status.ts'

interface IndicatorTexts {
  states: Record<StatusState, string>
  outOf: (top: string) => string
  subPeriods: Record<Frequency, string>
  /** What is counted between two levels, or two stages of a milestone. */
  steps: { level: (count: number) => string; stage: (count: number) => string }
  points: (count: number) => string
  /** When: over a span of months of one year, at its end, in a whole year. */
  over: (first: string, last: string, year: string) => string
  atEnd: (month: string, year: string) => string
  inYear: (year: string) => string
  /** The value beside its plan. Units stand behind numbers and nothing agrees with them. */
  ofPlan: (value: string, plan: string) => string
  againstTarget: (value: string, plan: string) => string
  againstMaximum: (value: string, plan: string) => string
  againstExpected: (value: string, plan: string) => string
  /** A distance that its decimals would show as zero. */
  lessThan: (least: string) => string
  below: (distance: string) => string
  above: (distance: string) => string
  /** How much of the plan, by formula. */
  ofTarget: (percent: string) => string
  ofTargetOf: (percent: string, period: string) => string
  ofTargetToDate: (percent: string) => string
  ofExpected: (percent: string) => string
  inverse: (percent: string) => string
  ofReduction: (percent: string, from: string, when: string) => string
  ofProgress: (percent: string, from: string, when: string) => string
  noRatio: string
  /** Where the plan comes from. */
  elapsedShare: (share: string, target: string, period: string) => string
  straightLine: (from: string, fromPeriod: string, target: string, targetPeriod: string) => string
  tolerance: (distance: string) => string
  /** Down to which distance below the plan; farther is off track. */
  atRiskUpTo: (distance: string) => string
  maturesIn: (period: string) => string
  /** Sentences that follow. */
  knownOnly: (missing: string, expected: string, subPeriods: string) => string
  setAside: (missing: string, expected: string, subPeriods: string) => string
  needsReview: string
  /** Sentences of their own. */
  notReported: (period: string) => string
  periodOpen: (day: string) => string
  context: (when: string, value: string) => string
  neutral: (when: string, value: string) => string
  neutralWithTarget: (when: string, value: string, target: string, period: string) => string
  noTarget: (when: string, value: string) => string
  awaitingEnd: (when: string, value: string, target: string, period: string) => string
  incomplete: (when: string, missing: string, expected: string, subPeriods: string, value: string, plan: string) => string
}

export const indicatorMessages = defineMessages<IndicatorTexts>({
  es: {
    states: {
      achieved: 'Cumplido',
      on_track: 'En curso',
      at_risk: 'En riesgo',
      off_track: 'Fuera de curso',
      maturing: 'En maduración',
      in_progress: 'Periodo sin terminar',
      no_target: 'Sin meta',
      neutral: 'Sin valoración',
      no_data: 'Sin dato',
      not_applicable: 'No aplica',
      not_reported: 'Sin reportar',
    },
    outOf: (top) => `de ${top}`,
    subPeriods: { quarterly: 'trimestres', four_monthly: 'cuatrimestres', semiannual: 'semestres', annual: 'años' },
    steps: {
      level: (count) => plural('es', count, { one: 'nivel', other: 'niveles' }),
      stage: (count) => plural('es', count, { one: 'estado', other: 'estados' }),
    },
    points: (count) => plural('es', count, { one: 'punto', other: 'puntos' }),
    over: (first, last, year) => `De ${first} a ${last} de ${year}`,
    atEnd: (month, year) => `A ${month} de ${year}`,
    inYear: (year) => `En ${year}`,
    ofPlan: (value, plan) => `${value} de ${plan}`,
    againstTarget: (value, plan) => `${value} frente a una meta de ${plan}`,
    againstMaximum: (value, plan) => `${value} frente a un máximo de ${plan}`,
    againstExpected: (value, plan) => `${value} frente a un avance previsto de ${plan}`,
    lessThan: (least) => `menos de ${least}`,
    below: (distance) => `${distance} por debajo`,
    above: (distance) => `${distance} por encima`,
    ofTarget: (percent) => `${percent} de la meta`,
    ofTargetOf: (percent, period) => `${percent} de la meta de ${period}`,
    ofTargetToDate: (percent) => `${percent} de la meta acumulada`,
    ofExpected: (percent) => `${percent} de lo previsto`,
    inverse: (percent) => `cumplimiento del ${percent}: lo previsto dividido por lo medido`,
    ofReduction: (percent, from, when) => `${percent} de la reducción prevista desde ${from} en ${when}`,
    ofProgress: (percent, from, when) => `${percent} del avance previsto desde ${from} en ${when}`,
    noRatio: 'con una meta de cero o negativa no hay porcentaje de cumplimiento',
    elapsedShare: (share, target, period) => `se prevé el ${share} de la meta de ${target} para ${period}`,
    straightLine: (from, fromPeriod, target, targetPeriod) => `se prevé una línea recta de ${from} en ${fromPeriod} a la meta de ${target} en ${targetPeriod}`,
    tolerance: (distance) => `tolerancia de ${distance}`,
    atRiskUpTo: (distance) => `en riesgo hasta ${distance}`,
    maturesIn: (period) => `el efecto se espera a partir de ${period}`,
    knownOnly: (missing, expected, subPeriods) => `Faltan datos de ${missing} de ${expected} ${subPeriods}: la suma es solo de lo conocido.`,
    setAside: (missing, expected, subPeriods) => `El acumulado no se calcula: faltan datos de ${missing} de ${expected} ${subPeriods}.`,
    needsReview: 'El cumplimiento pasa del 130 %: conviene revisar la cifra o la meta.',
    notReported: (period) => `Sin reportar: no se ha entregado la cifra de ${period}.`,
    periodOpen: (day) => `El periodo termina el ${day}; la cifra se valora después.`,
    context: (when, value) => `${when}, ${value}. Contexto: la oficina no responde por esta cifra.`,
    neutral: (when, value) => `${when}, ${value}. Más no es mejor ni peor: se muestra sin valorar.`,
    neutralWithTarget: (when, value, target, period) => `${when}, ${value}; previsión para ${period}: ${target}. Más no es mejor ni peor: se muestra sin valorar.`,
    noTarget: (when, value) => `${when}, ${value}. No hay meta con la cual comparar.`,
    awaitingEnd: (when, value, target, period) => `${when}, ${value}. La meta de ${target} es para el cierre de ${period}: se valora entonces, o antes si se alcanza.`,
    incomplete: (when, missing, expected, subPeriods, value, plan) =>
      `${when} faltan datos de ${missing} de ${expected} ${subPeriods}: lo conocido suma ${value}, frente a un avance previsto de ${plan}, y no alcanza para valorar.`,
  },
  pt: {
    states: {
      achieved: 'Cumprido',
      on_track: 'Dentro do previsto',
      at_risk: 'Em risco',
      off_track: 'Fora do previsto',
      maturing: 'Em maturação',
      in_progress: 'Período em andamento',
      no_target: 'Sem meta',
      neutral: 'Sem avaliação',
      no_data: 'Sem dado',
      not_applicable: 'Não se aplica',
      not_reported: 'Não informado',
    },
    outOf: (top) => `de ${top}`,
    subPeriods: { quarterly: 'trimestres', four_monthly: 'quadrimestres', semiannual: 'semestres', annual: 'anos' },
    steps: {
      level: (count) => plural('pt', count, { one: 'nível', other: 'níveis' }),
      stage: (count) => plural('pt', count, { one: 'estágio', other: 'estágios' }),
    },
    points: (count) => plural('pt', count, { one: 'ponto', other: 'pontos' }),
    over: (first, last, year) => `De ${first} a ${last} de ${year}`,
    atEnd: (month, year) => `No fim de ${month} de ${year}`,
    inYear: (year) => `Em ${year}`,
    ofPlan: (value, plan) => `${value} de ${plan}`,
    againstTarget: (value, plan) => `${value} frente a uma meta de ${plan}`,
    againstMaximum: (value, plan) => `${value} frente a um máximo de ${plan}`,
    againstExpected: (value, plan) => `${value} frente a um avanço previsto de ${plan}`,
    lessThan: (least) => `menos de ${least}`,
    below: (distance) => `${distance} abaixo`,
    above: (distance) => `${distance} acima`,
    ofTarget: (percent) => `${percent} da meta`,
    ofTargetOf: (percent, period) => `${percent} da meta de ${period}`,
    ofTargetToDate: (percent) => `${percent} da meta acumulada`,
    ofExpected: (percent) => `${percent} do previsto`,
    inverse: (percent) => `cumprimento de ${percent}: o previsto dividido pelo medido`,
    ofReduction: (percent, from, when) => `${percent} da redução prevista a partir de ${from} em ${when}`,
    ofProgress: (percent, from, when) => `${percent} do avanço previsto a partir de ${from} em ${when}`,
    noRatio: 'com meta zero ou negativa não há percentual de cumprimento',
    elapsedShare: (share, target, period) => `prevê-se ${share} da meta de ${target} para ${period}`,
    straightLine: (from, fromPeriod, target, targetPeriod) => `prevê-se uma linha reta de ${from} em ${fromPeriod} até a meta de ${target} em ${targetPeriod}`,
    tolerance: (distance) => `tolerância de ${distance}`,
    atRiskUpTo: (distance) => `em risco até ${distance}`,
    maturesIn: (period) => `o efeito é esperado a partir de ${period}`,
    knownOnly: (missing, expected, subPeriods) => `Faltam dados de ${missing} de ${expected} ${subPeriods}: a soma é só do que se conhece.`,
    setAside: (missing, expected, subPeriods) => `O acumulado não é calculado: faltam dados de ${missing} de ${expected} ${subPeriods}.`,
    needsReview: 'O cumprimento passa de 130%: convém rever o número ou a meta.',
    notReported: (period) => `Não informado: o número de ${period} não foi entregue.`,
    periodOpen: (day) => `O período termina em ${day}; o número é avaliado depois.`,
    context: (when, value) => `${when}, ${value}. Contexto: o escritório não responde por este número.`,
    neutral: (when, value) => `${when}, ${value}. Mais não é melhor nem pior: o número é mostrado sem avaliação.`,
    neutralWithTarget: (when, value, target, period) => `${when}, ${value}; previsão para ${period}: ${target}. Mais não é melhor nem pior: o número é mostrado sem avaliação.`,
    noTarget: (when, value) => `${when}, ${value}. Não há meta com que comparar.`,
    awaitingEnd: (when, value, target, period) => `${when}, ${value}. A meta de ${target} é para o fim de ${period}: avalia-se então, ou antes, se for alcançada.`,
    incomplete: (when, missing, expected, subPeriods, value, plan) =>
      `${when} faltam dados de ${missing} de ${expected} ${subPeriods}: o que se conhece soma ${value}, frente a um avanço previsto de ${plan}, e não basta para avaliar.`,
  },
  en: {
    states: {
      achieved: 'Achieved',
      on_track: 'On track',
      at_risk: 'At risk',
      off_track: 'Off track',
      maturing: 'Maturing',
      in_progress: 'Period under way',
      no_target: 'No target',
      neutral: 'Not rated',
      no_data: 'No data',
      not_applicable: 'Not applicable',
      not_reported: 'Not reported',
    },
    outOf: (top) => `of ${top}`,
    subPeriods: { quarterly: 'quarters', four_monthly: 'four-month periods', semiannual: 'half-years', annual: 'years' },
    steps: {
      level: (count) => plural('en', count, { one: 'level', other: 'levels' }),
      stage: (count) => plural('en', count, { one: 'stage', other: 'stages' }),
    },
    points: (count) => plural('en', count, { one: 'point', other: 'points' }),
    over: (first, last, year) => `From ${first} to ${last} ${year}`,
    atEnd: (month, year) => `At the end of ${month} ${year}`,
    inYear: (year) => `In ${year}`,
    ofPlan: (value, plan) => `${value} of ${plan}`,
    againstTarget: (value, plan) => `${value} against a target of ${plan}`,
    againstMaximum: (value, plan) => `${value} against a maximum of ${plan}`,
    againstExpected: (value, plan) => `${value} against a planned ${plan}`,
    lessThan: (least) => `less than ${least}`,
    below: (distance) => `${distance} below`,
    above: (distance) => `${distance} above`,
    ofTarget: (percent) => `${percent} of the target`,
    ofTargetOf: (percent, period) => `${percent} of the target for ${period}`,
    ofTargetToDate: (percent) => `${percent} of the target to date`,
    ofExpected: (percent) => `${percent} of the plan`,
    inverse: (percent) => `${percent} attained: the plan divided by the value`,
    ofReduction: (percent, from, when) => `${percent} of the planned reduction from ${from} in ${when}`,
    ofProgress: (percent, from, when) => `${percent} of the planned progress from ${from} in ${when}`,
    noRatio: 'a target of zero or below allows no percentage',
    elapsedShare: (share, target, period) => `the plan is ${share} of the target of ${target} for ${period}`,
    straightLine: (from, fromPeriod, target, targetPeriod) => `the plan is a straight line from ${from} in ${fromPeriod} to the target of ${target} in ${targetPeriod}`,
    tolerance: (distance) => `tolerance of ${distance}`,
    atRiskUpTo: (distance) => `at risk up to ${distance}`,
    maturesIn: (period) => `the effect is expected from ${period} on`,
    knownOnly: (missing, expected, subPeriods) => `Data are missing for ${missing} of ${expected} ${subPeriods}: the sum covers only what is known.`,
    setAside: (missing, expected, subPeriods) => `The total to date cannot be worked out: data are missing for ${missing} of ${expected} ${subPeriods}.`,
    needsReview: 'Attainment is above 130%: the figure or the target deserves a second look.',
    notReported: (period) => `Not reported: no figure has been handed in for ${period}.`,
    periodOpen: (day) => `The period ends on ${day}; the figure will be rated after that.`,
    context: (when, value) => `${when}, ${value}. Context: the office is not responsible for this figure.`,
    neutral: (when, value) => `${when}, ${value}. More is neither better nor worse, so it is shown without a rating.`,
    neutralWithTarget: (when, value, target, period) => `${when}, ${value}; planned for ${period}: ${target}. More is neither better nor worse, so it is shown without a rating.`,
    noTarget: (when, value) => `${when}, ${value}. There is no target to compare it with.`,
    awaitingEnd: (when, value, target, period) => `${when}, ${value}. The target of ${target} is for the end of ${period}: it will be rated then, or earlier if it is reached.`,
    incomplete: (when, missing, expected, subPeriods, value, plan) =>
      `${when}, data are missing for ${missing} of ${expected} ${subPeriods}: what is known adds up to ${value}, against a planned ${plan}, which is not enough to rate.`,
  },
})

/** «En riesgo», “At risk”: a state as its badge says it. */
export function statusLabel(state: StatusState, language: Language): string {
  return indicatorMessages[language].states[state]
}
