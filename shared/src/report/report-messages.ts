import { defineMessages, plural } from '../language/index.ts'

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

/** Signs beside a number, as statistical offices write them, with the words that explain them. */
export const reportSigns = ['provisional', 'corrected', 'singlePerson', 'otherVintage', 'unverified'] as const
export type ReportSign = (typeof reportSigns)[number]

interface ReportTexts {
  title: string
  subtitle: (period: string) => string
  addressedTo: string
  presentedBy: string
  period: string
  cutOff: string
  publishedOn: string
  madeOn: string
  coverCorrections: string
  includesCorrections: (count: number, lastDay: string) => string
  framework: string
  illustrative: { whole: string; short: string }
  /** That the report shows what was known on a day that is past. */
  knownOn: (day: string) => { whole: string; short: string }
  signs: Record<ReportSign, { sign: string; text: string }>
  result: string
  obstacle: string
  wayForward: string
  since: (value: string, period: string) => string
  yearAgo: (period: string, value: string) => string
  noneMissing: string
  missingBriefly: (count: number) => string
  missingExplained: string
  correctedText: (count: number) => string
  missingTarget: (value: string, period: string) => string
  stateBefore: (state: string) => string
  writtenIn: (language: string) => string
  noSource: string
  noDate: string
  conversion: (amount: string, currency: string, rate: string, own: string, day: string, source: string) => string
  words: ReportWords
}

