import type { Role } from '@atalaya/shared/access'
import type { CorrectionState } from '@atalaya/shared/correction'
import type { Visibility } from '@atalaya/shared/evidence'
import { defineMessages } from '@atalaya/shared/language'
import type { RowOutcome } from '@atalaya/shared/import'
import type { MissingReason, Vintage } from '@atalaya/shared/observation'
import type { SubmissionState } from '@atalaya/shared/submission'

/** What the rows of the trail hold, by the names that they have there. */
export const toldFields = [
  'entry', 'value', 'missing', 'source', 'dataDate', 'vintage', 'note', 'explanation', 'returnNote', 'answer', 'state', 'observations', 'until', 'reason', 'endedOn', 'result', 'obstacle', 'wayForward',
  'correction', 'roles', 'indicators', 'email', 'name', 'title', 'documentDate', 'visibility', 'department', 'post', 'delegation', 'isResolved', 'question', 'validUntil', 'dates', 'fromPeriod',
  'dueDays', 'closesDays', 'office', 'addressee', 'allowsSelfApproval', 'requiresSecondFactor', 'expiresAt', 'rows', 'opensOn', 'dueOn', 'closesOn', 'period', 'amount',
  'file', 'counts', 'proposals', 'figures', 'kept', 'withdrawn', 'files',
] as const
export type ToldField = (typeof toldFields)[number]

interface Texts {
  fields: Record<ToldField, string>
  /** Of a file that was compared: how many of its figures are what. */
  outcomes: Record<RowOutcome | 'empty', string>
  /** Words of closed lists: of each list its own, for a correction is feminine in Spanish where a quarter is masculine. */
  words: {
    quarter: Record<SubmissionState, string>
    correction: Record<CorrectionState, string>
    vintage: Record<Vintage, string>
    visibility: Record<Visibility, string>
    roles: Record<Role, string>
    missing: Record<MissingReason, string>
  }
  yes: string
  no: string
  nothing: string
}

