import { defineMessages } from '@atalaya/shared/language'

interface Message {
  readonly subject: string
  readonly text: string
}

interface Texts {
  /** Who has no account is asked for a name and a password; who has one, for nothing. */
  invitation: (of: { territory: string; invitedBy: string; expires: string }) => Message
  passwordReset: (of: { name: string; expires: string }) => Message
}

/** Messages about accounts. `{link}` stands where the link will, alone on its line. */
export const accountMailMessages = defineMessages<Texts>({
  es: {
    invitation: ({ territory, invitedBy, expires }) => ({
      subject: `${territory} le invita a Atalaya`,
      text: `Buen día:\n\n${invitedBy} le invita a trabajar con las cifras de la acción internacional de ${territory}.\n\nPara aceptar, abra este enlace:\n\n{link}\n\nSirve una sola vez y hasta el ${expires}. Es personal: no lo reenvíe. Si no esperaba este mensaje, no haga nada; nadie podrá usar su correo.\n`,
    }),
    passwordReset: ({ name, expires }) => ({
      subject: 'Elija otra contraseña para Atalaya',
      text: `Buen día, ${name}:\n\nAlguien pidió otra contraseña para su cuenta. Si fue usted, elíjala aquí:\n\n{link}\n\nEl enlace sirve una sola vez y hasta las ${expires}. Al usarlo se cierran todas sus sesiones. Si no fue usted, no haga nada: su contraseña sigue siendo la misma.\n`,
    }),
  },
  pt: {
    invitation: ({ territory, invitedBy, expires }) => ({
      subject: `${territory} convida você para o Atalaya`,
      text: `Olá,\n\n${invitedBy} convida você a trabalhar com os números da ação internacional de ${territory}.\n\nPara aceitar, abra este link:\n\n{link}\n\nEle serve uma única vez e vale até ${expires}. É pessoal: não o encaminhe. Se você não esperava esta mensagem, não precisa fazer nada; ninguém poderá usar seu e-mail.\n`,
    }),
    passwordReset: ({ name, expires }) => ({
      subject: 'Escolha outra senha para o Atalaya',
      text: `Olá, ${name},\n\nAlguém pediu outra senha para a sua conta. Se foi você, escolha-a aqui:\n\n{link}\n\nO link serve uma única vez e vale até ${expires}. Ao usá-lo, todas as suas sessões são encerradas. Se não foi você, não precisa fazer nada: sua senha continua a mesma.\n`,
    }),
  },
  en: {
    invitation: ({ territory, invitedBy, expires }) => ({
      subject: `${territory} invites you to Atalaya`,
      text: `Good day,\n\n${invitedBy} invites you to work with the figures of ${territory}’s international action.\n\nTo accept, open this link:\n\n{link}\n\nIt can be used once, until ${expires}. It is yours alone: please do not forward it. If you did not expect this message, do nothing; nobody will be able to use your address.\n`,
    }),
    passwordReset: ({ name, expires }) => ({
      subject: 'Choose another password for Atalaya',
      text: `Good day, ${name},\n\nSomebody asked for another password for your account. If it was you, choose it here:\n\n{link}\n\nThe link can be used once, until ${expires}. Using it ends all your sessions. If it was not you, do nothing: your password is still the same.\n`,
    }),
  },
})
