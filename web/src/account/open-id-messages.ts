import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  or: string
  enterWith: (provider: string) => string
  going: string
  finishing: string
  finishingLead: string
  notEntered: string
  numberLead: string
  backToSignIn: string
  section: (provider: string) => string
  sectionLead: (provider: string) => string
  linkedSince: (day: string) => string
  notLinked: (provider: string) => string
  unlink: string
  unlinkTitle: (provider: string) => string
  unlinkText: string
}

/** Texts of signing in at a provider of identities. */
export const openIdMessages = defineMessages<Texts>({
  es: {
    or: 'o',
    enterWith: (provider) => `Ingresar con ${provider}`,
    going: 'Abriendo…',
    finishing: 'Ingresando…',
    finishingLead: 'Comprobamos lo que respondió el otro servicio.',
    notEntered: 'No se pudo ingresar',
    numberLead: 'El otro servicio confirmó quién es usted. Falta el número que muestra su teléfono.',
    backToSignIn: 'Volver a la página de ingreso',
    section: (provider) => `Ingreso con ${provider}`,
    sectionLead: (provider) => `Además de usar su contraseña, puede ingresar con ${provider}, si allí tiene confirmado el correo de esta cuenta.`,
    linkedSince: (day) => `Vinculado desde el ${day}. Sigue abriendo esta cuenta aunque allí cambie su correo.`,
    notLinked: (provider) => `No está vinculado: se vinculará la primera vez que ingrese con ${provider}.`,
    unlink: 'Desvincular',
    unlinkTitle: (provider) => `¿Desvincular ${provider}?`,
    unlinkText: 'Después podrá vincular otro usuario, al ingresar con él si tiene confirmado el correo de esta cuenta. Su contraseña sigue sirviendo y esta sesión sigue abierta.',
  },
  pt: {
    or: 'ou',
    enterWith: (provider) => `Entrar com ${provider}`,
    going: 'Abrindo…',
    finishing: 'Entrando…',
    finishingLead: 'Conferimos o que o outro serviço respondeu.',
    notEntered: 'Não foi possível entrar',
    numberLead: 'O outro serviço confirmou quem você é. Falta o número que seu telefone mostra.',
    backToSignIn: 'Voltar à página de entrada',
    section: (provider) => `Entrada com ${provider}`,
    sectionLead: (provider) => `Além da sua senha, você pode entrar com ${provider}, se lá o e-mail desta conta estiver confirmado.`,
    linkedSince: (day) => `Vinculado desde ${day}. Continua a abrir esta conta mesmo que lá o seu e-mail mude.`,
    notLinked: (provider) => `Não está vinculado: será vinculado na primeira vez que você entrar com ${provider}.`,
    unlink: 'Desvincular',
    unlinkTitle: (provider) => `Desvincular ${provider}?`,
    unlinkText: 'Depois você poderá vincular outro usuário, ao entrar com ele se tiver confirmado o e-mail desta conta. Sua senha continua a servir e esta sessão continua aberta.',
  },
  en: {
    or: 'or',
    enterWith: (provider) => `Sign in with ${provider}`,
    going: 'Opening…',
    finishing: 'Signing in…',
    finishingLead: 'We check what the other service answered.',
    notEntered: 'You could not be signed in',
    numberLead: 'The other service confirmed who you are. The number that your phone shows is still needed.',
    backToSignIn: 'Back to the sign-in page',
    section: (provider) => `Signing in with ${provider}`,
    sectionLead: (provider) => `Besides your password you can sign in with ${provider}, if the e-mail of this account is confirmed there.`,
    linkedSince: (day) => `Linked since ${day}. It opens this account even when your e-mail changes there.`,
    notLinked: (provider) => `Not linked: it will be from the first time you sign in with ${provider}.`,
    unlink: 'Unlink',
    unlinkTitle: (provider) => `Unlink ${provider}?`,
    unlinkText: 'You can then link another user, by signing in with it if the e-mail of this account is confirmed there. Your password still works, and this session stays open.',
  },
})
