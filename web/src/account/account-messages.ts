import { defineMessages } from '@atalaya/shared/language'
import type { Role } from '@atalaya/shared/access'

interface Texts {
  signIn: string
  signInLead: string
  email: string
  password: string
  enter: string
  entering: string
  needsBoth: string
  sessionEnded: string
  toPublicSite: string
  ownPassword: string
  ownPasswordLead: string
  current: string
  next: string
  nextHint: string
  again: string
  changePassword: string
  choosePassword: string
  choosePasswordLead: string
  receivedPassword: string
  keepPassword: string
  passwordTooShort: string
  passwordsDiffer: string
  passwordChanged: string
  people: string
  peopleLead: string
  person: string
  roles: string
  roleNames: Record<Role, string>
  roleHints: Record<Role, string>
  addPersonLead: string
  name: string
  firstPassword: string
  firstPasswordHint: string
  add: string
  added: (name: string) => string
  hadAccount: (email: string) => string
  hadAccountText: (name: string) => string
  needsName: string
  needsEmail: string
  needsRole: string
  takeOut: string
  takeOutTitle: (name: string) => string
  takeOutText: string
  actions: string
  resetPassword: string
  resetTitle: (name: string) => string
  resetConfirm: string
  resetDoneTitle: (name: string) => string
  resetDoneText: string
  resetTold: string
  cancel: string
  saving: string
  saved: string
  you: string
  save: string
  rolesConflict: string
  rolesConflictText: string
}

