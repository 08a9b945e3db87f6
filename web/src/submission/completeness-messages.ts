import { defineMessages, plural } from '@atalaya/shared/language'
import type { CompletenessStanding } from '@atalaya/shared/submission'

interface Texts {
  due: (day: string) => string
  wasDue: (day: string) => string
  closes: (day: string) => string
  toBoard: string
  toQuarter: string
  board: (quarter: string) => string
  lead: string
  /** How one figure stands, or as many as are counted. */
  standings: Record<CompletenessStanding, (count: number) => string>
  missing: string
  all: string
  noOwner: string
  owner: string
  state: string
  indicator: string
  caption: (shown: number, all: number) => string
  empty: string
  emptyText: string
  nothingMatches: string
  overview: string
  overviewLead: string
  overviewLink: string
  city: string
  quarter: string
  dueOn: string
  figures: string
  inHand: string
  toCheck: string
  settled: string
  blank: string
  isLate: string
  before: string
  after: string
  noCities: string
}

/** Texts of who has answered what: of one quarter, and of all the territories of a person. */
export const completenessMessages = defineMessages<Texts>({
  es: {
    due: (day) => `Vence el ${day}`,
    wasDue: (day) => `Venció el ${day}`,
    closes: (day) => `Último día para ingresar: ${day}`,
    toBoard: 'Ver qué falta y de quién',
    toQuarter: 'Ir a las cifras',
    board: (quarter) => `Qué falta de ${quarter}`,
    lead: 'Cada cifra que el trimestre debe, con quien responde por ella y en qué va.',
    standings: {
      due: (count) => plural('es', count, { one: 'Pendiente', other: 'Pendientes' }),
      late: (count) => plural('es', count, { one: 'Atrasada', other: 'Atrasadas' }),
      in_hand: (count) => plural('es', count, { one: 'Ingresada', other: 'Ingresadas' }),
      returned: () => 'Con pregunta',
      submitted: () => 'En validación',
      left_blank: (count) => plural('es', count, { one: 'Entregada en blanco', other: 'Entregadas en blanco' }),
      approved: (count) => plural('es', count, { one: 'Aprobada', other: 'Aprobadas' }),
      published: (count) => plural('es', count, { one: 'Publicada', other: 'Publicadas' }),
    },
    missing: 'Sin número, con motivo',
    all: 'Todas',
    noOwner: 'Sin responsable',
    owner: 'Responsable',
    state: 'Estado',
    indicator: 'Indicador',
    caption: (shown, all) => (shown === all ? `${all} cifras` : `${shown} de ${all} cifras`),
    empty: 'Este trimestre no se debe ninguna cifra',
    emptyText: 'Aparecerán aquí cuando el territorio adopte indicadores que se midan en él.',
    nothingMatches: 'Ninguna cifra cumple esos filtros.',
    overview: 'En qué va cada territorio',
    overviewLead: 'Las cifras de un trimestre en todos los territorios donde usted trabaja.',
    overviewLink: 'Ver en qué va cada territorio',
    city: 'Territorio',
    quarter: 'Trimestre',
    dueOn: 'Vence',
    figures: 'Cifras',
    inHand: 'Ingresadas',
    toCheck: 'En validación',
    settled: 'Aprobadas o publicadas',
    blank: 'En blanco',
    isLate: 'Atrasado',
    before: 'Trimestre anterior',
    after: 'Trimestre siguiente',
    noCities: 'Usted no tiene tareas en ningún territorio todavía.',
  },
  pt: {
    due: (day) => `Vence em ${day}`,
    wasDue: (day) => `Venceu em ${day}`,
    closes: (day) => `Último dia para informar: ${day}`,
    toBoard: 'Ver o que falta e de quem',
    toQuarter: 'Ir aos números',
    board: (quarter) => `O que falta de ${quarter}`,
    lead: 'Cada número que o trimestre deve, com quem responde por ele e em que pé está.',
    standings: {
      due: (count) => plural('pt', count, { one: 'Pendente', other: 'Pendentes' }),
      late: (count) => plural('pt', count, { one: 'Atrasado', other: 'Atrasados' }),
      in_hand: (count) => plural('pt', count, { one: 'Informado', other: 'Informados' }),
      returned: () => 'Com pergunta',
      submitted: () => 'Em validação',
      left_blank: (count) => plural('pt', count, { one: 'Entregue em branco', other: 'Entregues em branco' }),
      approved: (count) => plural('pt', count, { one: 'Aprovado', other: 'Aprovados' }),
      published: (count) => plural('pt', count, { one: 'Publicado', other: 'Publicados' }),
    },
    missing: 'Sem número, com motivo',
    all: 'Todos',
    noOwner: 'Sem responsável',
    owner: 'Responsável',
    state: 'Situação',
    indicator: 'Indicador',
    caption: (shown, all) => (shown === all ? `${all} números` : `${shown} de ${all} números`),
    empty: 'Neste trimestre não se deve nenhum número',
    emptyText: 'Aparecerão aqui quando o território adotar indicadores que se meçam nele.',
    nothingMatches: 'Nenhum número atende a esses filtros.',
    overview: 'Em que pé está cada território',
    overviewLead: 'Os números de um trimestre em todos os territórios onde você trabalha.',
    overviewLink: 'Ver em que pé está cada território',
    city: 'Território',
    quarter: 'Trimestre',
    dueOn: 'Vence',
    figures: 'Números',
    inHand: 'Informados',
    toCheck: 'Em validação',
    settled: 'Aprovados ou publicados',
    blank: 'Em branco',
    isLate: 'Atrasado',
    before: 'Trimestre anterior',
    after: 'Próximo trimestre',
    noCities: 'Você ainda não tem tarefas em nenhum território.',
  },
  en: {
    due: (day) => `Due on ${day}`,
    wasDue: (day) => `Was due on ${day}`,
    closes: (day) => `Last day for entering: ${day}`,
    toBoard: 'See what is missing, and whose',
    toQuarter: 'Go to the figures',
    board: (quarter) => `What is missing of ${quarter}`,
    lead: 'Each figure that the quarter owes, with who answers for it and how far it is.',
    standings: {
      due: () => 'To come',
      late: () => 'Late',
      in_hand: () => 'Entered',
      returned: (count) => plural('en', count, { one: 'With a question', other: 'With questions' }),
      submitted: () => 'In validation',
      left_blank: () => 'Handed in blank',
      approved: () => 'Approved',
      published: () => 'Published',
    },
    missing: 'No number, with a reason',
    all: 'All',
    noOwner: 'Nobody named',
    owner: 'Owner',
    state: 'State',
    indicator: 'Indicator',
    caption: (shown, all) => (shown === all ? `${all} figures` : `${shown} of ${all} figures`),
    empty: 'No figure is due in this quarter',
    emptyText: 'They will be listed here once the territory adopts indicators that are measured in it.',
    nothingMatches: 'No figure meets these filters.',
    overview: 'How far each territory is',
    overviewLead: 'The figures of one quarter in every territory where you work.',
    overviewLink: 'See how far each territory is',
    city: 'Territory',
    quarter: 'Quarter',
    dueOn: 'Due',
    figures: 'Figures',
    inHand: 'Entered',
    toCheck: 'In validation',
    settled: 'Approved or published',
    blank: 'Blank',
    isLate: 'Late',
    before: 'Quarter before',
    after: 'Quarter after',
    noCities: 'You have no task in any territory yet.',
  },
})
