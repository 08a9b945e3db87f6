import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  title: string
  none: string
  write: string
  hint: string
  colleagues: string
  send: string
  sending: string
  withdraw: string
  withdrawn: string
  resolve: string
  openAgain: string
  resolvedBy: (name: string, when: string) => string
  inbox: string
  inboxLead: string
  says: (name: string, when: string) => string
  unseen: string
}

export const commentMessages = defineMessages<Texts>({
  es: {
    title: 'Comentarios',
    none: 'Nadie ha comentado esta cifra. Lo que se escriba aquí lo ven solo las personas de este territorio.',
    write: 'Escribir un comentario',
    hint: 'Con @ se menciona a una persona: lo verá al ingresar. El texto no se puede cambiar después; sí retirar.',
    colleagues: 'Personas que se pueden mencionar',
    send: 'Comentar',
    sending: 'Guardando…',
    withdraw: 'Retirar',
    withdrawn: 'Comentario retirado por quien lo escribió.',
    resolve: 'Dar por resuelto',
    openAgain: 'Volver a abrir',
    resolvedBy: (name, when) => `Resuelto por ${name}, ${when}. Un comentario más lo vuelve a abrir.`,
    inbox: 'Para usted',
    inboxLead: 'Comentarios sin resolver que la mencionan o lo mencionan.',
    says: (name, when) => `${name} · ${when}`,
    unseen: 'Sin ver',
  },
  pt: {
    title: 'Comentários',
    none: 'Ninguém comentou este número. O que se escrever aqui é visto só pelas pessoas deste território.',
    write: 'Escrever um comentário',
    hint: 'Com @ se menciona uma pessoa: ela verá ao entrar. O texto não pode ser mudado depois, mas pode ser retirado.',
    colleagues: 'Pessoas que podem ser mencionadas',
    send: 'Comentar',
    sending: 'Salvando…',
    withdraw: 'Retirar',
    withdrawn: 'Comentário retirado por quem o escreveu.',
    resolve: 'Marcar como resolvido',
    openAgain: 'Reabrir',
    resolvedBy: (name, when) => `Resolvido por ${name}, ${when}. Mais um comentário o reabre.`,
    inbox: 'Para você',
    inboxLead: 'Comentários não resolvidos em que você é mencionado.',
    says: (name, when) => `${name} · ${when}`,
    unseen: 'Não visto',
  },
  en: {
    title: 'Comments',
    none: 'Nobody has commented on this figure. What is written here is seen by the people of this territory alone.',
    write: 'Write a comment',
    hint: 'With @ you mention a person, who sees it on signing in. The text cannot be changed afterwards, but it can be withdrawn.',
    colleagues: 'People who can be mentioned',
    send: 'Comment',
    sending: 'Saving…',
    withdraw: 'Withdraw',
    withdrawn: 'Comment withdrawn by its author.',
    resolve: 'Mark as settled',
    openAgain: 'Open again',
    resolvedBy: (name, when) => `Settled by ${name}, ${when}. Another comment opens it again.`,
    inbox: 'For you',
    inboxLead: 'Comments that mention you and are not settled.',
    says: (name, when) => `${name} · ${when}`,
    unseen: 'Not seen',
  },
})
