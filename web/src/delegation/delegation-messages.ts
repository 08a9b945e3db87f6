import { defineMessages, plural } from '@atalaya/shared/language'
import type { LinkEnd } from '@atalaya/shared/delegation'

interface Texts {
  title: string
  ask: string
  asking: string
  askTitle: string
  askLead: string
  which: string
  department: string
  departmentHint: string
  addressee: string
  email: string
  emailHint: string
  until: string
  untilHint: string
  needsFigures: string
  needsDepartment: string
  make: string
  linkTitle: (department: string) => string
  linkLead: string
  link: string
  done: string
  to: (department: string, addressee: string) => string
  validUntil: (day: string) => string
  ends: Record<LinkEnd, string>
  notOpened: string
  openedOn: (when: string) => string
  answeredOf: (answered: number, asked: number) => string
  newLink: string
  newLinkTitle: string
  newLinkText: string
  extend: string
  extendTitle: string
  revoke: string
  revokeTitle: string
  revokeText: string
  takeBlank: (count: number) => string
  take: string
  returnIt: string
  question: string
  returnTitle: (department: string) => string
  sendQuestion: string
  working: string
  waits: (department: string, until: string) => string
  answers: (department: string) => string
  answeredBy: (name: string, post: string, when: string) => string
  returned: (question: string) => string
  taken: (name: string, post: string, taker: string) => string
  replaces: string
}

