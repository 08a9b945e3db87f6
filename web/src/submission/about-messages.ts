import { defineMessages } from '@atalaya/shared/language'
import type { Indicator } from '@atalaya/shared/indicator'
import type { Frequency } from '@atalaya/shared/period'

interface Texts {
  close: string
  definition: string
  translated: string
  numerator: string
  denominator: string
  method: string
  evidence: string
  partners: string
  levels: string
  frequency: string
  frequencies: Record<Frequency, string>
  direction: string
  directions: Record<Indicator['direction'], string>
  definitionSource: string
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
    definition: 'Definición',
    translated: '',
    numerator: 'Numerador',
    denominator: 'Denominador',
    method: 'Cómo se obtiene',
    evidence: 'Evidencia que se espera',
    partners: 'Quién aporta el dato',
    levels: 'Niveles',
    frequency: 'Se mide',
    frequencies: { quarterly: 'cada trimestre', four_monthly: 'cada cuatro meses', semiannual: 'cada semestre', annual: 'cada año' },
    direction: 'Sentido',
    directions: { up: 'más es mejor', down: 'menos es mejor', neutral: 'más no es mejor ni peor' },
    definitionSource: 'Fuente de la definición',
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
    definition: 'Definição',
    translated: 'Tradução do original em espanhol.',
    numerator: 'Numerador',
    denominator: 'Denominador',
    method: 'Como se obtém',
    evidence: 'Evidência esperada',
    partners: 'Quem fornece o dado',
    levels: 'Níveis',
    frequency: 'É medido',
    frequencies: { quarterly: 'a cada trimestre', four_monthly: 'a cada quatro meses', semiannual: 'a cada semestre', annual: 'a cada ano' },
    direction: 'Sentido',
    directions: { up: 'mais é melhor', down: 'menos é melhor', neutral: 'mais não é melhor nem pior' },
    definitionSource: 'Fonte da definição',
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
    definition: 'Definition',
    translated: 'Translated from the Spanish original.',
    numerator: 'Numerator',
    denominator: 'Denominator',
    method: 'How it is obtained',
    evidence: 'Evidence expected',
    partners: 'Who provides it',
    levels: 'Levels',
    frequency: 'Measured',
    frequencies: { quarterly: 'every quarter', four_monthly: 'every four months', semiannual: 'every half-year', annual: 'every year' },
    direction: 'Direction',
    directions: { up: 'more is better', down: 'less is better', neutral: 'more is neither better nor worse' },
    definitionSource: 'Source of the definition',
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
