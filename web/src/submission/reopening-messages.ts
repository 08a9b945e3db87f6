import { defineMessages } from '@atalaya/shared/language'

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
  },
})
