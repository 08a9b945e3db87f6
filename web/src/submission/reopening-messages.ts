import { defineMessages, plural } from '@atalaya/shared/language'

interface Texts {
  reopen: string
  reopenTitle: string
  /** What it does, said before it is done. */
  lead: string
  leadApproved: string
  until: string
  untilHint: string
  reason: string
  reasonHint: string
  needsDay: string
  needsReason: string
  working: string
  end: string
  inForce: (until: string, name: string) => string
  over: (day: string) => string
  returnClosed: (day: string) => string
  /** One of a list of them. */
  named: (name: string, until: string) => string
  /** Beside what is said of a locked quarter. */
  stillOpen: (count: number, figures: string) => string
  /** Before an approval, which ends them. */
  approveEnds: (count: number, figures: string) => string
  /** What waits for whoever enters it. */
  waits: (quarter: string, until: string, name: string) => string
}

/** Texts of letting one locked figure be written. */
export const reopeningMessages = defineMessages<Texts>({
  es: {
    reopen: 'Reabrir esta cifra',
    reopenTitle: 'Reabrir una cifra',
    lead: 'Solo esta cifra se podrá escribir, hasta que termine el día que elija. El resto del trimestre sigue como está.',
    leadApproved: 'El trimestre está aprobado y sin publicar: al reabrir una cifra vuelve a validación entero, y alguien que no la haya ingresado lo aprueba de nuevo. Nada de lo aprobado se pierde.',
    until: 'Hasta el día',
    untilHint: 'Ese día cuenta entero, en la hora del territorio.',
    reason: 'Motivo',
    reasonHint: 'Queda junto a la cifra, con su nombre.',
    needsDay: 'Elija un día desde hoy hasta dentro de tres meses.',
    needsReason: 'Escriba el motivo.',
    working: 'Guardando…',
    end: 'Cerrarla ya',
    inForce: (until, name) => `Reabierta hasta el ${until} por ${name}`,
    over: (day) => `Estuvo reabierta hasta el ${day}`,
    returnClosed: (day) => `Este trimestre se cerró el ${day}: reabra cada cifra por la que pregunte, para que se pueda responder.`,
    named: (name, until) => `«${name}» (hasta el ${until})`,
    stillOpen: (count, figures) => `${plural('es', count, { one: 'Sí se puede cambiar la cifra reabierta', other: 'Sí se pueden cambiar las cifras reabiertas' })}: ${figures}.`,
    approveEnds: (count, figures) => plural('es', count, {
      one: `Una cifra sigue reabierta: ${figures}. Al aprobar se cierra, y vale lo que esté guardado.`,
      other: `${count} cifras siguen reabiertas: ${figures}. Al aprobar se cierran, y vale lo que esté guardado.`,
    }),
    waits: (quarter, until, name) => `Una cifra reabierta de ${quarter}, hasta el ${until}: ${name}`,
  },
  pt: {
    reopen: 'Reabrir este número',
    reopenTitle: 'Reabrir um número',
    lead: 'Só este número poderá ser escrito, até o fim do dia que você escolher. O resto do trimestre continua como está.',
    leadApproved: 'O trimestre está aprovado e não publicado: ao reabrir um número ele volta inteiro para validação, e alguém que não o tenha informado o aprova de novo. Nada do que foi aprovado se perde.',
    until: 'Até o dia',
    untilHint: 'Esse dia conta inteiro, na hora do território.',
    reason: 'Motivo',
    reasonHint: 'Fica junto do número, com o seu nome.',
    needsDay: 'Escolha um dia de hoje até daqui a três meses.',
    needsReason: 'Escreva o motivo.',
    working: 'Salvando…',
    end: 'Fechar já',
    inForce: (until, name) => `Reaberto até ${until} por ${name}`,
    over: (day) => `Esteve reaberto até ${day}`,
    returnClosed: (day) => `Este trimestre fechou em ${day}: reabra cada número sobre o qual perguntar, para que se possa responder.`,
    named: (name, until) => `“${name}” (até ${until})`,
    stillOpen: (count, figures) => `${plural('pt', count, { one: 'Mas o número reaberto pode ser alterado', other: 'Mas os números reabertos podem ser alterados' })}: ${figures}.`,
    approveEnds: (count, figures) => plural('pt', count, {
      one: `Um número continua reaberto: ${figures}. Ao aprovar ele se fecha, e vale o que estiver salvo.`,
      other: `${count} números continuam reabertos: ${figures}. Ao aprovar eles se fecham, e vale o que estiver salvo.`,
    }),
    waits: (quarter, until, name) => `Um número reaberto de ${quarter}, até ${until}: ${name}`,
  },
  en: {
    reopen: 'Reopen this figure',
    reopenTitle: 'Reopen a figure',
    lead: 'This figure alone can be written, until the day that you choose is over. The rest of the quarter stays as it is.',
    leadApproved: 'The quarter is approved and not published: reopening a figure sends all of it back to validation, and somebody who did not enter it approves it again. Nothing that was approved is lost.',
    until: 'Until the day',
    untilHint: 'That day counts whole, by the territory’s clock.',
    reason: 'Reason',
    reasonHint: 'It stays beside the figure, with your name.',
    needsDay: 'Choose a day from today to three months ahead.',
    needsReason: 'Write the reason.',
    working: 'Saving…',
    end: 'Lock it now',
    inForce: (until, name) => `Reopened until ${until} by ${name}`,
    over: (day) => `It was reopened until ${day}`,
    returnClosed: (day) => `This quarter closed on ${day}: reopen each figure that you ask about, so that it can be answered.`,
    named: (name, until) => `“${name}” (until ${until})`,
    stillOpen: (count, figures) => `${plural('en', count, { one: 'The reopened figure can be changed all the same', other: 'The reopened figures can be changed all the same' })}: ${figures}.`,
    approveEnds: (count, figures) => plural('en', count, {
      one: `One figure is still reopened: ${figures}. Approving locks it, and what is saved by then counts.`,
      other: `${count} figures are still reopened: ${figures}. Approving locks them, and what is saved by then counts.`,
    }),
    waits: (quarter, until, name) => `A reopened figure of ${quarter}, until ${until}: ${name}`,
  },
})
