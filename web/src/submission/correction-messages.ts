import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  correct: string
  title: (name: string, period: string) => string
  lead: string
  reason: string
  reasonHint: string
  needsReason: string
  needsAnswer: string
  publish: string
  publishing: string
  cancel: string
}

export const correctionMessages = defineMessages<Texts>({
  es: {
    correct: 'Corregir lo publicado',
    title: (name, period) => `Corregir ${period}: ${name}`,
    lead: 'La cifra nueva se publica enseguida. La anterior queda a la vista, con el motivo y la fecha.',
    reason: 'Por qué se corrige',
    reasonHint: 'Se muestra en público junto a la cifra.',
    needsReason: 'Escriba el motivo: una cifra publicada no cambia sin él.',
    needsAnswer: 'Complete la cifra: aún no se puede leer.',
    publish: 'Publicar la corrección',
    publishing: 'Publicando…',
    cancel: 'Cancelar',
  },
  pt: {
    correct: 'Corrigir o publicado',
    title: (name, period) => `Corrigir ${period}: ${name}`,
    lead: 'O número novo é publicado em seguida. O anterior fica à vista, com o motivo e a data.',
    reason: 'Por que se corrige',
    reasonHint: 'É mostrado em público ao lado do número.',
    needsReason: 'Escreva o motivo: um número publicado não muda sem ele.',
    needsAnswer: 'Complete o número: ainda não pode ser lido.',
    publish: 'Publicar a correção',
    publishing: 'Publicando…',
    cancel: 'Cancelar',
  },
  en: {
    correct: 'Correct what is published',
    title: (name, period) => `Correct ${period}: ${name}`,
    lead: 'The new figure is public at once. The one before stays in sight, with the reason and the date.',
    reason: 'Why it is corrected',
    reasonHint: 'Shown in public beside the figure.',
    needsReason: 'Write the reason: a published figure does not change without one.',
    needsAnswer: 'Complete the figure: it cannot be read yet.',
    publish: 'Publish the correction',
    publishing: 'Publishing…',
    cancel: 'Cancel',
  },
})
