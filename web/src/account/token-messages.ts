import { defineMessages } from '@atalaya/shared/language'
import type { TokenScope } from '@atalaya/shared/access'

interface Texts {
  title: string
  lead: string
  name: string
  nameHint: string
  scope: string
  scopes: Record<TokenScope, string>
  days: string
  daysOf: (days: number) => string
  make: string
  made: (name: string) => string
  madeText: string
  needsName: string
  madeBy: (name: string, until: string) => string
  used: (when: string) => string
  unused: string
  isOver: string
  revoke: string
  none: string
}

/** Texts about tokens of programs. */
export const tokenMessages = defineMessages<Texts>({
  es: {
    title: 'Claves para programas',
    lead: 'Con una clave, un programa de la ciudad lee lo que ven quienes trabajan aquí, o trae cifras de otro sistema. Nunca puede más que quien la hizo.',
    name: 'Nombre',
    nameHint: 'Para qué programa es: «Tablero de planeación».',
    scope: 'Qué puede hacer',
    scopes: { read: 'Leer', import: 'Leer y traer cifras' },
    days: 'Sirve durante',
    daysOf: (days) => `${days} días`,
    make: 'Hacer la clave',
    made: (name) => `Clave «${name}»`,
    madeText: 'Cópiela ahora: no se volverá a mostrar. El programa la envía en el encabezado Authorization, después de la palabra Bearer.',
    needsName: 'Escriba un nombre.',
    madeBy: (name, until) => `la hizo ${name} · sirve hasta el ${until}`,
    used: (when) => `último uso: ${when}`,
    unused: 'sin usar',
    isOver: 'pasó su plazo',
    revoke: 'Retirar',
    none: 'Todavía no hay ninguna.',
  },
  pt: {
    title: 'Chaves para programas',
    lead: 'Com uma chave, um programa da cidade lê o que veem as pessoas que trabalham aqui, ou traz números de outro sistema. Nunca pode mais do que quem a criou.',
    name: 'Nome',
    nameHint: 'Para qual programa é: “Painel do planejamento”.',
    scope: 'O que pode fazer',
    scopes: { read: 'Ler', import: 'Ler e trazer números' },
    days: 'Vale por',
    daysOf: (days) => `${days} dias`,
    make: 'Criar a chave',
    made: (name) => `Chave “${name}”`,
    madeText: 'Copie-a agora: não será mostrada de novo. O programa a envia no cabeçalho Authorization, depois da palavra Bearer.',
    needsName: 'Escreva um nome.',
    madeBy: (name, until) => `criada por ${name} · vale até ${until}`,
    used: (when) => `último uso: ${when}`,
    unused: 'sem uso',
    isOver: 'passou do prazo',
    revoke: 'Retirar',
    none: 'Ainda não há nenhuma.',
  },
  en: {
    title: 'Tokens for programs',
    lead: 'With a token, a program of the city reads what people who work here see, or brings figures in from another system. It can never do more than whoever made it.',
    name: 'Name',
    nameHint: 'Which program it is for: “Planning dashboard”.',
    scope: 'What it may do',
    scopes: { read: 'Read', import: 'Read and bring figures in' },
    days: 'Good for',
    daysOf: (days) => `${days} days`,
    make: 'Make the token',
    made: (name) => `Token “${name}”`,
    madeText: 'Copy it now: it will not be shown again. The program sends it in the Authorization header, after the word Bearer.',
    needsName: 'Type a name.',
    madeBy: (name, until) => `made by ${name} · good until ${until}`,
    used: (when) => `last used: ${when}`,
    unused: 'not used yet',
    isOver: 'past its time',
    revoke: 'Revoke',
    none: 'There is none yet.',
  },
})
