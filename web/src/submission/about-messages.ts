import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  close: string
  sideBySide: string
  published: string
  draft: string
  nothingPublished: string
  nothingDrafted: string
  before: string
  period: string
  value: string
  history: string
  noHistory: string
  version: (version: number) => string
  approvedBy: (name: string, day: string) => string
  reason: (reason: string) => string
  notSeen: string
}

export const aboutMessages = defineMessages<Texts>({
  es: {
    close: 'Cerrar',
    sideBySide: 'Lo publicado y lo escrito ahora',
    published: 'Publicado',
    draft: 'En este trimestre',
    nothingPublished: 'nada publicado',
    nothingDrafted: 'sin responder',
    before: 'Antes',
    period: 'Periodo',
    value: 'Valor',
    history: 'Versiones de este periodo',
    noHistory: 'Todavía no hay versiones: aparecen cuando se aprueba.',
    version: (version) => `Versión ${version}`,
    approvedBy: (name, day) => `aprobada por ${name}, ${day}`,
    reason: (reason) => `Motivo del cambio: ${reason}`,
    notSeen: 'Ninguna segunda persona la vio.',
  },
  pt: {
    close: 'Fechar',
    sideBySide: 'O publicado e o que está escrito agora',
    published: 'Publicado',
    draft: 'Neste trimestre',
    nothingPublished: 'nada publicado',
    nothingDrafted: 'sem resposta',
    before: 'Antes',
    period: 'Período',
    value: 'Valor',
    history: 'Versões deste período',
    noHistory: 'Ainda não há versões: elas aparecem com a aprovação.',
    version: (version) => `Versão ${version}`,
    approvedBy: (name, day) => `aprovada por ${name}, ${day}`,
    reason: (reason) => `Motivo da mudança: ${reason}`,
    notSeen: 'Nenhuma segunda pessoa a viu.',
  },
  en: {
    close: 'Close',
    sideBySide: 'What is published, and what is written now',
    published: 'Published',
    draft: 'In this quarter',
    nothingPublished: 'nothing published',
    nothingDrafted: 'unanswered',
    before: 'Before',
    period: 'Period',
    value: 'Value',
    history: 'Versions of this period',
    noHistory: 'There are no versions yet: they appear with approval.',
    version: (version) => `Version ${version}`,
    approvedBy: (name, day) => `approved by ${name}, ${day}`,
    reason: (reason) => `Reason for the change: ${reason}`,
    notSeen: 'No second person has seen it.',
  },
})
