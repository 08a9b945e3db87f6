import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  copy: string
  copied: string
  notCopied: string
}

export const copyMessages = defineMessages<Texts>({
  es: { copy: 'Copiar', copied: 'Copiado.', notCopied: 'No se pudo copiar solo: selecciónelo y cópielo.' },
  pt: { copy: 'Copiar', copied: 'Copiado.', notCopied: 'Não foi possível copiar sozinho: selecione e copie.' },
  en: { copy: 'Copy', copied: 'Copied.', notCopied: 'It could not be copied by itself: select it and copy it.' },
})
