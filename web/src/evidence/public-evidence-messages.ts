import { defineMessages } from '@atalaya/shared/language'

export const publicEvidenceMessages = defineMessages({
  es: { title: 'Documentos que la respaldan' },
  pt: { title: 'Documentos que o sustentam' },
  en: { title: 'Documents that support it' },
})
