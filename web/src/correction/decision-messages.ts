import type { CorrectionState } from '@atalaya/shared/correction'
import { defineMessages } from '@atalaya/shared/language'

type ByDecision = Record<'approve' | 'decline' | 'withdraw', string>

interface Texts {
  title: string
  lead: string
  noneOpen: string
  noneOpenText: string
  open: (count: number) => string
  decided: string
  now: string
  before: string
  proposed: string
  leftBlank: string
  noSource: string
  dataOf: (day: string) => string
  reason: string
  whyLate: string
  proposedBy: (name: string, day: string) => string
  proposedByYou: (day: string) => string
  fates: Record<Exclude<CorrectionState, 'proposed'>, (name: string, day: string) => string>
  unseen: string
  saidWith: (note: string) => string
  stale: string
  staleText: string
  byAnother: string
  actions: ByDecision
  titles: ByDecision
  leads: ByDecision
  notes: Omit<ByDecision, 'withdraw'>
  noteHint: string
  needsNote: string
  alone: string
  working: string
  waiting: (count: number) => string
}

export const decisionMessages = defineMessages<Texts>({
  es: {
    title: 'Correcciones',
    lead: 'Lo que se propone cambiar de lo publicado. Otra persona lo aprueba; la cifra anterior queda siempre a la vista, con el motivo.',
    noneOpen: 'Ninguna corrección espera decisión',
    noneOpenText: 'Se proponen desde la página de un trimestre publicado, en la fila de la cifra. Aquí se aprueban o se rechazan.',
    open: (count) => (count === 1 ? 'Una espera decisión' : `${count} esperan decisión`),
    decided: 'Decididas',
    now: 'Publicado ahora',
    before: 'Publicado entonces',
    proposed: 'Propuesto',
    leftBlank: 'Quedó en blanco al aprobar el trimestre',
    noSource: 'Sin fuente',
    dataOf: (day) => `Dato del ${day}`,
    reason: 'Por qué se corrige',
    whyLate: 'Por qué llega ahora',
    proposedBy: (name, day) => `La propuso ${name} el ${day}.`,
    proposedByYou: (day) => `La propuso usted el ${day}.`,
    fates: {
      approved: (name, day) => `La aprobó ${name} el ${day}.`,
      declined: (name, day) => `La rechazó ${name} el ${day}.`,
      withdrawn: (name, day) => `La retiró ${name} el ${day}.`,
    },
    unseen: 'Nadie más la vio: la cifra lleva en público la marca «sin segunda revisión».',
    saidWith: (note) => `Con estas palabras: «${note}»`,
    stale: 'La cifra cambió después de esta propuesta',
    staleText: 'Ya no se puede aprobar sobre la versión que se vio. Hay que rechazarla o retirarla, y proponerla de nuevo si sigue siendo correcta.',
    byAnother: 'La aprueba otra persona: quien valida o publica las cifras de este territorio.',
    actions: { approve: 'Aprobar', decline: 'Rechazar', withdraw: 'Retirar' },
    titles: { approve: 'Aprobar la corrección', decline: 'Rechazar la corrección', withdraw: 'Retirar la corrección' },
    leads: {
      approve: 'La cifra propuesta reemplaza a la publicada, con el motivo y la fecha. La anterior queda a la vista.',
      decline: 'Lo publicado queda como está. Quien la propuso verá por qué.',
      withdraw: 'Lo publicado queda como está. Podrá proponer otra.',
    },
    notes: { approve: 'Una palabra a quien la propuso (opcional)', decline: 'Por qué se rechaza' },
    noteHint: 'Lo ven las personas de la oficina, no el público.',
    needsNote: 'Escriba por qué: quien la propuso necesita saberlo.',
    alone: 'Usted la propuso: nadie más la habrá visto, y la cifra llevará en público la marca «sin segunda revisión».',
    working: 'Enviando…',
    waiting: (count) => (count === 1 ? 'Una corrección espera su decisión' : `${count} correcciones esperan su decisión`),
  },
  pt: {
    title: 'Correções',
    lead: 'O que se propõe mudar do que está publicado. Outra pessoa aprova; o número anterior fica sempre à vista, com o motivo.',
    noneOpen: 'Nenhuma correção à espera de decisão',
    noneOpenText: 'São propostas na página de um trimestre publicado, na linha do número. Aqui são aprovadas ou recusadas.',
    open: (count) => (count === 1 ? 'Uma à espera de decisão' : `${count} à espera de decisão`),
    decided: 'Decididas',
    now: 'Publicado agora',
    before: 'Publicado então',
    proposed: 'Proposto',
    leftBlank: 'Ficou em branco quando o trimestre foi aprovado',
    noSource: 'Sem fonte',
    dataOf: (day) => `Dado de ${day}`,
    reason: 'Por que se corrige',
    whyLate: 'Por que chega agora',
    proposedBy: (name, day) => `Proposta por ${name} em ${day}.`,
    proposedByYou: (day) => `Proposta por você em ${day}.`,
    fates: {
      approved: (name, day) => `Aprovada por ${name} em ${day}.`,
      declined: (name, day) => `Recusada por ${name} em ${day}.`,
      withdrawn: (name, day) => `Retirada por ${name} em ${day}.`,
    },
    unseen: 'Ninguém mais a viu: o número leva em público a marca “sem segunda revisão”.',
    saidWith: (note) => `Com estas palavras: “${note}”`,
    stale: 'O número mudou depois desta proposta',
    staleText: 'Já não pode ser aprovada sobre a versão que foi vista. É preciso recusá-la ou retirá-la, e propô-la de novo se continuar correta.',
    byAnother: 'Outra pessoa a aprova: quem valida ou publica os números deste território.',
    actions: { approve: 'Aprovar', decline: 'Recusar', withdraw: 'Retirar' },
    titles: { approve: 'Aprovar a correção', decline: 'Recusar a correção', withdraw: 'Retirar a correção' },
    leads: {
      approve: 'O número proposto substitui o publicado, com o motivo e a data. O anterior fica à vista.',
      decline: 'O que está publicado fica como está. Quem a propôs verá por quê.',
      withdraw: 'O que está publicado fica como está. Você poderá propor outra.',
    },
    notes: { approve: 'Uma palavra a quem a propôs (opcional)', decline: 'Por que se recusa' },
    noteHint: 'É visto pelas pessoas do escritório, não pelo público.',
    needsNote: 'Escreva por quê: quem a propôs precisa saber.',
    alone: 'Você a propôs: ninguém mais a terá visto, e o número levará em público a marca “sem segunda revisão”.',
    working: 'Enviando…',
    waiting: (count) => (count === 1 ? 'Uma correção espera sua decisão' : `${count} correções esperam sua decisão`),
  },
  en: {
    title: 'Corrections',
    lead: 'What is proposed to change of what is published. Somebody else approves it; the former figure always stays in sight, with the reason.',
    noneOpen: 'No correction is waiting for a decision',
    noneOpenText: 'They are proposed on the page of a published quarter, in the row of the figure. Here they are approved or declined.',
    open: (count) => (count === 1 ? 'One is waiting for a decision' : `${count} are waiting for a decision`),
    decided: 'Decided',
    now: 'Public now',
    before: 'Public then',
    proposed: 'Proposed',
    leftBlank: 'Left blank when the quarter was approved',
    noSource: 'No source',
    dataOf: (day) => `Figure of ${day}`,
    reason: 'Why it is corrected',
    whyLate: 'Why it comes now',
    proposedBy: (name, day) => `Proposed by ${name} on ${day}.`,
    proposedByYou: (day) => `Proposed by you on ${day}.`,
    fates: {
      approved: (name, day) => `Approved by ${name} on ${day}.`,
      declined: (name, day) => `Declined by ${name} on ${day}.`,
      withdrawn: (name, day) => `Withdrawn by ${name} on ${day}.`,
    },
    unseen: 'Nobody else has seen it: the figure is marked “no second review” in public.',
    saidWith: (note) => `In these words: “${note}”`,
    stale: 'The figure changed after this was proposed',
    staleText: 'It can no longer be approved over the version that was seen. Decline or withdraw it, and propose it again if it is still right.',
    byAnother: 'Somebody else approves it: whoever validates or publishes the figures of this territory.',
    actions: { approve: 'Approve', decline: 'Decline', withdraw: 'Withdraw' },
    titles: { approve: 'Approve the correction', decline: 'Decline the correction', withdraw: 'Withdraw the correction' },
    leads: {
      approve: 'The proposed figure replaces the one that is public, with the reason and the date. The one before stays in sight.',
      decline: 'What is public stays as it is. Whoever proposed it will see why.',
      withdraw: 'What is public stays as it is. You may propose another.',
    },
    notes: { approve: 'A word to whoever proposed it (optional)', decline: 'Why it is declined' },
    noteHint: 'Seen by the people of the office, not by the public.',
    needsNote: 'Write why: whoever proposed it needs to know.',
    alone: 'You proposed it: nobody else will have seen it, and the figure will be marked “no second review” in public.',
    working: 'Sending…',
    waiting: (count) => (count === 1 ? 'One correction is waiting for your decision' : `${count} corrections are waiting for your decision`),
  },
})
