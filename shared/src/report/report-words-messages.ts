import { defineMessages } from '../language/index.ts'

/** Fixed words of the layout, as the setter of the page takes them. */
export interface ReportWords {
  readonly contents: string
  readonly summary: string
  readonly state: string
  readonly all: string
  readonly howToRead: string
  readonly howToReadText: string
  /** Stands where the paper's letters lack a sign. */
  substitute: string
  readonly attention: string
  readonly nothingOffCourse: string
  readonly nothingJudged: string
  readonly atPage: string
  readonly noNarrative: string
  readonly indicator: string
  readonly value: string
  readonly change: string
  readonly target: string
  readonly note: string
  readonly chart: string
  readonly missing: string
  readonly reason: string
  readonly corrections: string
  readonly noCorrections: string
  readonly correctionsText: string
  readonly period: string
  readonly before: string
  readonly after: string
  readonly on: string
  readonly sources: string
  readonly sourcesText: string
  readonly source: string
  readonly dataDate: string
  readonly vintage: string
  readonly approvedBy: string
  readonly definitions: string
  readonly definitionsText: string
  readonly page: string
  readonly of: string
}

export const reportWords = defineMessages<ReportWords>({
  es: {
    contents: 'Contenido',
    summary: 'En resumen',
    state: 'Estado',
    all: 'Total',
    howToRead: 'Cómo leer los estados.',
    howToReadText:
      'Cada estado compara el valor con la meta vigente y con la tolerancia fijada para el indicador; la frase que acompaña a cada cifra dice cómo. «En maduración» significa que todavía no es razonable esperar el efecto, y «Sin valoración», que más no es mejor ni peor. «Sin dato», «No aplica» y cero son tres cosas distintas.',
    substitute: '□ ocupa el lugar de un signo que la letra de este informe no tiene.',
    attention: 'Lo que pide atención',
    nothingOffCourse: 'Ningún indicador está en riesgo ni fuera de curso.',
    nothingJudged: 'Ningún indicador se puede valorar en este periodo: el resumen dice por qué.',
    atPage: 'pág.',
    noNarrative: 'La oficina no escribió un texto para este ámbito en el periodo.',
    indicator: 'Indicador',
    value: 'Valor',
    change: 'Cambio',
    target: 'Meta',
    note: 'Nota de la oficina:',
    chart: 'Gráfico',
    missing: 'Cifras que faltan',
    reason: 'Motivo',
    corrections: 'Correcciones de cifras publicadas',
    noCorrections: 'Ninguna de las cifras que usa este informe se ha corregido después de publicarse.',
    correctionsText: 'Qué decía, qué dice y por qué, en las cifras que usa este informe. La corrección más reciente va primero.',
    period: 'Periodo',
    before: 'Decía',
    after: 'Dice',
    on: 'Cuándo y quién',
    sources: 'Fuentes',
    sourcesText: 'De dónde sale cada cifra de este informe, de qué fecha es el dato y quién lo aprobó.',
    source: 'Fuente',
    dataDate: 'Fecha del dato',
    vintage: 'Condición',
    approvedBy: 'Aprobada por',
    definitions: 'Qué mide cada indicador',
    definitionsText: 'Definiciones de los indicadores con cifra en este informe, según el marco de medición.',
    page: 'Página',
    of: 'de',
  },
  pt: {
    contents: 'Sumário',
    summary: 'Em resumo',
    state: 'Situação',
    all: 'Total',
    howToRead: 'Como ler as situações.',
    howToReadText:
      'Cada situação compara o valor com a meta vigente e com a tolerância fixada para o indicador; a frase que acompanha cada número diz como. “Em maturação” quer dizer que ainda não é razoável esperar o efeito, e “Sem avaliação”, que mais não é melhor nem pior. “Sem dado”, “Não se aplica” e zero são três coisas diferentes.',
    substitute: '□ ocupa o lugar de um sinal que a letra deste relatório não tem.',
    attention: 'O que pede atenção',
    nothingOffCourse: 'Nenhum indicador está em risco nem fora do previsto.',
    nothingJudged: 'Nenhum indicador pode ser avaliado neste período: o resumo diz por quê.',
    atPage: 'pág.',
    noNarrative: 'O escritório não escreveu um texto para este âmbito no período.',
    indicator: 'Indicador',
    value: 'Valor',
    change: 'Variação',
    target: 'Meta',
    note: 'Nota do escritório:',
    chart: 'Gráfico',
    missing: 'Números que faltam',
    reason: 'Motivo',
    corrections: 'Correções a números publicados',
    noCorrections: 'Nenhum dos números que este relatório usa foi corrigido depois da publicação.',
    correctionsText: 'O que dizia, o que diz e por quê, nos números que este relatório usa. A correção mais recente vem primeiro.',
    period: 'Período',
    before: 'Dizia',
    after: 'Diz',
    on: 'Quando e quem',
    sources: 'Fontes',
    sourcesText: 'De onde vem cada número deste relatório, de que data é o dado e quem o aprovou.',
    source: 'Fonte',
    dataDate: 'Data do dado',
    vintage: 'Condição',
    approvedBy: 'Aprovado por',
    definitions: 'O que cada indicador mede',
    definitionsText: 'Definições dos indicadores com número neste relatório, segundo o marco de medição.',
    page: 'Página',
    of: 'de',
  },
  en: {
    contents: 'Contents',
    summary: 'In brief',
    state: 'Status',
    all: 'Total',
    howToRead: 'How to read the statuses.',
    howToReadText:
      'Each status compares the value with the target in force and with the tolerance set for the indicator; the sentence beside each figure says how. “Maturing” means that it is too early to expect the effect, and “Not rated” that more is neither better nor worse. “No data”, “Not applicable” and zero are three different things.',
    substitute: '□ stands for a sign that the typeface of this report does not have.',
    attention: 'What needs attention',
    nothingOffCourse: 'No indicator is at risk or off track.',
    nothingJudged: 'No indicator can be rated in this period: the summary says why.',
    atPage: 'p.',
    noNarrative: 'The office wrote nothing about this scope for the period.',
    indicator: 'Indicator',
    value: 'Value',
    change: 'Change',
    target: 'Target',
    note: 'Note by the office:',
    chart: 'Chart',
    missing: 'Missing figures',
    reason: 'Reason',
    corrections: 'Corrections to published figures',
    noCorrections: 'None of the figures that this report uses has been corrected since publication.',
    correctionsText: 'What it said, what it says and why, for the figures that this report uses. The latest correction comes first.',
    period: 'Period',
    before: 'Said',
    after: 'Says',
    on: 'When and who',
    sources: 'Sources',
    sourcesText: 'Where each figure of this report comes from, the date of the data and who approved it.',
    source: 'Source',
    dataDate: 'Date of the data',
    vintage: 'Data status',
    approvedBy: 'Approved by',
    definitions: 'What each indicator measures',
    definitionsText: 'Definitions of the indicators with a figure in this report, from the measurement framework.',
    page: 'Page',
    of: 'of',
  },
})