export const toldMessages = defineMessages<Texts>({
  es: {
    fields: {
      entry: 'valor', value: 'valor', missing: 'sin dato', source: 'fuente', dataDate: 'fecha del dato', vintage: 'condición', note: 'nota', explanation: 'explicación del aviso', returnNote: 'pregunta', answer: 'respuesta',
      state: 'estado', observations: 'cifras', until: 'hasta', reason: 'motivo', endedOn: 'terminó el', result: 'resultado', obstacle: 'obstáculo', wayForward: 'qué sigue',
      correction: 'corrección n.º', roles: 'tareas', indicators: 'indicadores', email: 'correo', name: 'nombre', title: 'título', documentDate: 'fecha del documento', visibility: 'visibilidad',
      department: 'área', post: 'cargo', delegation: 'enlace n.º', isResolved: 'resuelta', question: 'pregunta', validUntil: 'último día', dates: 'fechas', fromPeriod: 'desde', dueDays: 'días para entregar',
      closesDays: 'días hasta el cierre', office: 'oficina', addressee: 'destinatario', allowsSelfApproval: 'una persona sola puede aprobar', requiresSecondFactor: 'pide un segundo paso al ingresar', expiresAt: 'vence', rows: 'filas',
      opensOn: 'abre', dueOn: 'se entrega', closesOn: 'cierra', period: 'periodo', amount: 'monto',
      file: 'archivo', counts: 'comparación', proposals: 'correcciones propuestas', figures: 'cifras', kept: 'se dejaron como estaban', withdrawn: 'correcciones retiradas', files: 'archivos',
    },
    outcomes: { new: 'nuevas', changed: 'cambian', same: 'iguales', proposed: 'corregirían lo aprobado', refused: 'no se toman', empty: 'vacías' },
    words: {
      quarter: { draft: 'en borrador', submitted: 'en validación', returned: 'devuelto con preguntas', approved: 'aprobado', published: 'publicado' },
      correction: { proposed: 'propuesta', approved: 'aprobada', declined: 'rechazada', withdrawn: 'retirada' },
      vintage: { preliminary: 'provisional', revised: 'revisada', final: 'definitiva' },
      visibility: { public: 'pública', internal: 'interna' },
      roles: { provider: 'ingresa', validator: 'revisa y aprueba', publisher: 'publica', reader: 'lee', administrator: 'administra' },
      missing: { no_data: 'sin dato', not_applicable: 'no aplica' },
    },
    yes: 'sí', no: 'no', nothing: 'nada',
  },
  pt: {
    fields: {
      entry: 'valor', value: 'valor', missing: 'sem dado', source: 'fonte', dataDate: 'data do dado', vintage: 'condição', note: 'nota', explanation: 'explicação do aviso', returnNote: 'pergunta', answer: 'resposta',
      state: 'estado', observations: 'números', until: 'até', reason: 'motivo', endedOn: 'terminou em', result: 'resultado', obstacle: 'obstáculo', wayForward: 'próximos passos',
      correction: 'correção n.º', roles: 'tarefas', indicators: 'indicadores', email: 'e-mail', name: 'nome', title: 'título', documentDate: 'data do documento', visibility: 'visibilidade',
      department: 'área', post: 'cargo', delegation: 'link n.º', isResolved: 'resolvida', question: 'pergunta', validUntil: 'último dia', dates: 'datas', fromPeriod: 'a partir de', dueDays: 'dias para entregar',
      closesDays: 'dias até o fechamento', office: 'escritório', addressee: 'destinatário', allowsSelfApproval: 'uma pessoa sozinha pode aprovar', requiresSecondFactor: 'exige uma segunda etapa ao entrar', expiresAt: 'vence', rows: 'linhas',
      opensOn: 'abre', dueOn: 'entrega', closesOn: 'fecha', period: 'período', amount: 'montante',
      file: 'arquivo', counts: 'comparação', proposals: 'correções propostas', figures: 'números', kept: 'deixados como estavam', withdrawn: 'correções retiradas', files: 'arquivos',
    },
    outcomes: { new: 'novos', changed: 'mudam', same: 'iguais', proposed: 'corrigiriam o aprovado', refused: 'não aceitos', empty: 'vazios' },
    words: {
      quarter: { draft: 'em rascunho', submitted: 'em validação', returned: 'devolvido com perguntas', approved: 'aprovado', published: 'publicado' },
      correction: { proposed: 'proposta', approved: 'aprovada', declined: 'recusada', withdrawn: 'retirada' },
      vintage: { preliminary: 'provisório', revised: 'revisado', final: 'definitivo' },
      visibility: { public: 'pública', internal: 'interna' },
      roles: { provider: 'informa', validator: 'revisa e aprova', publisher: 'publica', reader: 'lê', administrator: 'administra' },
      missing: { no_data: 'sem dado', not_applicable: 'não se aplica' },
    },
    yes: 'sim', no: 'não', nothing: 'nada',
  },
  en: {
    fields: {
      entry: 'value', value: 'value', missing: 'missing', source: 'source', dataDate: 'data date', vintage: 'status', note: 'note', explanation: 'explanation of the warning', returnNote: 'question', answer: 'answer',
      state: 'state', observations: 'figures', until: 'until', reason: 'reason', endedOn: 'ended on', result: 'result', obstacle: 'obstacle', wayForward: 'way forward',
      correction: 'correction no.', roles: 'tasks', indicators: 'indicators', email: 'e-mail', name: 'name', title: 'title', documentDate: 'document date', visibility: 'visibility',
      department: 'department', post: 'post', delegation: 'link no.', isResolved: 'settled', question: 'question', validUntil: 'last day', dates: 'dates', fromPeriod: 'from', dueDays: 'days to hand in',
      closesDays: 'days until it closes', office: 'office', addressee: 'addressee', allowsSelfApproval: 'one person alone may approve', requiresSecondFactor: 'asks for a second step when signing in', expiresAt: 'expires', rows: 'rows',
      opensOn: 'opens', dueOn: 'due', closesOn: 'closes', period: 'period', amount: 'amount',
      file: 'file', counts: 'comparison', proposals: 'corrections proposed', figures: 'figures', kept: 'left as they were', withdrawn: 'corrections withdrawn', files: 'files',
    },
    outcomes: { new: 'new', changed: 'changed', same: 'the same', proposed: 'would correct what was approved', refused: 'not taken', empty: 'empty' },
    words: {
      quarter: { draft: 'draft', submitted: 'in validation', returned: 'returned with questions', approved: 'approved', published: 'published' },
      correction: { proposed: 'proposed', approved: 'approved', declined: 'declined', withdrawn: 'withdrawn' },
      vintage: { preliminary: 'preliminary', revised: 'revised', final: 'final' },
      visibility: { public: 'public', internal: 'internal' },
      roles: { provider: 'enters', validator: 'checks and approves', publisher: 'publishes', reader: 'reads', administrator: 'administers' },
      missing: { no_data: 'no data', not_applicable: 'not applicable' },
    },
    yes: 'yes', no: 'no', nothing: 'nothing',
  },
})
