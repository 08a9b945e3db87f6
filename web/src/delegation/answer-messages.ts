import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  product: string
  loading: string
  title: (city: string, quarter: string) => string
  lead: (office: string, who: string) => string
  until: (day: string) => string
  illustrative: string
  who: string
  name: string
  post: string
  needsName: string
  needsPost: string
  whoHint: string
  progress: (answered: number, asked: number) => string
  previous: string
  noPrevious: string
  question: string
  sourceHint: string
  save: string
  saving: string
  saved: (when: string, name: string) => string
  unsaved: string
  unanswered: string
  taken: string
  needsAnswer: string
  keptHere: string
  other: (name: string, value: string) => string
  takeTheirs: string
}

export const answerMessages = defineMessages<Texts>({
  es: {
    product: 'Cifras pedidas',
    loading: 'Abriendo lo que se pide',
    title: (city, quarter) => `Cifras de ${city}, ${quarter}`,
    lead: (office, who) => `${office} pide estas cifras a ${who}. Responda lo que tenga; puede volver con el mismo enlace.`,
    until: (day) => `El enlace sirve hasta el ${day}, o hasta que se entregue el trimestre.`,
    illustrative: 'Los datos de esta ciudad son ilustrativos.',
    who: 'Quién responde',
    name: 'Su nombre',
    post: 'Su cargo',
    needsName: 'Escriba su nombre: queda con cada respuesta.',
    needsPost: 'Escriba su cargo: queda con cada respuesta.',
    whoHint: 'Quedan junto a cada cifra que guarde, y los ve la oficina.',
    progress: (answered, asked) => `${answered} de ${asked} respondidas`,
    previous: 'Antes',
    noPrevious: 'Sin valores publicados antes.',
    question: 'La oficina devolvió esta respuesta con una pregunta',
    sourceHint: 'El registro, sistema o documento del que sale.',
    save: 'Guardar',
    saving: 'Guardando…',
    saved: (when, name) => `Guardado ${when}, por ${name}`,
    unsaved: 'Sin guardar',
    unanswered: 'Sin respuesta',
    taken: 'la oficina ya la tomó',
    needsAnswer: 'Escriba la cifra, o elija «Sin dato» o «No aplica» y diga por qué.',
    keptHere: 'Lo que escribió sigue aquí.',
    other: (name, value) => `${name} respondió entretanto: ${value}. Guarde otra vez para reemplazarlo por lo suyo.`,
    takeTheirs: 'Quedarse con esa respuesta',
  },
  pt: {
    product: 'Números pedidos',
    loading: 'Abrindo o que se pede',
    title: (city, quarter) => `Números de ${city}, ${quarter}`,
    lead: (office, who) => `${office} pede estes números a ${who}. Responda o que tiver; você pode voltar com o mesmo link.`,
    until: (day) => `O link funciona até ${day}, ou até a entrega do trimestre.`,
    illustrative: 'Os dados desta cidade são ilustrativos.',
    who: 'Quem responde',
    name: 'Seu nome',
    post: 'Seu cargo',
    needsName: 'Escreva o seu nome: fica com cada resposta.',
    needsPost: 'Escreva o seu cargo: fica com cada resposta.',
    whoHint: 'Ficam junto de cada número que você salvar, e o escritório os vê.',
    progress: (answered, asked) => `${answered} de ${asked} respondidos`,
    previous: 'Antes',
    noPrevious: 'Sem valores publicados antes.',
    question: 'O escritório devolveu esta resposta com uma pergunta',
    sourceHint: 'O registro, sistema ou documento de onde sai.',
    save: 'Salvar',
    saving: 'Salvando…',
    saved: (when, name) => `Salvo ${when}, por ${name}`,
    unsaved: 'Não salvo',
    unanswered: 'Sem resposta',
    taken: 'o escritório já aceitou',
    needsAnswer: 'Escreva o número, ou escolha “Sem dado” ou “Não se aplica” e diga por quê.',
    keptHere: 'O que você escreveu continua aqui.',
    other: (name, value) => `${name} respondeu nesse meio-tempo: ${value}. Salve outra vez para substituir pelo seu.`,
    takeTheirs: 'Ficar com essa resposta',
  },
  en: {
    product: 'Figures asked for',
    loading: 'Opening what is asked',
    title: (city, quarter) => `Figures of ${city}, ${quarter}`,
    lead: (office, who) => `${office} asks ${who} for these figures. Answer what you have; you can come back with the same link.`,
    until: (day) => `The link works until ${day}, or until the quarter is handed in.`,
    illustrative: 'The data of this city are illustrative.',
    who: 'Who answers',
    name: 'Your name',
    post: 'Your post',
    needsName: 'Write your name: it stays with each answer.',
    needsPost: 'Write your post: it stays with each answer.',
    whoHint: 'They stay beside each figure that you save, and the office sees them.',
    progress: (answered, asked) => `${answered} of ${asked} answered`,
    previous: 'Before',
    noPrevious: 'No values published before.',
    question: 'The office returned this answer with a question',
    sourceHint: 'The register, system or document that it comes from.',
    save: 'Save',
    saving: 'Saving…',
    saved: (when, name) => `Saved ${when}, by ${name}`,
    unsaved: 'Not saved',
    unanswered: 'No answer yet',
    taken: 'the office has taken it',
    needsAnswer: 'Write the figure, or choose “No data” or “Not applicable” and say why.',
    keptHere: 'What you typed is still here.',
    other: (name, value) => `${name} answered meanwhile: ${value}. Save again to replace it with yours.`,
    takeTheirs: 'Keep that answer',
  },
})
