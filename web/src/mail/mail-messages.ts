import { defineMessages } from '@atalaya/shared/language'
import type { MailState } from '@atalaya/shared/mail'

interface Texts {
  title: string
  lead: string
  noServer: string
  noServerText: string
  none: string
  noneText: string
  states: Record<MailState, string>
  tries: (count: number, when: string) => string
  secretLink: string
  again: string
  unsubscribeTitle: string
  unsubscribeLead: string
  unsubscribe: string
  unsubscribed: string
  unsubscribedText: string
  noSuchLink: string
}

/** Texts of the list of messages, and of the page that ends reminders. */
export const mailMessages = defineMessages<Texts>({
  es: {
    title: 'Mensajes',
    lead: 'Lo que este territorio ha enviado por correo o está por enviar. Los enlaces personales no se muestran aquí.',
    noServer: 'Este servicio no envía correos todavía',
    noServerText: 'Los mensajes quedan en archivos en el equipo del servicio. Las invitaciones puede entregarlas usted con el enlace que se muestra al hacerlas.',
    none: 'Todavía no hay mensajes',
    noneText: 'Aquí aparecerán las invitaciones y los recordatorios.',
    states: { waiting: 'Espera', filed: 'En un archivo', sent: 'Enviado', failed: 'No se pudo enviar' },
    tries: (count, when) => `${count} intentos; el próximo, ${when}`,
    secretLink: '[enlace personal]',
    again: 'Intentar de nuevo',
    unsubscribeTitle: 'Recordatorios por correo',
    unsubscribeLead: 'Puede dejar de recibirlos. En la oficina verá igual lo que vence, y podrá activarlos de nuevo en Mi cuenta.',
    unsubscribe: 'No enviarme más recordatorios',
    unsubscribed: 'Ya no recibirá recordatorios',
    unsubscribedText: 'Si cambia de idea, actívelos en Mi cuenta.',
    noSuchLink: 'Este enlace no corresponde a ningún recordatorio. Ingrese en la oficina y cámbielo en Mi cuenta.',
  },
  pt: {
    title: 'Mensagens',
    lead: 'O que este território enviou por e-mail ou está para enviar. Os links pessoais não são mostrados aqui.',
    noServer: 'Este serviço ainda não envia e-mails',
    noServerText: 'As mensagens ficam em arquivos na máquina do serviço. Os convites você mesmo pode entregar, com o link mostrado ao criá-los.',
    none: 'Ainda não há mensagens',
    noneText: 'Aqui aparecerão os convites e os lembretes.',
    states: { waiting: 'Em espera', filed: 'Em arquivo', sent: 'Enviada', failed: 'Não foi possível enviar' },
    tries: (count, when) => `${count} tentativas; a próxima, ${when}`,
    secretLink: '[link pessoal]',
    again: 'Tentar de novo',
    unsubscribeTitle: 'Lembretes por e-mail',
    unsubscribeLead: 'Você pode deixar de recebê-los. No escritório continuará vendo o que vence, e poderá ativá-los de novo em Minha conta.',
    unsubscribe: 'Não me enviar mais lembretes',
    unsubscribed: 'Você não receberá mais lembretes',
    unsubscribedText: 'Se mudar de ideia, ative-os em Minha conta.',
    noSuchLink: 'Este link não corresponde a nenhum lembrete. Entre no escritório e mude isso em Minha conta.',
  },
  en: {
    title: 'Messages',
    lead: 'What this territory has sent by mail or is to send. Personal links are not shown here.',
    noServer: 'This service does not send mail yet',
    noServerText: 'Messages are kept in files on the machine of the service. You can hand invitations over yourself, with the link shown when they are made.',
    none: 'There are no messages yet',
    noneText: 'Invitations and reminders will be listed here.',
    states: { waiting: 'Waiting', filed: 'In a file', sent: 'Sent', failed: 'Could not be sent' },
    tries: (count, when) => `${count} tries; the next, ${when}`,
    secretLink: '[personal link]',
    again: 'Try again',
    unsubscribeTitle: 'Reminders by mail',
    unsubscribeLead: 'You can stop getting them. The office will still show you what is due, and you can switch them on again under My account.',
    unsubscribe: 'Send me no more reminders',
    unsubscribed: 'You will get no more reminders',
    unsubscribedText: 'If you change your mind, switch them on under My account.',
    noSuchLink: 'This link belongs to no reminder. Sign in to the office and change it under My account.',
  },
})
