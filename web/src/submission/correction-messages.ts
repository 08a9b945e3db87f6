import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  correct: string
  title: (name: string, period: string) => string
  lead: string
  unseen: string
  publishedNow: string
  add: string
  addTitle: (name: string, period: string) => string
  addLeadPublished: string
  addLeadApproved: string
  whyLate: string
  needsWhyLate: string
  keep: string
  reason: string
  reasonHint: string
  needsReason: string
  needsAnswer: string
  publish: string
  publishing: string
}

export const correctionMessages = defineMessages<Texts>({
  es: {
    correct: 'Corregir lo publicado',
    title: (name, period) => `Corregir ${period}: ${name}`,
    lead: 'La cifra nueva se publica enseguida. La anterior queda a la vista, con el motivo y la fecha.',
    unseen: 'Nadie más aprueba este cambio: en la página pública la cifra llevará la marca «sin segunda revisión».',
    publishedNow: 'Publicado ahora',
    add: 'Añadir el dato que faltó',
    addTitle: (name, period) => `Añadir ${period}: ${name}`,
    addLeadPublished: 'El dato pertenece a este periodo aunque llegue tarde. Se publica enseguida, con el motivo y la fecha.',
    addLeadApproved: 'El dato pertenece a este periodo aunque llegue tarde. Se publicará con el trimestre, con el motivo y la fecha.',
    whyLate: 'Por qué llega ahora',
    needsWhyLate: 'Escriba el motivo: un dato no se añade después de aprobar sin decir por qué.',
    keep: 'Añadir el dato',
    reason: 'Por qué se corrige',
    reasonHint: 'Se muestra en público junto a la cifra.',
    needsReason: 'Escriba el motivo: una cifra publicada no cambia sin él.',
    needsAnswer: 'Complete la cifra: aún no se puede leer.',
    publish: 'Publicar la corrección',
    publishing: 'Publicando…',
  },
  pt: {
    correct: 'Corrigir o publicado',
    title: (name, period) => `Corrigir ${period}: ${name}`,
    lead: 'O número novo é publicado em seguida. O anterior fica à vista, com o motivo e a data.',
    unseen: 'Ninguém mais aprova esta mudança: na página pública o número levará a marca “sem segunda revisão”.',
    publishedNow: 'Publicado agora',
    add: 'Acrescentar o dado que faltou',
    addTitle: (name, period) => `Acrescentar ${period}: ${name}`,
    addLeadPublished: 'O dado pertence a este período mesmo que chegue tarde. É publicado em seguida, com o motivo e a data.',
    addLeadApproved: 'O dado pertence a este período mesmo que chegue tarde. Será publicado com o trimestre, com o motivo e a data.',
    whyLate: 'Por que chega agora',
    needsWhyLate: 'Escreva o motivo: um dado não é acrescentado depois da aprovação sem dizer por quê.',
    keep: 'Acrescentar o dado',
    reason: 'Por que se corrige',
    reasonHint: 'É mostrado em público ao lado do número.',
    needsReason: 'Escreva o motivo: um número publicado não muda sem ele.',
    needsAnswer: 'Complete o número: ainda não pode ser lido.',
    publish: 'Publicar a correção',
    publishing: 'Publicando…',
  },
  en: {
    correct: 'Correct what is published',
    title: (name, period) => `Correct ${period}: ${name}`,
    lead: 'The new figure is public at once. The one before stays in sight, with the reason and the date.',
    unseen: 'Nobody else approves this change: the public page will mark the figure “no second review”.',
    publishedNow: 'Public now',
    add: 'Add the missing figure',
    addTitle: (name, period) => `Add ${period}: ${name}`,
    addLeadPublished: 'The figure belongs to this period even though it comes late. It is public at once, with the reason and the date.',
    addLeadApproved: 'The figure belongs to this period even though it comes late. It will be public with the quarter, with the reason and the date.',
    whyLate: 'Why it comes now',
    needsWhyLate: 'Write the reason: a figure is not added after approval without saying why.',
    keep: 'Add the figure',
    reason: 'Why it is corrected',
    reasonHint: 'Shown in public beside the figure.',
    needsReason: 'Write the reason: a published figure does not change without one.',
    needsAnswer: 'Complete the figure: it cannot be read yet.',
    publish: 'Publish the correction',
    publishing: 'Publishing…',
  },
})
