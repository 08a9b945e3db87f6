import { defineMessages } from '@atalaya/shared/language'
import type { FigureChange } from '@atalaya/shared/comment'

interface Texts {
  close: string
  loading: string
  values: string
  period: string
  value: string
  change: string
  target: string
  noTarget: string
  baseline: (period: string, value: string) => string
  findings: string
  noFindings: string
  history: string
  noHistory: string
  savedBy: (name: string, when: string) => string
  byCommand: (when: string) => string
  byLink: (name: string, post: string, department: string) => string
  nothing: string
  changed: (fields: string) => string
  fields: Record<FigureChange['changed'][number], string>
  approved: (version: number, name: string, when: string) => string
  reason: (text: string) => string
  trail: string
}

export const detailsMessages = defineMessages<Texts>({
  es: {
    close: 'Cerrar',
    loading: 'Cargando los detalles',
    values: 'Últimos valores',
    period: 'Periodo',
    value: 'Valor',
    change: 'Cambio',
    target: 'Meta',
    noTarget: 'sin meta',
    baseline: (period, value) => `Línea base, ${period}: ${value}`,
    findings: 'Lo que dicen los controles',
    noFindings: 'Nada que señalar en lo que está guardado.',
    history: 'Historia',
    noHistory: 'Nadie ha ingresado esta cifra todavía.',
    savedBy: (name, when) => `${name}, ${when}`,
    byCommand: (when) => `Quien administra la instalación, ${when}`,
    byLink: (name, post, department) => `Respondió ${name}, ${post}, por enlace (${department})`,
    nothing: 'nada',
    changed: (fields) => `Cambió también: ${fields}`,
    fields: { source: 'fuente', dataDate: 'fecha del dato', vintage: 'condición', note: 'nota', explanation: 'explicación del aviso', answer: 'respuesta' },
    approved: (version, name, when) => `Versión ${version}, aprobada por ${name}, ${when}`,
    reason: (text) => `Motivo: ${text}`,
    trail: 'Ver esta cifra en el registro de auditoría',
  },
  pt: {
    close: 'Fechar',
    loading: 'Carregando os detalhes',
    values: 'Últimos valores',
    period: 'Período',
    value: 'Valor',
    change: 'Variação',
    target: 'Meta',
    noTarget: 'sem meta',
    baseline: (period, value) => `Linha de base, ${period}: ${value}`,
    findings: 'O que dizem as verificações',
    noFindings: 'Nada a apontar no que está salvo.',
    history: 'História',
    noHistory: 'Ninguém informou este número ainda.',
    savedBy: (name, when) => `${name}, ${when}`,
    byCommand: (when) => `Quem administra a instalação, ${when}`,
    byLink: (name, post, department) => `Respondido por ${name}, ${post}, por link (${department})`,
    nothing: 'nada',
    changed: (fields) => `Mudou também: ${fields}`,
    fields: { source: 'fonte', dataDate: 'data do dado', vintage: 'condição', note: 'nota', explanation: 'explicação do aviso', answer: 'resposta' },
    approved: (version, name, when) => `Versão ${version}, aprovada por ${name}, ${when}`,
    reason: (text) => `Motivo: ${text}`,
    trail: 'Ver este número no registro de auditoria',
  },
  en: {
    close: 'Close',
    loading: 'Loading the details',
    values: 'Last values',
    period: 'Period',
    value: 'Value',
    change: 'Change',
    target: 'Target',
    noTarget: 'no target',
    baseline: (period, value) => `Baseline, ${period}: ${value}`,
    findings: 'What the checks say',
    noFindings: 'Nothing to point out in what is saved.',
    history: 'History',
    noHistory: 'Nobody has entered this figure yet.',
    savedBy: (name, when) => `${name}, ${when}`,
    byCommand: (when) => `Whoever runs the installation, ${when}`,
    byLink: (name, post, department) => `Answered by ${name}, ${post}, by link (${department})`,
    nothing: 'nothing',
    changed: (fields) => `Changed too: ${fields}`,
    fields: { source: 'source', dataDate: 'data date', vintage: 'status', note: 'note', explanation: 'explanation of the warning', answer: 'answer' },
    approved: (version, name, when) => `Version ${version}, approved by ${name}, ${when}`,
    reason: (text) => `Reason: ${text}`,
    trail: 'See this figure in the audit trail',
  },
})
