import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  correct: string
  title: (name: string, period: string) => string
  lead: string
  byAnother: string
  byOneself: string
  waits: (name: string) => string
  see: string
  notYours: string
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
  propose: string
  proposing: string
}

export const correctionMessages = defineMessages<Texts>({
  es: {
    correct: 'Proponer una corrección',
    title: (name, period) => `Corregir ${period}: ${name}`,
    lead: 'La cifra nueva se publica cuando se apruebe. La anterior queda a la vista, con el motivo y la fecha.',
    byAnother: 'La aprueba otra persona: quien valida o quien publica.',
    byOneself: 'En esta oficina también puede aprobarla usted; entonces la cifra llevará en público la marca «sin segunda revisión».',
    waits: (name) => `Hay una corrección propuesta por ${name} que espera decisión.`,
    see: 'Ver la propuesta',
    notYours: 'Solo pueden proponerla quienes entregan, validan o publican las cifras de este territorio.',
    publishedNow: 'Publicado ahora',
    add: 'Proponer el dato que faltó',
    addTitle: (name, period) => `Añadir ${period}: ${name}`,
    addLeadPublished: 'El dato pertenece a este periodo aunque llegue tarde. Se publica cuando se apruebe, con el motivo y la fecha.',
    addLeadApproved: 'El dato pertenece a este periodo aunque llegue tarde. Una vez aprobado, se publicará con el trimestre, con el motivo y la fecha.',
    whyLate: 'Por qué llega ahora',
    needsWhyLate: 'Escriba el motivo: un dato no se añade después de aprobar sin decir por qué.',
    keep: 'Proponer el dato',
    reason: 'Por qué se corrige',
    reasonHint: 'Cuando se apruebe, se muestra en público junto a la cifra.',
    needsReason: 'Escriba el motivo: una cifra publicada no cambia sin él.',
    needsAnswer: 'Complete la cifra: aún no se puede leer.',
    propose: 'Proponer la corrección',
    proposing: 'Enviando…',
  },
  pt: {
    correct: 'Propor uma correção',
    title: (name, period) => `Corrigir ${period}: ${name}`,
    lead: 'O número novo é publicado quando for aprovado. O anterior fica à vista, com o motivo e a data.',
    byAnother: 'Outra pessoa a aprova: quem valida ou quem publica.',
    byOneself: 'Neste escritório você também pode aprová-la; nesse caso o número levará em público a marca “sem segunda revisão”.',
    waits: (name) => `Há uma correção proposta por ${name} à espera de decisão.`,
    see: 'Ver a proposta',
    notYours: 'Só podem propô-la quem entrega, valida ou publica os números deste território.',
    publishedNow: 'Publicado agora',
    add: 'Propor o dado que faltou',
    addTitle: (name, period) => `Acrescentar ${period}: ${name}`,
    addLeadPublished: 'O dado pertence a este período mesmo que chegue tarde. É publicado quando for aprovado, com o motivo e a data.',
    addLeadApproved: 'O dado pertence a este período mesmo que chegue tarde. Uma vez aprovado, será publicado com o trimestre, com o motivo e a data.',
    whyLate: 'Por que chega agora',
    needsWhyLate: 'Escreva o motivo: um dado não é acrescentado depois da aprovação sem dizer por quê.',
    keep: 'Propor o dado',
    reason: 'Por que se corrige',
    reasonHint: 'Quando for aprovada, é mostrado em público ao lado do número.',
    needsReason: 'Escreva o motivo: um número publicado não muda sem ele.',
    needsAnswer: 'Complete o número: ainda não pode ser lido.',
    propose: 'Propor a correção',
    proposing: 'Enviando…',
  },
  en: {
    correct: 'Propose a correction',
    title: (name, period) => `Correct ${period}: ${name}`,
    lead: 'The new figure is public once it is approved. The one before stays in sight, with the reason and the date.',
    byAnother: 'Somebody else approves it: a validator or a publisher.',
    byOneself: 'In this office you may approve it yourself; the figure is then marked “no second review” in public.',
    waits: (name) => `A correction proposed by ${name} is waiting for a decision.`,
    see: 'See the proposal',
    notYours: 'Only those who enter, validate or publish the figures of this territory can propose one.',
    publishedNow: 'Public now',
    add: 'Propose the missing figure',
    addTitle: (name, period) => `Add ${period}: ${name}`,
    addLeadPublished: 'The figure belongs to this period even though it comes late. It is public once it is approved, with the reason and the date.',
    addLeadApproved: 'The figure belongs to this period even though it comes late. Once approved, it will be public with the quarter, with the reason and the date.',
    whyLate: 'Why it comes now',
    needsWhyLate: 'Write the reason: a figure is not added after approval without saying why.',
    keep: 'Propose the figure',
    reason: 'Why it is corrected',
    reasonHint: 'Shown in public beside the figure once it is approved.',
    needsReason: 'Write the reason: a published figure does not change without one.',
    needsAnswer: 'Complete the figure: it cannot be read yet.',
    propose: 'Propose the correction',
    proposing: 'Sending…',
  },
})
