import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  title: string
  lead: string
  leadReading: string
  year: string
  previousYear: (year: number) => string
  nextYear: (year: number) => string
  baseline: string
  setTarget: (indicator: string, period: string) => string
  setBaseline: (indicator: string) => string
  value: string
  valueHint: (unit: string) => string
  percentHint: string
  period: string
  periodHint: string
  source: string
  sourceHint: string
  baselineSource: string
  baselineSourceHint: string
  decidedOn: string
  measuredOn: string
  reason: string
  reasonHint: string
  needsValue: string
  needsSource: string
  needsDate: string
  needsReason: string
  outOfBounds: (lower: string, upper: string) => string
  noBound: string
  needsPeriod: string
  save: string
  saving: string
  versions: string
  version: (version: number) => string
  decided: (day: string) => string
  noIndicators: string
  noIndicatorsText: string
  context: string
  noTarget: (year: number) => string
  changed: string
  changedMeaning: string
}

export const goalMessages = defineMessages<Texts>({
  es: {
    title: 'Metas y líneas base',
    lead: 'Lo que se prometió, con el acto que lo prometió. Una meta que cambia conserva la anterior, con el motivo a la vista.',
    leadReading: 'Lo que se prometió, con el acto que lo prometió. Lo fija quien publica.',
    year: 'Año',
    previousYear: (year) => `← ${year}`,
    nextYear: (year) => `${year} →`,
    baseline: 'línea base',
    setTarget: (indicator, period) => `Meta de ${period}: ${indicator}`,
    setBaseline: (indicator) => `Línea base: ${indicator}`,
    value: 'Valor',
    valueHint: (unit) => `En ${unit}.`,
    percentHint: 'En porcentaje: 80 es 80 %.',
    period: 'Periodo al que corresponde',
    periodHint: 'Por ejemplo: T4 2018, S2 2018 o 2018.',
    source: 'Acto o plan que la fija',
    sourceHint: 'Por ejemplo: Plan de Desarrollo 2024–2027, meta 14; Acta 3 del Concejo.',
    baselineSource: 'Fuente de la medición',
    baselineSourceHint: 'Una línea base es un valor medido; 0 solo si se midió.',
    decidedOn: 'Fecha del acto',
    measuredOn: 'Fecha de la medición',
    reason: 'Por qué cambia',
    reasonHint: 'Queda escrito junto a la meta anterior y se muestra en público.',
    needsValue: 'Escriba el valor.',
    needsSource: 'Escriba la fuente: sin ella no se puede publicar.',
    needsDate: 'Escriba la fecha.',
    needsReason: 'Escriba el motivo: una meta no cambia sin él.',
    outOfBounds: (lower, upper) => `Este indicador va de ${lower} a ${upper}.`,
    noBound: 'sin límite',
    needsPeriod: 'Escriba el periodo así: T4 2018, S2 2018 o 2018.',
    save: 'Guardar',
    saving: 'Guardando…',
    versions: 'Versiones',
    version: (version) => `Versión ${version}`,
    decided: (day) => `del ${day}`,
    noIndicators: 'El territorio todavía no ha adoptado indicadores',
    noIndicatorsText: 'Quien lo administra los elige en «Indicadores»; aquí se les ponen metas.',
    context: 'contexto: sin meta de la oficina',
    noTarget: (year) => `Sin meta para ${year}`,
    changed: 'cambió',
    changedMeaning: 'La meta cambió después de fijarse; la anterior se conserva, con el motivo.',
  },
  pt: {
    title: 'Metas e linhas de base',
    lead: 'O que se prometeu, com o ato que o prometeu. Uma meta que muda conserva a anterior, com o motivo à vista.',
    leadReading: 'O que se prometeu, com o ato que o prometeu. Quem publica é quem fixa.',
    year: 'Ano',
    previousYear: (year) => `← ${year}`,
    nextYear: (year) => `${year} →`,
    baseline: 'linha de base',
    setTarget: (indicator, period) => `Meta de ${period}: ${indicator}`,
    setBaseline: (indicator) => `Linha de base: ${indicator}`,
    value: 'Valor',
    valueHint: (unit) => `Em ${unit}.`,
    percentHint: 'Em porcentagem: 80 é 80%.',
    period: 'Período a que corresponde',
    periodHint: 'Por exemplo: T4 2018, S2 2018 ou 2018.',
    source: 'Ato ou plano que a fixa',
    sourceHint: 'Por exemplo: Plano Plurianual 2024–2027, meta 14; Ata 3 da Câmara.',
    baselineSource: 'Fonte da medição',
    baselineSourceHint: 'Uma linha de base é um valor medido; 0 só se foi medido.',
    decidedOn: 'Data do ato',
    measuredOn: 'Data da medição',
    reason: 'Por que muda',
    reasonHint: 'Fica escrito junto à meta anterior e é mostrado em público.',
    needsValue: 'Escreva o valor.',
    needsSource: 'Escreva a fonte: sem ela não se pode publicar.',
    needsDate: 'Escreva a data.',
    needsReason: 'Escreva o motivo: uma meta não muda sem ele.',
    outOfBounds: (lower, upper) => `Este indicador vai de ${lower} a ${upper}.`,
    noBound: 'sem limite',
    needsPeriod: 'Escreva o período assim: T4 2018, S2 2018 ou 2018.',
    save: 'Salvar',
    saving: 'Salvando…',
    versions: 'Versões',
    version: (version) => `Versão ${version}`,
    decided: (day) => `de ${day}`,
    noIndicators: 'O território ainda não adotou indicadores',
    noIndicatorsText: 'Quem o administra os escolhe em “Indicadores”; aqui eles recebem metas.',
    context: 'contexto: sem meta do escritório',
    noTarget: (year) => `Sem meta para ${year}`,
    changed: 'mudou',
    changedMeaning: 'A meta mudou depois de fixada; a anterior é conservada, com o motivo.',
  },
  en: {
    title: 'Targets and baselines',
    lead: 'What was promised, with the act that promised it. A target that changes keeps the one before it, with the reason in sight.',
    leadReading: 'What was promised, with the act that promised it. Whoever publishes sets it.',
    year: 'Year',
    previousYear: (year) => `← ${year}`,
    nextYear: (year) => `${year} →`,
    baseline: 'baseline',
    setTarget: (indicator, period) => `Target for ${period}: ${indicator}`,
    setBaseline: (indicator) => `Baseline: ${indicator}`,
    value: 'Value',
    valueHint: (unit) => `In ${unit}.`,
    percentHint: 'As a percentage: 80 is 80%.',
    period: 'Period it belongs to',
    periodHint: 'For example: Q4 2018, H2 2018 or 2018.',
    source: 'Act or plan that sets it',
    sourceHint: 'For example: Development Plan 2024–2027, target 14; Minutes 3 of the Council.',
    baselineSource: 'Source of the measurement',
    baselineSourceHint: 'A baseline is a measured value; 0 only if it was measured.',
    decidedOn: 'Date of the act',
    measuredOn: 'Date of the measurement',
    reason: 'Why it changes',
    reasonHint: 'It stands beside the earlier target and is shown in public.',
    needsValue: 'Enter the value.',
    needsSource: 'Enter the source: without it this cannot be published.',
    needsDate: 'Enter the date.',
    needsReason: 'Enter the reason: a target does not change without one.',
    outOfBounds: (lower, upper) => `This indicator goes from ${lower} to ${upper}.`,
    noBound: 'no limit',
    needsPeriod: 'Write the period like this: Q4 2018, H2 2018 or 2018.',
    save: 'Save',
    saving: 'Saving…',
    versions: 'Versions',
    version: (version) => `Version ${version}`,
    decided: (day) => `of ${day}`,
    noIndicators: 'The territory has adopted no indicators yet',
    noIndicatorsText: 'Its administrator chooses them under “Indicators”; here they get targets.',
    context: 'context: no target for the office',
    noTarget: (year) => `No target for ${year}`,
    changed: 'changed',
    changedMeaning: 'The target changed after it was set; the one before is kept, with the reason.',
  },
})
