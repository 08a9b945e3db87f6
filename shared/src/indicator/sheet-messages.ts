import { defineMessages } from '../language/index.ts'
import type { Frequency } from '../period/index.ts'
import type { Indicator } from './indicator.ts'

interface Texts {
  fields: Record<
    | 'code' | 'definition' | 'kind' | 'unit' | 'numerator' | 'denominator' | 'direction' | 'frequency' | 'accumulation' | 'overTime' | 'overTerritories' | 'horizon'
    | 'bounds' | 'disaggregations' | 'method' | 'partners' | 'evidence' | 'register' | 'uses' | 'sdgTargets' | 'source' | 'owner' | 'edition' | 'rubric',
    string
  >
  /** In place of the numerator, where there is nothing under it. */
  counted: string
  comprised: string
  kinds: Record<Indicator['kind'], string>
  directions: Record<Indicator['direction'], string>
  frequencies: Record<Frequency, string>
  accumulations: Record<Indicator['accumulation'], string>
  overTime: Record<Indicator['aggregationOverTime'], string>
  overTimeOfRatio: string
  overTerritories: Record<Indicator['aggregationOverTerritories'], string>
  horizons: Record<Indicator['horizon'], string>
  uses: Record<Indicator['uses'][number], string>
  bounds: (lower: string, upper: string) => string
  atLeast: (lower: string) => string
  atMost: (upper: string) => string
  context: string
  translated: string
  edition: (code: string, day: string) => string
  level: (level: number) => string
  contributes: string
}