export const accountMessages = defineMessages<Texts>({
  es: {
    signIn: 'Ingrese a la oficina',
    signInLead: 'Para registrar, revisar y publicar las cifras de su ciudad.',
    email: 'Correo electrónico',
    password: 'Contraseña',
    enter: 'Ingresar',
    entering: 'Ingresando…',
    needsBoth: 'Escriba su correo y su contraseña.',
    sessionEnded: 'Después de ingresar volverá a la página donde estaba. Lo que escribió se conserva en este equipo.',
    toPublicSite: 'Ir al sitio público',
    ownPassword: 'Su contraseña',
    ownPasswordLead: 'Al cambiarla se cierran sus otras sesiones; esta sigue abierta.',
    current: 'Contraseña actual',
    next: 'Contraseña nueva',
    nextHint: 'Doce caracteres o más; una frase sirve.',
    again: 'La nueva, otra vez',
    changePassword: 'Cambiar la contraseña',
    choosePassword: 'Elija su contraseña',
    choosePasswordLead: 'La contraseña con la que ingresó la conoce también quien se la dio. Elija otra que solo usted conozca; después podrá seguir con todo lo demás.',
    receivedPassword: 'Contraseña que recibió',
    keepPassword: 'Guardar mi contraseña',
    passwordTooShort: 'Necesita doce caracteres o más.',
    passwordsDiffer: 'Las dos no son iguales.',
    passwordChanged: 'La contraseña cambió. Sus otras sesiones se cerraron.',
    people: 'Personas',
    peopleLead: 'Quién trabaja en este territorio y qué puede hacer cada quien. Quien ingresa cifras no las aprueba, salvo que los ajustes lo permitan. Cada persona conserva al menos una tarea.',
    person: 'Persona',
    roles: 'Qué hace',
    roleNames: { provider: 'Ingresa', validator: 'Revisa y aprueba', publisher: 'Publica', reader: 'Lee', administrator: 'Administra' },
    roleHints: {
      provider: 'escribe las cifras y las entrega',
      validator: 'devuelve con preguntas y aprueba',
      publisher: 'publica y fija metas',
      reader: 've lo aprobado antes de publicarse',
      administrator: 'personas, indicadores y ajustes',
    },
    addPersonLead: 'Dígale la primera contraseña en persona; al ingresar por primera vez elegirá la suya. Quien ya tiene cuenta por otra ciudad conserva la suya.',
    name: 'Nombre',
    firstPassword: 'Primera contraseña',
    firstPasswordHint: 'Doce caracteres o más.',
    add: 'Agregar',
    added: (name) => `${name} ya puede ingresar.`,
    hadAccount: (email) => `${email} ya tenía una cuenta`,
    hadAccountText: (name) => `Ahora ${name} trabaja también en este territorio e ingresa con la contraseña que ya tenía. El nombre y la contraseña que usted escribió no se usaron.`,
    needsName: 'Escriba el nombre.',
    needsEmail: 'Escriba un correo completo.',
    needsRole: 'Elija al menos una tarea.',
    takeOut: 'Retirar',
    takeOutTitle: (name) => `¿Retirar a ${name}?`,
    takeOutText: 'Deja de poder ingresar a este territorio. Lo que hizo conserva su nombre.',
    actions: 'Acciones',
    resetPassword: 'Contraseña nueva',
    resetTitle: (name) => `¿Dar una contraseña nueva a ${name}?`,
    resetConfirm: 'Generar la contraseña',
    resetDoneTitle: (name) => `Primera contraseña de ${name}`,
    resetDoneText: 'Dígasela en persona o por teléfono: no se volverá a mostrar ni queda escrita en ninguna parte. Si se pierde, genere otra.',
    resetTold: 'Ya la anoté',
    cancel: 'Cancelar',
    saving: 'Guardando…',
    saved: 'Guardado',
    you: 'usted',
    save: 'Guardar',
    rolesConflict: 'Otra persona cambió estas tareas entretanto',
    rolesConflictText: 'El cambio que usted hizo no se guardó. La tabla muestra ahora lo que la otra persona dejó; si hace falta, cámbielo de nuevo.',
  },
  pt: {
    signIn: 'Entre no escritório',
    signInLead: 'Para informar, revisar e publicar os números da sua cidade.',
    email: 'E-mail',
    password: 'Senha',
    enter: 'Entrar',
    entering: 'Entrando…',
    needsBoth: 'Escreva seu e-mail e sua senha.',
    sessionEnded: 'Depois de entrar, você volta à página em que estava. O que escreveu continua guardado neste computador.',
    toPublicSite: 'Ir para o site público',
    ownPassword: 'Sua senha',
    ownPasswordLead: 'Ao trocá-la, suas outras sessões são encerradas; esta continua aberta.',
    current: 'Senha atual',
    next: 'Senha nova',
    nextHint: 'Doze caracteres ou mais; uma frase serve.',
    again: 'A nova, mais uma vez',
    changePassword: 'Trocar a senha',
    choosePassword: 'Escolha sua senha',
    choosePasswordLead: 'A senha com que você entrou também é conhecida por quem a deu. Escolha outra que só você conheça; depois poderá seguir com tudo o mais.',
    receivedPassword: 'Senha que recebeu',
    keepPassword: 'Salvar minha senha',
    passwordTooShort: 'São necessários doze caracteres ou mais.',
    passwordsDiffer: 'As duas não são iguais.',
    passwordChanged: 'A senha foi trocada. Suas outras sessões foram encerradas.',
    people: 'Pessoas',
    peopleLead: 'Quem trabalha neste território e o que cada um pode fazer. Quem informa os números não os aprova, salvo se as configurações permitirem. Cada pessoa mantém ao menos uma tarefa.',
    person: 'Pessoa',
    roles: 'O que faz',
    roleNames: { provider: 'Informa', validator: 'Revisa e aprova', publisher: 'Publica', reader: 'Lê', administrator: 'Administra' },
    roleHints: {
      provider: 'escreve os números e os entrega',
      validator: 'devolve com perguntas e aprova',
      publisher: 'publica e fixa metas',
      reader: 'vê o que foi aprovado antes da publicação',
      administrator: 'pessoas, indicadores e configurações',
    },
    addPersonLead: 'Diga a primeira senha pessoalmente; ao entrar pela primeira vez, a pessoa escolherá a sua. Quem já tem conta por outra cidade mantém a sua.',
    name: 'Nome',
    firstPassword: 'Primeira senha',
    firstPasswordHint: 'Doze caracteres ou mais.',
    add: 'Incluir',
    added: (name) => `${name} já pode entrar.`,
    hadAccount: (email) => `${email} já tinha uma conta`,
    hadAccountText: (name) => `Agora ${name} também trabalha neste território e entra com a senha que já tinha. O nome e a senha que você escreveu não foram usados.`,
    needsName: 'Escreva o nome.',
    needsEmail: 'Escreva um e-mail completo.',
    needsRole: 'Escolha ao menos uma tarefa.',
    takeOut: 'Retirar',
    takeOutTitle: (name) => `Retirar ${name}?`,
    takeOutText: 'A pessoa deixa de poder entrar neste território. O que fez conserva o nome dela.',
    actions: 'Ações',
    resetPassword: 'Nova senha',
    resetTitle: (name) => `Dar uma nova senha a ${name}?`,
    resetConfirm: 'Gerar a senha',
    resetDoneTitle: (name) => `Primeira senha de ${name}`,
    resetDoneText: 'Diga-a pessoalmente ou por telefone: não voltará a ser mostrada nem fica escrita em lugar nenhum. Se for perdida, gere outra.',
    resetTold: 'Já anotei',
    cancel: 'Cancelar',
    saving: 'Salvando…',
    saved: 'Salvo',
    you: 'você',
    save: 'Salvar',
    rolesConflict: 'Outra pessoa mudou estas tarefas nesse meio-tempo',
    rolesConflictText: 'A sua mudança não foi salva. A tabela mostra agora o que a outra pessoa deixou; se for preciso, mude de novo.',
  },
  en: {
    signIn: 'Sign in to the office',
    signInLead: 'To enter, check and publish your city’s figures.',
    email: 'E-mail',
    password: 'Password',
    enter: 'Sign in',
    entering: 'Signing in…',
    needsBoth: 'Enter your e-mail and your password.',
    sessionEnded: 'After signing in you return to the page where you were. What you typed is kept on this computer.',
    toPublicSite: 'Go to the public site',
    ownPassword: 'Your password',
    ownPasswordLead: 'Changing it ends your other sessions; this one stays open.',
    current: 'Current password',
    next: 'New password',
    nextHint: 'Twelve characters or more; a phrase will do.',
    again: 'The new one, again',
    changePassword: 'Change the password',
    choosePassword: 'Choose your password',
    choosePasswordLead: 'The password you signed in with is also known to whoever gave it to you. Choose another that only you know; everything else is open after that.',
    receivedPassword: 'Password you were given',
    keepPassword: 'Save my password',
    passwordTooShort: 'It needs twelve characters or more.',
    passwordsDiffer: 'The two are not the same.',
    passwordChanged: 'The password has changed. Your other sessions have ended.',
    people: 'People',
    peopleLead: 'Who works in this territory, and what each may do. Whoever enters figures does not approve them, unless the settings allow it. Everybody keeps at least one task.',
    person: 'Person',
    roles: 'What they do',
    roleNames: { provider: 'Enters', validator: 'Checks and approves', publisher: 'Publishes', reader: 'Reads', administrator: 'Administers' },
    roleHints: {
      provider: 'types the figures and hands them in',
      validator: 'returns with questions, and approves',
      publisher: 'publishes, and sets targets',
      reader: 'sees what is approved before it is public',
      administrator: 'people, indicators and settings',
    },
    addPersonLead: 'Tell them the first password in person; at the first sign-in they choose their own. Somebody with an account from another city keeps theirs.',
    name: 'Name',
    firstPassword: 'First password',
    firstPasswordHint: 'Twelve characters or more.',
    add: 'Add',
    added: (name) => `${name} can sign in now.`,
    hadAccount: (email) => `${email} already had an account`,
    hadAccountText: (name) => `${name} now works in this territory too, and signs in with the password they already had. The name and password you typed were not used.`,
    needsName: 'Enter the name.',
    needsEmail: 'Enter a complete e-mail address.',
    needsRole: 'Choose at least one task.',
    takeOut: 'Take out',
    takeOutTitle: (name) => `Take ${name} out?`,
    takeOutText: 'They can no longer enter this territory. What they did keeps their name.',
    actions: 'Actions',
    resetPassword: 'New password',
    resetTitle: (name) => `Give ${name} a new password?`,
    resetConfirm: 'Make the password',
    resetDoneTitle: (name) => `First password of ${name}`,
    resetDoneText: 'Tell it to them in person or by telephone: it is not shown again, nor written down anywhere. If it is lost, make another.',
    resetTold: 'I have noted it',
    cancel: 'Cancel',
    saving: 'Saving…',
    saved: 'Saved',
    you: 'you',
    save: 'Save',
    rolesConflict: 'Somebody else changed these roles meanwhile',
    rolesConflictText: 'Your change was not saved. The table now shows what the other person left; change it again if it needs it.',
  },
})
