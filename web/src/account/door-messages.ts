import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  code: string
  codeHint: string
  forgot: string
  invitedTo: (territory: string) => string
  invitedLead: (email: string) => string
  yourTasks: string
  yourName: string
  choosePassword: string
  accept: string
  hasAccount: string
  accepted: string
  acceptedText: string
  goToSignIn: string
  linkOver: string
  linkOverText: string
  forgotTitle: string
  forgotLead: string
  forgotSend: string
  forgotSent: string
  forgotSentText: string
  forgotNoMail: string
  resetTitle: string
  resetLead: string
  resetSave: string
  resetDone: string
  resetDoneText: string
}

/** Texts of the pages in front of the office: signing in, and what links of one use lead to. */
export const doorMessages = defineMessages<Texts>({
  es: {
    code: 'Número del segundo paso',
    codeHint: 'Los seis dígitos que muestra la aplicación de su teléfono, o un código de respaldo.',
    forgot: '¿Olvidó su contraseña?',
    invitedTo: (territory) => `${territory} le invita`,
    invitedLead: (email) => `A trabajar con las cifras de su acción internacional, con el correo ${email}.`,
    yourTasks: 'Lo que hará',
    yourName: 'Su nombre',
    choosePassword: 'Elija una contraseña',
    accept: 'Aceptar la invitación',
    hasAccount: 'Ya tiene una cuenta con este correo: al aceptar, conserva su nombre y su contraseña.',
    accepted: 'La invitación quedó aceptada',
    acceptedText: 'Ingrese con la contraseña que ya tenía.',
    goToSignIn: 'Ir a ingresar',
    linkOver: 'Este enlace ya no sirve',
    linkOverText: 'Se usó, se retiró o pasó su plazo. Pida otro a quien administra su ciudad.',
    forgotTitle: 'Elija otra contraseña',
    forgotLead: 'Le enviamos un enlace a su correo. Sirve una vez y durante una hora.',
    forgotSend: 'Enviar el enlace',
    forgotSent: 'Revise su correo',
    forgotSentText: 'Si alguien trabaja aquí con esa dirección, el enlace va en camino. Si no llega en unos minutos, mire el correo no deseado o pídalo a quien administra su ciudad.',
    forgotNoMail: 'Este servicio no envía correos todavía: pida el enlace a quien administra su ciudad.',
    resetTitle: 'Elija su contraseña',
    resetLead: 'Al guardarla se cierran todas sus sesiones; después ingrese con ella.',
    resetSave: 'Guardar la contraseña',
    resetDone: 'La contraseña quedó guardada',
    resetDoneText: 'Sus sesiones se cerraron. Ingrese con la nueva.',
  },
  pt: {
    code: 'Número da segunda etapa',
    codeHint: 'Os seis dígitos que o aplicativo do seu telefone mostra, ou um código de reserva.',
    forgot: 'Esqueceu sua senha?',
    invitedTo: (territory) => `${territory} convida você`,
    invitedLead: (email) => `A trabalhar com os números da sua ação internacional, com o e-mail ${email}.`,
    yourTasks: 'O que você fará',
    yourName: 'Seu nome',
    choosePassword: 'Escolha uma senha',
    accept: 'Aceitar o convite',
    hasAccount: 'Você já tem uma conta com este e-mail: ao aceitar, mantém seu nome e sua senha.',
    accepted: 'O convite foi aceito',
    acceptedText: 'Entre com a senha que você já tinha.',
    goToSignIn: 'Ir para a entrada',
    linkOver: 'Este link não serve mais',
    linkOverText: 'Foi usado, retirado ou passou do prazo. Peça outro a quem administra a sua cidade.',
    forgotTitle: 'Escolha outra senha',
    forgotLead: 'Enviamos um link ao seu e-mail. Ele serve uma vez e por uma hora.',
    forgotSend: 'Enviar o link',
    forgotSent: 'Confira seu e-mail',
    forgotSentText: 'Se alguém trabalha aqui com esse endereço, o link está a caminho. Se não chegar em alguns minutos, veja o lixo eletrônico ou peça a quem administra a sua cidade.',
    forgotNoMail: 'Este serviço ainda não envia e-mails: peça o link a quem administra a sua cidade.',
    resetTitle: 'Escolha sua senha',
    resetLead: 'Ao salvá-la, todas as suas sessões são encerradas; depois entre com ela.',
    resetSave: 'Salvar a senha',
    resetDone: 'A senha foi salva',
    resetDoneText: 'Suas sessões foram encerradas. Entre com a nova.',
  },
  en: {
    code: 'Number of the second step',
    codeHint: 'The six digits that the app on your phone shows, or a recovery code.',
    forgot: 'Forgot your password?',
    invitedTo: (territory) => `${territory} invites you`,
    invitedLead: (email) => `To work with the figures of its international action, as ${email}.`,
    yourTasks: 'What you will do',
    yourName: 'Your name',
    choosePassword: 'Choose a password',
    accept: 'Accept the invitation',
    hasAccount: 'You have an account with this e-mail already: accepting keeps your name and your password.',
    accepted: 'The invitation is accepted',
    acceptedText: 'Sign in with the password that you had.',
    goToSignIn: 'Go to sign-in',
    linkOver: 'This link is no longer good',
    linkOverText: 'It was used, withdrawn or is past its time. Ask whoever administers your city for another.',
    forgotTitle: 'Choose another password',
    forgotLead: 'We send a link to your e-mail. It can be used once, for an hour.',
    forgotSend: 'Send the link',
    forgotSent: 'Look at your e-mail',
    forgotSentText: 'If somebody works here with that address, the link is on its way. If it does not come in some minutes, look among unwanted mail or ask whoever administers your city.',
    forgotNoMail: 'This service does not send mail yet: ask whoever administers your city for the link.',
    resetTitle: 'Choose your password',
    resetLead: 'Saving it ends all your sessions; then sign in with it.',
    resetSave: 'Save the password',
    resetDone: 'The password is saved',
    resetDoneText: 'Your sessions have ended. Sign in with the one that you chose.',
  },
})