export const delegationMessages = defineMessages<Texts>({
  es: {
    title: 'Cifras pedidas a otras áreas',
    ask: 'Pedir cifras a otra área',
    asking: 'Preparando el enlace…',
    askTitle: 'Pedir cifras a otra área',
    askLead: 'Se hace un enlace que abre solo las cifras que elija, de este trimestre y sin cuenta. Lo que respondan queda al lado de cada cifra hasta que usted lo tome.',
    which: 'Qué cifras se piden',
    department: 'Área',
    departmentHint: 'Como se lee en la cifra: Hacienda, Planeación…',
    addressee: 'Persona',
    email: 'Correo',
    emailHint: 'Para que quede anotado: el enlace lo envía usted.',
    until: 'Sirve hasta',
    untilHint: 'Ese día incluido, o hasta que se entregue el trimestre.',
    needsFigures: 'Elija al menos una cifra.',
    needsDepartment: 'Escriba a qué área se le pide.',
    make: 'Hacer el enlace',
    linkTitle: (department) => `Enlace para ${department}`,
    linkLead: 'Cópielo ahora y envíelo a quien va a responder: por seguridad no se guarda y no se vuelve a mostrar. Quien lo tenga puede responder.',
    link: 'Enlace',
    done: 'Ya lo copié',
    to: (department, addressee) => (addressee === '' ? department : `${department}: ${addressee}`),
    validUntil: (day) => `hasta el ${day}`,
    ends: { expired: 'venció', revoked: 'retirado', submitted: 'cerrado: el trimestre se entregó' },
    notOpened: 'sin abrir',
    openedOn: (when) => `abierto ${when}`,
    answeredOf: (answered, asked) => `${answered} de ${asked} ${plural('es', asked, { one: 'respondida', other: 'respondidas' })}`,
    newLink: 'Enlace nuevo',
    newLinkTitle: '¿Hacer un enlace nuevo?',
    newLinkText: 'El anterior dejará de abrir. Lo que ya respondieron se conserva.',
    extend: 'Cambiar el plazo',
    extendTitle: 'Cambiar el plazo del enlace',
    revoke: 'Retirar',
    revokeTitle: '¿Retirar el enlace?',
    revokeText: 'Ya no abrirá nada y no se puede deshacer. Lo que respondieron se conserva y todavía se puede tomar.',
    takeBlank: (count) => plural('es', count, { one: 'Tomar la respuesta para la cifra en blanco', other: `Tomar las ${count} respuestas para cifras en blanco` }),
    take: 'Tomar',
    returnIt: 'Devolver con una pregunta',
    question: 'Pregunta',
    returnTitle: (department) => `Devolver la respuesta a ${department}`,
    sendQuestion: 'Devolver',
    working: 'Guardando…',
    waits: (department, until) => `Pedida a ${department}, hasta el ${until}. Sin respuesta.`,
    answers: (department) => `Respuesta de ${department}`,
    answeredBy: (name, post, when) => `${name}, ${post}, ${when}`,
    returned: (question) => `Devuelta con la pregunta «${question}».`,
    taken: (name, post, taker) => `Respondió ${name}, ${post}, por enlace. La tomó ${taker}.`,
    replaces: 'Reemplaza lo que está en la cifra.',
  },
  pt: {
    title: 'Números pedidos a outras áreas',
    ask: 'Pedir números a outra área',
    asking: 'Preparando o link…',
    askTitle: 'Pedir números a outra área',
    askLead: 'É feito um link que abre só os números que você escolher, deste trimestre e sem conta. O que responderem fica ao lado de cada número até você aceitar.',
    which: 'Que números se pedem',
    department: 'Área',
    departmentHint: 'Como se lê no número: Fazenda, Planejamento…',
    addressee: 'Pessoa',
    email: 'E-mail',
    emailHint: 'Para ficar anotado: quem envia o link é você.',
    until: 'Funciona até',
    untilHint: 'Esse dia incluído, ou até a entrega do trimestre.',
    needsFigures: 'Escolha ao menos um número.',
    needsDepartment: 'Escreva a que área se pede.',
    make: 'Fazer o link',
    linkTitle: (department) => `Link para ${department}`,
    linkLead: 'Copie agora e envie a quem vai responder: por segurança não fica guardado e não é mostrado de novo. Quem o tiver pode responder.',
    link: 'Link',
    done: 'Já copiei',
    to: (department, addressee) => (addressee === '' ? department : `${department}: ${addressee}`),
    validUntil: (day) => `até ${day}`,
    ends: { expired: 'venceu', revoked: 'retirado', submitted: 'fechado: o trimestre foi entregue' },
    notOpened: 'não aberto',
    openedOn: (when) => `aberto ${when}`,
    answeredOf: (answered, asked) => `${answered} de ${asked} ${plural('pt', asked, { one: 'respondido', other: 'respondidos' })}`,
    newLink: 'Link novo',
    newLinkTitle: 'Fazer um link novo?',
    newLinkText: 'O anterior deixará de abrir. O que já responderam continua guardado.',
    extend: 'Mudar o prazo',
    extendTitle: 'Mudar o prazo do link',
    revoke: 'Retirar',
    revokeTitle: 'Retirar o link?',
    revokeText: 'Não abrirá mais nada e isso não pode ser desfeito. O que responderam continua guardado e ainda pode ser aceito.',
    takeBlank: (count) => plural('pt', count, { one: 'Aceitar a resposta para o número em branco', other: `Aceitar as ${count} respostas para números em branco` }),
    take: 'Aceitar',
    returnIt: 'Devolver com uma pergunta',
    question: 'Pergunta',
    returnTitle: (department) => `Devolver a resposta a ${department}`,
    sendQuestion: 'Devolver',
    working: 'Salvando…',
    waits: (department, until) => `Pedido a ${department}, até ${until}. Sem resposta.`,
    answers: (department) => `Resposta de ${department}`,
    answeredBy: (name, post, when) => `${name}, ${post}, ${when}`,
    returned: (question) => `Devolvida com a pergunta “${question}”.`,
    taken: (name, post, taker) => `Respondido por ${name}, ${post}, por link. Aceito por ${taker}.`,
    replaces: 'Substitui o que está no número.',
  },
  en: {
    title: 'Figures asked of other departments',
    ask: 'Ask another department',
    asking: 'Making the link…',
    askTitle: 'Ask another department for figures',
    askLead: 'A link is made that opens only the figures you choose, of this quarter and without an account. What is answered stands beside each figure until you take it.',
    which: 'Which figures are asked',
    department: 'Department',
    departmentHint: 'As it reads beside the figure: Treasury, Planning…',
    addressee: 'Person',
    email: 'E-mail',
    emailHint: 'For the record: it is you who sends the link.',
    until: 'Works until',
    untilHint: 'That day included, or until the quarter is handed in.',
    needsFigures: 'Choose one figure at least.',
    needsDepartment: 'Write which department is asked.',
    make: 'Make the link',
    linkTitle: (department) => `Link for ${department}`,
    linkLead: 'Copy it now and send it to whoever is to answer: to be safe it is not kept and not shown again. Whoever has it can answer.',
    link: 'Link',
    done: 'I have copied it',
    to: (department, addressee) => (addressee === '' ? department : `${department}: ${addressee}`),
    validUntil: (day) => `until ${day}`,
    ends: { expired: 'expired', revoked: 'withdrawn', submitted: 'closed: the quarter was handed in' },
    notOpened: 'not opened',
    openedOn: (when) => `opened ${when}`,
    answeredOf: (answered, asked) => `${answered} of ${asked} answered`,
    newLink: 'New link',
    newLinkTitle: 'Make a new link?',
    newLinkText: 'The one before will open nothing any more. What was answered is kept.',
    extend: 'Change the date',
    extendTitle: 'Change the date of the link',
    revoke: 'Withdraw',
    revokeTitle: 'Withdraw the link?',
    revokeText: 'It will open nothing any more, and that cannot be undone. What was answered is kept and can still be taken.',
    takeBlank: (count) => plural('en', count, { one: 'Take the answer for the blank figure', other: `Take the ${count} answers for blank figures` }),
    take: 'Take',
    returnIt: 'Return with a question',
    question: 'Question',
    returnTitle: (department) => `Return the answer to ${department}`,
    sendQuestion: 'Return',
    working: 'Saving…',
    waits: (department, until) => `Asked of ${department}, until ${until}. No answer yet.`,
    answers: (department) => `Answer of ${department}`,
    answeredBy: (name, post, when) => `${name}, ${post}, ${when}`,
    returned: (question) => `Returned with the question “${question}”.`,
    taken: (name, post, taker) => `Answered by ${name}, ${post}, by link. Taken by ${taker}.`,
    replaces: 'It replaces what is in the figure.',
  },
})
