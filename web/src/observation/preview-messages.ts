import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  title: string
  lead: string
  nothing: string
  nothingText: string
  period: string
  publicPage: string
}

export const previewMessages = defineMessages<Texts>({
  es: {
    title: 'Vista previa',
    lead: 'El tablero como quedará al publicar: lo ya publicado y lo aprobado que espera. Solo lo ve quien trabaja en este territorio.',
    nothing: 'Todavía no hay nada aprobado',
    nothingText: 'Aquí se verá el tablero cuando se apruebe el primer trimestre.',
    period: 'Trimestre',
    publicPage: 'Lo que el público ve ahora',
  },
  pt: {
    title: 'Prévia',
    lead: 'O painel como ficará depois de publicado: o que já é público e o que foi aprovado e espera. Só quem trabalha neste território o vê.',
    nothing: 'Ainda não há nada aprovado',
    nothingText: 'O painel aparecerá aqui quando o primeiro trimestre for aprovado.',
    period: 'Trimestre',
    publicPage: 'O que o público vê agora',
  },
  en: {
    title: 'Preview',
    lead: 'The board as it will look once published: what is already public, and what is approved and waiting. Only those who work in this territory see it.',
    nothing: 'Nothing is approved yet',
    nothingText: 'The board will appear here once the first quarter is approved.',
    period: 'Quarter',
    publicPage: 'What the public sees now',
  },
})
