import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  cancel: string
}

export const dialogMessages = defineMessages<Texts>({ es: { cancel: 'Cancelar' }, pt: { cancel: 'Cancelar' }, en: { cancel: 'Cancel' } })