/** Texts of an indicator's sheet. */
export const sheetMessages = defineMessages<Texts>({
  es: {
    fields: {
      code: 'Código', definition: 'Definición', kind: 'Tipo', unit: 'Unidad', numerator: 'Numerador', denominator: 'Denominador', direction: 'Sentido', frequency: 'Frecuencia',
      accumulation: 'Qué acumula', overTime: 'De trimestres a un año', overTerritories: 'De municipios a una metrópoli', horizon: 'Horizonte', bounds: 'Valores posibles',
      disaggregations: 'Se desglosa por', method: 'Cómo se mide', partners: 'Con quién se mide', evidence: 'Evidencia que se pide', register: 'De qué registro se cuenta',
      uses: 'Para qué se mide', sdgTargets: 'Metas de los ODS a las que contribuye', source: 'De dónde viene la definición', owner: 'Responde por la cifra', edition: 'Edición del marco',
      rubric: 'Niveles de la rúbrica',
    },
    counted: 'Qué se cuenta',
    comprised: 'Qué comprende',
    kinds: { quantity: 'Cantidad', ratio: 'Razón', score: 'Nivel de una rúbrica', currency: 'Monto', milestone: 'Hito', qualitative: 'Relato' },
    directions: { up: 'Más es mejor', down: 'Menos es mejor', neutral: 'Ni más ni menos es mejor: se muestra sin valorar' },
    frequencies: { quarterly: 'Trimestral', four_monthly: 'Cuatrimestral', semiannual: 'Semestral', annual: 'Anual' },
    accumulations: {
      flow: 'Lo ocurrido en el periodo', stock: 'Lo que hay en la fecha de corte', cumulative: 'Lo acumulado desde el inicio', capacity: 'Una capacidad',
      reduction: 'Una reducción', annual_reduction: 'Una reducción anual',
    },
    overTime: { sum: 'Se suma', last: 'Vale el último valor', mean: 'Se promedia' },
    overTimeOfRatio: 'Se suman los numeradores y los denominadores, y se dividen',
    overTerritories: { sum: 'Se suma', weighted_mean: 'Se suman los numeradores y los denominadores, y se dividen', none: 'No se suma: se recuenta' },
    horizons: { short: 'Corto', medium: 'Mediano', long: 'Largo' },
    uses: {
      improve: 'Mejorar', decide: 'Decidir', learn: 'Aprender', transparency: 'Ser más transparente', measure_failure: 'Medir el fracaso', weigh_importance: 'Ponderar la importancia',
    },
    bounds: (lower, upper) => `De ${lower} a ${upper}`,
    atLeast: (lower) => `${lower} o más`,
    atMost: (upper) => `${upper} o menos`,
    context: 'Describe el contexto: la oficina no responde por esta cifra.',
    translated: 'Traducción; el original está en español.',
    edition: (code, day) => `${code}, vigente desde el ${day}`,
    level: (level) => `Nivel ${level}`,
    contributes: 'La ciudad contribuye a estas metas; no informa por el país.',
  },
  pt: {
    fields: {
      code: 'Código', definition: 'Definição', kind: 'Tipo', unit: 'Unidade', numerator: 'Numerador', denominator: 'Denominador', direction: 'Sentido', frequency: 'Frequência',
      accumulation: 'O que acumula', overTime: 'De trimestres a um ano', overTerritories: 'De municípios a uma metrópole', horizon: 'Horizonte', bounds: 'Valores possíveis',
      disaggregations: 'Desagrega-se por', method: 'Como se mede', partners: 'Com quem se mede', evidence: 'Evidência exigida', register: 'De qual registro se conta',
      uses: 'Para que se mede', sdgTargets: 'Metas dos ODS para as quais contribui', source: 'De onde vem a definição', owner: 'Responde pelo número', edition: 'Edição do marco',
      rubric: 'Níveis da rubrica',
    },
    counted: 'O que se conta',
    comprised: 'O que compreende',
    kinds: { quantity: 'Quantidade', ratio: 'Razão', score: 'Nível de uma rubrica', currency: 'Valor monetário', milestone: 'Marco', qualitative: 'Relato' },
    directions: { up: 'Mais é melhor', down: 'Menos é melhor', neutral: 'Nem mais nem menos é melhor: mostra-se sem avaliação' },
    frequencies: { quarterly: 'Trimestral', four_monthly: 'Quadrimestral', semiannual: 'Semestral', annual: 'Anual' },
    accumulations: {
      flow: 'O que ocorreu no período', stock: 'O que há na data de corte', cumulative: 'O acumulado desde o início', capacity: 'Uma capacidade',
      reduction: 'Uma redução', annual_reduction: 'Uma redução anual',
    },
    overTime: { sum: 'Soma-se', last: 'Vale o último valor', mean: 'Tira-se a média' },
    overTimeOfRatio: 'Somam-se os numeradores e os denominadores, e dividem-se',
    overTerritories: { sum: 'Soma-se', weighted_mean: 'Somam-se os numeradores e os denominadores, e dividem-se', none: 'Não se soma: conta-se de novo' },
    horizons: { short: 'Curto', medium: 'Médio', long: 'Longo' },
    uses: {
      improve: 'Melhorar', decide: 'Decidir', learn: 'Aprender', transparency: 'Ser mais transparente', measure_failure: 'Medir o fracasso', weigh_importance: 'Ponderar a importância',
    },
    bounds: (lower, upper) => `De ${lower} a ${upper}`,
    atLeast: (lower) => `${lower} ou mais`,
    atMost: (upper) => `${upper} ou menos`,
    context: 'Descreve o contexto: o escritório não responde por este número.',
    translated: 'Tradução; o original está em espanhol.',
    edition: (code, day) => `${code}, em vigor desde ${day}`,
    level: (level) => `Nível ${level}`,
    contributes: 'A cidade contribui para estas metas; não presta contas pelo país.',
  },
  en: {
    fields: {
      code: 'Code', definition: 'Definition', kind: 'Kind', unit: 'Unit', numerator: 'Numerator', denominator: 'Denominator', direction: 'Direction', frequency: 'Frequency',
      accumulation: 'What it accumulates', overTime: 'From quarters to a year', overTerritories: 'From municipalities to a metropolis', horizon: 'Horizon', bounds: 'Possible values',
      disaggregations: 'Broken down by', method: 'How it is measured', partners: 'With whom it is measured', evidence: 'Evidence asked for', register: 'Counted from',
      uses: 'Why it is measured', sdgTargets: 'SDG targets it contributes to', source: 'Where the definition comes from', owner: 'Responsible for the figure', edition: 'Edition of the framework',
      rubric: 'Levels of the rubric',
    },
    counted: 'What is counted',
    comprised: 'What it comprises',
    kinds: { quantity: 'Quantity', ratio: 'Ratio', score: 'Level of a rubric', currency: 'Amount of money', milestone: 'Milestone', qualitative: 'Narrative' },
    directions: { up: 'More is better', down: 'Less is better', neutral: 'Neither more nor less is better: shown without a rating' },
    frequencies: { quarterly: 'Quarterly', four_monthly: 'Every four months', semiannual: 'Half-yearly', annual: 'Yearly' },
    accumulations: {
      flow: 'What happened in the period', stock: 'What there is on the cut-off date', cumulative: 'What has accumulated since the beginning', capacity: 'A capacity',
      reduction: 'A reduction', annual_reduction: 'A yearly reduction',
    },
    overTime: { sum: 'Added up', last: 'The last value stands', mean: 'Averaged' },
    overTimeOfRatio: 'Numerators and denominators are added up, then divided',
    overTerritories: { sum: 'Added up', weighted_mean: 'Numerators and denominators are added up, then divided', none: 'Not added up: counted again' },
    horizons: { short: 'Short', medium: 'Medium', long: 'Long' },
    uses: {
      improve: 'To improve', decide: 'To decide', learn: 'To learn', transparency: 'To be more transparent', measure_failure: 'To measure failure', weigh_importance: 'To weigh importance',
    },
    bounds: (lower, upper) => `From ${lower} to ${upper}`,
    atLeast: (lower) => `${lower} or more`,
    atMost: (upper) => `${upper} or less`,
    context: 'It describes the context: the office is not responsible for this figure.',
    translated: 'Translation; the original is in Spanish.',
    edition: (code, day) => `${code}, in force since ${day}`,
    level: (level) => `Level ${level}`,
    contributes: 'The city contributes to these targets; it does not report for the country.',
  },
})
