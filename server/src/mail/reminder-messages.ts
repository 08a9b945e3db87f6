import { defineMessages } from '@atalaya/shared/language'

interface Line {
  /** The territory and the quarter, in words. */
  readonly of: string
  readonly blank: number
  readonly due: number
  /** The day on which it is due, in words. */
  readonly day: string
  readonly daysLate: number
  /** Null where that is not counted. */
  readonly daysWaiting: number | null
}

interface Texts {
  subject: (count: number) => string
  greeting: (name: string) => string
  due_soon: (line: Line) => string
  due_today: (line: Line) => string
  late: (line: Line) => string
  to_approve: (line: Line) => string
  foot: (account: string, unsubscribe: string) => string
}

/** The daily reminder: what is due, or waits, a paragraph each. */
export const reminderMessages = defineMessages<Texts>({
  es: {
    subject: (count) => (count === 1 ? 'Atalaya: algo espera por usted' : `Atalaya: ${count} asuntos esperan por usted`),
    greeting: (name) => `Buen día, ${name}:`,
    due_soon: ({ of, blank, due, day }) => `${of}: se entrega el ${day}. Faltan ${blank} de ${due} cifras.`,
    due_today: ({ of, blank, due }) => `${of}: se entrega hoy. Faltan ${blank} de ${due} cifras.`,
    late: ({ of, blank, due, day, daysLate }) => `${of}: se debía entregar el ${day}, hace ${daysLate} días. Faltan ${blank} de ${due} cifras.`,
    to_approve: ({ of, daysWaiting }) => (daysWaiting === null ? `${of}: espera su revisión.` : daysWaiting === 1 ? `${of}: espera su revisión desde ayer.` : `${of}: espera su revisión desde hace ${daysWaiting} días.`),
    foot: (account, unsubscribe) => `Recibe a lo sumo un recordatorio al día. Para dejar de recibirlos: ${unsubscribe}\nSu cuenta: ${account}`,
  },
  pt: {
    subject: (count) => (count === 1 ? 'Atalaya: algo espera por você' : `Atalaya: ${count} assuntos esperam por você`),
    greeting: (name) => `Olá, ${name},`,
    due_soon: ({ of, blank, due, day }) => `${of}: a entrega é em ${day}. Faltam ${blank} de ${due} números.`,
    due_today: ({ of, blank, due }) => `${of}: a entrega é hoje. Faltam ${blank} de ${due} números.`,
    late: ({ of, blank, due, day, daysLate }) => `${of}: a entrega era em ${day}, há ${daysLate} dias. Faltam ${blank} de ${due} números.`,
    to_approve: ({ of, daysWaiting }) => (daysWaiting === null ? `${of}: espera sua revisão.` : daysWaiting === 1 ? `${of}: espera sua revisão desde ontem.` : `${of}: espera sua revisão há ${daysWaiting} dias.`),
    foot: (account, unsubscribe) => `Você recebe no máximo um lembrete por dia. Para não recebê-los mais: ${unsubscribe}\nSua conta: ${account}`,
  },
  en: {
    subject: (count) => (count === 1 ? 'Atalaya: something waits for you' : `Atalaya: ${count} matters wait for you`),
    greeting: (name) => `Good day, ${name},`,
    due_soon: ({ of, blank, due, day }) => `${of}: due on ${day}. ${blank} of ${due} figures are missing.`,
    due_today: ({ of, blank, due }) => `${of}: due today. ${blank} of ${due} figures are missing.`,
    late: ({ of, blank, due, day, daysLate }) => `${of}: was due on ${day}, ${daysLate} days ago. ${blank} of ${due} figures are missing.`,
    to_approve: ({ of, daysWaiting }) => (daysWaiting === null ? `${of}: waits for your review.` : daysWaiting === 1 ? `${of}: has waited for your review since yesterday.` : `${of}: has waited for your review for ${daysWaiting} days.`),
    foot: (account, unsubscribe) => `You get one reminder a day at most. To get no more of them: ${unsubscribe}\nYour account: ${account}`,
  },
})
