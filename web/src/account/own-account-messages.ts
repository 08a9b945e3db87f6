import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  title: string
  lead: string
  sessions: string
  sessionsLead: string
  unknownDevice: string
  thisDevice: string
  since: (day: string) => string
  lastSeen: (when: string) => string
  endSession: string
  endAll: string
  endAllTitle: string
  endAllText: string
  secondStep: string
  secondStepLead: string
  secondStepOff: string
  secondStepOn: (left: number) => string
  isRequired: string
  requiredTitle: string
  requiredLead: string
  setUp: string
  scan: string
  typeIn: string
  qrLabel: string
  codeLabel: string
  codeHint: string
  confirm: string
  recoveryTitle: string
  recoveryText: string
  recoveryKept: string
  remove: string
  removeTitle: string
  removeText: string
  password: string
  reminders: string
  remindersHint: string
}

/** Texts of the page of one's own account. */
export const ownAccountMessages = defineMessages<Texts>({
  es: {
    title: 'Mi cuenta',
    lead: 'Cómo ingresa, dónde está su sesión abierta y qué le llega por correo.',
    sessions: 'Dónde tiene la sesión abierta',
    sessionsLead: 'Si no reconoce alguna, ciérrela y cambie la contraseña.',
    unknownDevice: 'Otro programa',
    thisDevice: 'este equipo',
    since: (day) => `abierta el ${day}`,
    lastSeen: (when) => `último uso: ${when}`,
    endSession: 'Cerrar',
    endAll: 'Cerrar todas',
    endAllTitle: '¿Cerrar todas sus sesiones?',
    endAllText: 'También la de este equipo: tendrá que ingresar de nuevo. Lo que escribió se conserva.',
    secondStep: 'Segundo paso al ingresar',
    secondStepLead: 'Además de la contraseña, un número de seis dígitos que muestra su teléfono. Quien averigüe su contraseña no podrá ingresar con ella sola.',
    secondStepOff: 'No está activado.',
    secondStepOn: (left) => `Está activado. Le quedan ${left} códigos de respaldo.`,
    isRequired: 'Un territorio donde trabaja lo pide.',
    requiredTitle: 'Active el segundo paso',
    requiredLead: 'Un territorio donde trabaja pide un segundo paso al ingresar. Cuando esté activado, podrá seguir con todo lo demás.',
    setUp: 'Activar',
    scan: 'Lea este código con la aplicación de su teléfono (por ejemplo Aegis, Google Authenticator o 2FAS).',
    typeIn: 'Si no puede leerlo, escriba esta clave en la aplicación:',
    qrLabel: 'Código QR para la aplicación del teléfono',
    codeLabel: 'Número que muestra el teléfono',
    codeHint: 'Seis dígitos; cambian cada medio minuto.',
    confirm: 'Comprobar y activar',
    recoveryTitle: 'Guarde estos códigos de respaldo',
    recoveryText: 'Cada uno sirve una vez, en lugar del número, si pierde el teléfono. Imprímalos o cópielos: no se volverán a mostrar.',
    recoveryKept: 'Ya los guardé',
    remove: 'Quitar',
    removeTitle: '¿Quitar el segundo paso?',
    removeText: 'Ingresará solo con la contraseña. Para quitarlo, escriba su contraseña y un número o un código de respaldo.',
    password: 'Contraseña',
    reminders: 'Enviarme recordatorios por correo',
    remindersHint: 'A lo sumo uno al día, con lo que vence o espera su respuesta.',
  },
  pt: {
    title: 'Minha conta',
    lead: 'Como você entra, onde sua sessão está aberta e o que chega por e-mail.',
    sessions: 'Onde sua sessão está aberta',
    sessionsLead: 'Se não reconhecer alguma, encerre-a e troque a senha.',
    unknownDevice: 'Outro programa',
    thisDevice: 'este computador',
    since: (day) => `aberta em ${day}`,
    lastSeen: (when) => `último uso: ${when}`,
    endSession: 'Encerrar',
    endAll: 'Encerrar todas',
    endAllTitle: 'Encerrar todas as suas sessões?',
    endAllText: 'Também a deste computador: você terá de entrar de novo. O que escreveu continua guardado.',
    secondStep: 'Segunda etapa ao entrar',
    secondStepLead: 'Além da senha, um número de seis dígitos que seu telefone mostra. Quem descobrir sua senha não conseguirá entrar só com ela.',
    secondStepOff: 'Não está ativada.',
    secondStepOn: (left) => `Está ativada. Restam ${left} códigos de reserva.`,
    isRequired: 'Um território em que você trabalha a exige.',
    requiredTitle: 'Ative a segunda etapa',
    requiredLead: 'Um território em que você trabalha exige uma segunda etapa ao entrar. Depois de ativá-la, você poderá seguir com tudo o mais.',
    setUp: 'Ativar',
    scan: 'Leia este código com o aplicativo do seu telefone (por exemplo Aegis, Google Authenticator ou 2FAS).',
    typeIn: 'Se não conseguir lê-lo, digite esta chave no aplicativo:',
    qrLabel: 'Código QR para o aplicativo do telefone',
    codeLabel: 'Número que o telefone mostra',
    codeHint: 'Seis dígitos; mudam a cada meio minuto.',
    confirm: 'Conferir e ativar',
    recoveryTitle: 'Guarde estes códigos de reserva',
    recoveryText: 'Cada um serve uma vez, no lugar do número, se você perder o telefone. Imprima-os ou copie-os: não serão mostrados de novo.',
    recoveryKept: 'Já os guardei',
    remove: 'Retirar',
    removeTitle: 'Retirar a segunda etapa?',
    removeText: 'Você entrará só com a senha. Para retirá-la, escreva sua senha e um número ou um código de reserva.',
    password: 'Senha',
    reminders: 'Enviar-me lembretes por e-mail',
    remindersHint: 'No máximo um por dia, com o que vence ou espera sua resposta.',
  },
  en: {
    title: 'My account',
    lead: 'How you sign in, where you are signed in, and what reaches you by mail.',
    sessions: 'Where you are signed in',
    sessionsLead: 'If you do not know one of them, end it and change the password.',
    unknownDevice: 'Another program',
    thisDevice: 'this device',
    since: (day) => `since ${day}`,
    lastSeen: (when) => `last used: ${when}`,
    endSession: 'End',
    endAll: 'Sign out everywhere',
    endAllTitle: 'Sign out everywhere?',
    endAllText: 'On this device too: you will have to sign in again. What you typed is kept.',
    secondStep: 'Second step when signing in',
    secondStepLead: 'Besides the password, a number of six digits that your phone shows. Whoever finds out your password cannot sign in with it alone.',
    secondStepOff: 'It is not set up.',
    secondStepOn: (left) => `It is set up. ${left} recovery codes are left.`,
    isRequired: 'A territory that you work in asks for it.',
    requiredTitle: 'Set up the second step',
    requiredLead: 'A territory that you work in asks for a second step when signing in. Once it is set up, you can go on with everything else.',
    setUp: 'Set up',
    scan: 'Read this code with the app on your phone (for example Aegis, Google Authenticator or 2FAS).',
    typeIn: 'If you cannot read it, type this key into the app:',
    qrLabel: 'QR code for the app on the phone',
    codeLabel: 'Number that the phone shows',
    codeHint: 'Six digits; they change every half minute.',
    confirm: 'Check and set up',
    recoveryTitle: 'Keep these recovery codes',
    recoveryText: 'Each can be used once, in the place of the number, if you lose the phone. Print or copy them: they will not be shown again.',
    recoveryKept: 'I have kept them',
    remove: 'Take away',
    removeTitle: 'Take the second step away?',
    removeText: 'You will sign in with the password alone. To take it away, type your password and a number or a recovery code.',
    password: 'Password',
    reminders: 'Send me reminders by mail',
    remindersHint: 'One a day at most, with what is due or waits for your answer.',
  },
})