export const reportMessages = defineMessages<ReportTexts>({
  es: {
    title: 'Informe de acción internacional',
    subtitle: (period) => `Rendición de cuentas · ${period}`,
    addressedTo: 'Presentado a',
    presentedBy: 'Presenta',
    period: 'Periodo',
    cutOff: 'Fecha de corte',
    publishedOn: 'Publicado el',
    madeOn: 'Hecho con los datos al',
    coverCorrections: 'Correcciones',
    includesCorrections: (count, lastDay) =>
      plural('es', count, { one: `Incluye una corrección hecha después de publicarse, el ${lastDay}.`, other: `Incluye ${count} correcciones hechas después de publicarse; la última, el ${lastDay}.` }),
    framework: 'Marco de medición',
    knownOn: (day) => ({ whole: `Así se conocía el ${day}: las cifras, las correcciones y las metas son las publicadas o registradas hasta ese día; las definiciones y lo que escribió la oficina son los de hoy.`, short: `Así se conocía el ${day}` }),
    illustrative: {
      whole: 'Datos ilustrativos: las cifras y los textos de este informe son inventados y no describen a la ciudad real.',
      short: 'Datos ilustrativos: cifras inventadas',
    },
    signs: {
      provisional: { sign: 'p', text: 'cifra provisional: puede cambiar' },
      corrected: { sign: 'c', text: 'corregida después de publicarse' },
      singlePerson: { sign: 'u', text: 'registrada y aprobada por una sola persona' },
      otherVintage: { sign: 'd', text: 'las dos cifras comparadas no son igual de definitivas' },
      unverified: { sign: '†', text: 'sin verificar: falta nombrar la fuente o adjuntar un documento que respalde la cifra' },
    },
    result: 'Resultado',
    obstacle: 'Obstáculo',
    wayForward: 'Próximos pasos',
    since: (value, period) => `antes ${value} (${period})`,
    yearAgo: (period, value) => `Un año antes (${period}): ${value}.`,
    noneMissing: 'No falta ninguna cifra de este periodo.',
    missingBriefly: (count) => `${plural('es', count, { one: 'Falta 1 cifra', other: `Faltan ${count} cifras` })} de este periodo.`,
    missingExplained: 'Una cifra que falta no es un cero: este es el motivo de cada una.',
    correctedText: (count) => `${count} ${plural('es', count, { one: 'cifra publicada se corrigió', other: 'cifras publicadas se corrigieron' })}.`,
    missingTarget: (value, period) => `Meta para ${period}: ${value}`,
    stateBefore: (state) => `Antes de la corrección: ${state}.`,
    writtenIn: (language) => `Los textos, notas y fuentes de la oficina están en ${language}, como ella los escribió.`,
    noSource: 'Sin fuente registrada',
    noDate: 'Sin fecha',
    conversion: (amount, currency, rate, own, day, source) => `Monto original: ${amount} ${currency}. Tasa: 1 ${currency} = ${rate} ${own}, ${day} (${source}).`,
    words: {
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
  },
  pt: {
    title: 'Relatório de ação internacional',
    subtitle: (period) => `Prestação de contas · ${period}`,
    addressedTo: 'Apresentado a',
    presentedBy: 'Apresenta',
    period: 'Período',
    cutOff: 'Data de corte',
    publishedOn: 'Publicado em',
    madeOn: 'Feito com os dados de',
    coverCorrections: 'Correções',
    includesCorrections: (count, lastDay) =>
      plural('pt', count, { one: `Inclui uma correção feita depois da publicação, em ${lastDay}.`, other: `Inclui ${count} correções feitas depois da publicação; a última, em ${lastDay}.` }),
    framework: 'Marco de medição',
    knownOn: (day) => ({ whole: `Assim se conhecia em ${day}: os números, as correções e as metas são os publicados ou registrados até esse dia; as definições e o que o escritório escreveu são os de hoje.`, short: `Assim se conhecia em ${day}` }),
    illustrative: {
      whole: 'Dados ilustrativos: os números e os textos deste relatório são inventados e não descrevem a cidade real.',
      short: 'Dados ilustrativos: números inventados',
    },
    signs: {
      provisional: { sign: 'p', text: 'número provisório: pode mudar' },
      corrected: { sign: 'c', text: 'corrigido depois da publicação' },
      singlePerson: { sign: 'u', text: 'registrado e aprovado por uma só pessoa' },
      otherVintage: { sign: 'd', text: 'os dois números comparados não são igualmente definitivos' },
      unverified: { sign: '†', text: 'não verificado: falta indicar a fonte ou anexar um documento que sustente o número' },
    },
    result: 'Resultado',
    obstacle: 'Obstáculo',
    wayForward: 'Próximos passos',
    since: (value, period) => `antes ${value} (${period})`,
    yearAgo: (period, value) => `Um ano antes (${period}): ${value}.`,
    noneMissing: 'Não falta nenhum número deste período.',
    missingBriefly: (count) => `${plural('pt', count, { one: 'Falta 1 número', other: `Faltam ${count} números` })} deste período.`,
    missingExplained: 'Um número que falta não é um zero: este é o motivo de cada um.',
    correctedText: (count) => `${count} ${plural('pt', count, { one: 'número publicado foi corrigido', other: 'números publicados foram corrigidos' })}.`,
    missingTarget: (value, period) => `Meta para ${period}: ${value}`,
    stateBefore: (state) => `Antes da correção: ${state}.`,
    writtenIn: (language) => `Os textos, notas e fontes do escritório estão em ${language}, como ele os escreveu.`,
    noSource: 'Sem fonte registrada',
    noDate: 'Sem data',
    conversion: (amount, currency, rate, own, day, source) => `Valor original: ${amount} ${currency}. Taxa: 1 ${currency} = ${rate} ${own}, ${day} (${source}).`,
    words: {
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
  },
  en: {
    title: 'Report on international action',
    subtitle: (period) => `Public accountability · ${period}`,
    addressedTo: 'Presented to',
    presentedBy: 'Presented by',
    period: 'Period',
    cutOff: 'Cut-off date',
    publishedOn: 'Published on',
    madeOn: 'Made from data as of',
    coverCorrections: 'Corrections',
    includesCorrections: (count, lastDay) =>
      plural('en', count, { one: `Includes one correction made after publication, on ${lastDay}.`, other: `Includes ${count} corrections made after publication, the last on ${lastDay}.` }),
    framework: 'Measurement framework',
    knownOn: (day) => ({ whole: `As it was known on ${day}: figures, corrections and targets are those published or entered by that day; definitions and what the office wrote are today’s.`, short: `As it was known on ${day}` }),
    illustrative: {
      whole: 'Illustrative data: the figures and texts of this report are invented and do not describe the real city.',
      short: 'Illustrative data: invented figures',
    },
    signs: {
      provisional: { sign: 'p', text: 'provisional figure: it may change' },
      corrected: { sign: 'c', text: 'corrected after publication' },
      singlePerson: { sign: 's', text: 'entered and approved by one person alone' },
      otherVintage: { sign: 'd', text: 'the two figures compared are at different stages of revision' },
      unverified: { sign: '†', text: 'not verified: the source is not named, or no document that supports the figure is attached' },
    },
    result: 'Result',
    obstacle: 'Obstacle',
    wayForward: 'Next steps',
    since: (value, period) => `was ${value} (${period})`,
    yearAgo: (period, value) => `A year earlier (${period}): ${value}.`,
    noneMissing: 'No figure of this period is missing.',
    missingBriefly: (count) => `${plural('en', count, { one: '1 figure of this period is', other: `${count} figures of this period are` })} missing.`,
    missingExplained: 'A missing figure is not a zero: here is the reason for each.',
    correctedText: (count) => `${count} published ${plural('en', count, { one: 'figure was', other: 'figures were' })} corrected.`,
    missingTarget: (value, period) => `Target for ${period}: ${value}`,
    stateBefore: (state) => `Before the correction: ${state}.`,
    writtenIn: (language) => `The office’s texts, notes and sources are in ${language}, as it wrote them.`,
    noSource: 'No source recorded',
    noDate: 'No date',
    conversion: (amount, currency, rate, own, day, source) => `Original amount: ${amount} ${currency}. Rate: 1 ${currency} = ${rate} ${own}, ${day} (${source}).`,
    words: {
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
  },
})
