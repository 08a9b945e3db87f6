import { defineMessages, plural } from '../language/index.ts'

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
  /** How many of the corrections came after the report before. */
  correctionsSince: (count: number, period: string, day: string) => string
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
    correctionsSince: (count, period, day) =>
      count === 0
        ? `Ninguna se hizo después de publicarse el informe anterior, el de ${period}, el ${day}.`
        : plural('es', count, { one: `Una se hizo después de publicarse el informe anterior, el de ${period}, el ${day}.`, other: `De ellas, ${count} se hicieron después de publicarse el informe anterior, el de ${period}, el ${day}.` }),
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
    correctionsSince: (count, period, day) =>
      count === 0
        ? `Nenhuma foi feita depois de publicado o relatório anterior, o de ${period}, em ${day}.`
        : plural('pt', count, { one: `Uma foi feita depois de publicado o relatório anterior, o de ${period}, em ${day}.`, other: `Delas, ${count} foram feitas depois de publicado o relatório anterior, o de ${period}, em ${day}.` }),
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
    correctionsSince: (count, period, day) =>
      count === 0
        ? `None was made after the last report, of ${period}, was published on ${day}.`
        : plural('en', count, { one: `One was made after the last report, of ${period}, was published on ${day}.`, other: `Of these, ${count} were made after the last report, of ${period}, was published on ${day}.` }),
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
  },
})
