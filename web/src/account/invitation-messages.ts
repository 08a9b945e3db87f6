import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  invite: string
  inviteLead: string
  send: string
  sentTo: (email: string) => string
  sentText: string
  sentTextNoMail: string
  until: (day: string) => string
  pending: string
  invitedBy: (name: string, until: string) => string
  isOver: string
  renew: string
  withdraw: string
  limitAll: string
  limitSome: string
  limitHint: string
  limitTitle: (name: string) => string
  limitedTo: (count: number) => string
  limitChange: string
  limitLegend: string
  withPassword: string
  passwordLink: string
  passwordLinkText: string
  passwordLinkDone: (name: string) => string
  passwordLinkDoneText: string
  orPassword: string
  takeFactorAway: string
  takeFactorTitle: (name: string) => string
  takeFactorText: string
}

/** Texts about inviting people, about what their figures are limited to, and about letting them in again. */
export const invitationMessages = defineMessages<Texts>({
  es: {
    invite: 'Invitar a una persona',
    inviteLead: 'Recibe un enlace por correo y elige su nombre y su contraseña. El enlace sirve una vez y durante siete días.',
    send: 'Invitar',
    sentTo: (email) => `Invitación para ${email}`,
    sentText: 'Va en camino por correo. También puede entregar usted este enlace; no se volverá a mostrar.',
    sentTextNoMail: 'Este servicio no envía correos todavía: entregue usted este enlace. No se volverá a mostrar.',
    until: (day) => `Sirve hasta el ${day}.`,
    pending: 'Invitaciones sin responder',
    invitedBy: (name, until) => `invitó ${name} · sirve hasta el ${until}`,
    isOver: 'pasó su plazo',
    renew: 'Enviar de nuevo',
    withdraw: 'Retirar',
    limitAll: 'Todos los indicadores',
    limitSome: 'Solo algunos indicadores',
    limitHint: 'Por ejemplo, para la cámara de comercio: ingresa sus cifras, no las demás, y no entrega el trimestre.',
    limitTitle: (name) => `Indicadores de ${name}`,
    limitedTo: (count) => (count === 1 ? 'Solo 1 indicador' : `Solo ${count} indicadores`),
    limitChange: 'Indicadores',
    limitLegend: 'Cifras que ingresa',
    withPassword: 'Agregar sin correo, con una primera contraseña',
    passwordLink: 'Hacer un enlace',
    passwordLinkText: 'Con un enlace, la persona elige otra contraseña sin que usted la conozca. Sirve una vez y durante una hora; la que tiene sigue sirviendo hasta entonces.',
    passwordLinkDone: (name) => `Enlace para ${name}`,
    passwordLinkDoneText: 'Entréguelo a la persona y a nadie más: no se volverá a mostrar.',
    orPassword: 'O dé una primera contraseña que se dice en persona: la actual deja de servir y se cierran todas sus sesiones.',
    takeFactorAway: 'Quitar el segundo paso',
    takeFactorTitle: (name) => `¿Quitar el segundo paso de ${name}?`,
    takeFactorText: 'Para quien perdió el teléfono y los códigos de respaldo. Ingresará solo con la contraseña y podrá activarlo de nuevo. Asegúrese de que es esa persona quien lo pide.',
  },
  pt: {
    invite: 'Convidar uma pessoa',
    inviteLead: 'Ela recebe um link por e-mail e escolhe seu nome e sua senha. O link serve uma vez e por sete dias.',
    send: 'Convidar',
    sentTo: (email) => `Convite para ${email}`,
    sentText: 'Está a caminho por e-mail. Você também pode entregar este link; ele não será mostrado de novo.',
    sentTextNoMail: 'Este serviço ainda não envia e-mails: entregue você este link. Ele não será mostrado de novo.',
    until: (day) => `Vale até ${day}.`,
    pending: 'Convites sem resposta',
    invitedBy: (name, until) => `convite de ${name} · vale até ${until}`,
    isOver: 'passou do prazo',
    renew: 'Enviar de novo',
    withdraw: 'Retirar',
    limitAll: 'Todos os indicadores',
    limitSome: 'Só alguns indicadores',
    limitHint: 'Por exemplo, para a câmara de comércio: informa os seus números, não os outros, e não entrega o trimestre.',
    limitTitle: (name) => `Indicadores de ${name}`,
    limitedTo: (count) => (count === 1 ? 'Só 1 indicador' : `Só ${count} indicadores`),
    limitChange: 'Indicadores',
    limitLegend: 'Números que informa',
    withPassword: 'Incluir sem e-mail, com uma primeira senha',
    passwordLink: 'Criar um link',
    passwordLinkText: 'Com um link, a pessoa escolhe outra senha sem que você a conheça. Serve uma vez e por uma hora; a atual continua valendo até lá.',
    passwordLinkDone: (name) => `Link para ${name}`,
    passwordLinkDoneText: 'Entregue-o à pessoa e a ninguém mais: não será mostrado de novo.',
    orPassword: 'Ou dê uma primeira senha, dita pessoalmente: a atual deixa de valer e todas as sessões são encerradas.',
    takeFactorAway: 'Retirar a segunda etapa',
    takeFactorTitle: (name) => `Retirar a segunda etapa de ${name}?`,
    takeFactorText: 'Para quem perdeu o telefone e os códigos de reserva. A pessoa entrará só com a senha e poderá ativá-la de novo. Certifique-se de que é ela quem pede.',
  },
  en: {
    invite: 'Invite a person',
    inviteLead: 'They get a link by mail, and choose their name and password. The link can be used once, for seven days.',
    send: 'Invite',
    sentTo: (email) => `Invitation for ${email}`,
    sentText: 'It is on its way by mail. You may also hand this link over yourself; it will not be shown again.',
    sentTextNoMail: 'This service does not send mail yet: hand this link over yourself. It will not be shown again.',
    until: (day) => `It is good until ${day}.`,
    pending: 'Invitations without an answer',
    invitedBy: (name, until) => `invited by ${name} · good until ${until}`,
    isOver: 'past its time',
    renew: 'Send again',
    withdraw: 'Withdraw',
    limitAll: 'All indicators',
    limitSome: 'Some indicators only',
    limitHint: 'For the chamber of commerce, say: it enters its own figures and no others, and does not hand the quarter in.',
    limitTitle: (name) => `Indicators of ${name}`,
    limitedTo: (count) => (count === 1 ? '1 indicator only' : `${count} indicators only`),
    limitChange: 'Indicators',
    limitLegend: 'Figures to enter',
    withPassword: 'Add without mail, with a first password',
    passwordLink: 'Make a link',
    passwordLinkText: 'With a link the person chooses another password, and you do not get to know it. It can be used once, for an hour; the one they have is good until then.',
    passwordLinkDone: (name) => `Link for ${name}`,
    passwordLinkDoneText: 'Hand it to the person and to nobody else: it will not be shown again.',
    orPassword: 'Or give a first password, told in person: the one they have ends, and so do all their sessions.',
    takeFactorAway: 'Take the second step away',
    takeFactorTitle: (name) => `Take away the second step of ${name}?`,
    takeFactorText: 'For somebody who lost the phone and the recovery codes. They will sign in with the password alone and can set it up again. Make sure that it is they who ask.',
  },
})
