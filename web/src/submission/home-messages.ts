import { defineMessages, plural } from '@atalaya/shared/language'

interface Texts {
  title: string
  lead: (name: string) => string
  noTerritories: string
  noTerritoriesText: string
  waiting: string
  nothingWaits: string
  firstSteps: string
  chooseIndicators: string
  notMeasuring: string
  toFill: (due: number) => string
  toGoOn: (answered: number, due: number) => string
  toAnswer: string
  toSubmit: (answered: number, due: number) => string
  toCheck: string
  toPublish: string
  allQuarters: string
  quarters: string
  quartersLead: string
  quarter: string
  state: string
  answered: string
  opensOn: (day: string) => string
  endsOn: (day: string) => string
  notStarted: string
  noQuarters: string
  noQuartersText: string
  counted: (answered: number, due: number) => string
}

export const homeMessages = defineMessages<Texts>({
  es: {
    title: 'Lo que espera por usted',
    lead: (name) => `Buen día, ${name}.`,
    noTerritories: 'Su cuenta todavía no trabaja en ningún territorio',
    noTerritoriesText: 'Pida a quien administra su ciudad que la agregue en «Personas».',
    waiting: 'Espera por usted',
    nothingWaits: 'Nada espera por usted aquí.',
    firstSteps: 'Este territorio todavía no mide ningún indicador. Empiece por elegirlos; después diga en «Personas» quién ingresa, quién aprueba y quién publica.',
    chooseIndicators: 'Elegir los indicadores',
    notMeasuring: 'Este territorio todavía no mide ningún indicador. Los elige quien lo administra, en «Indicadores».',
    toFill: (due) => `Está abierto: ${due} ${plural('es', due, { one: 'indicador', other: 'indicadores' })} por responder`,
    toGoOn: (answered, due) => `Va en ${answered} de ${due}: siga donde lo dejó`,
    toAnswer: 'Se lo devolvieron con preguntas: respóndalas y envíelo de nuevo',
    toSubmit: (answered, due) => `El trimestre terminó y falta enviarlo: va en ${answered} de ${due}`,
    toCheck: 'Se lo enviaron para revisar y aprobar',
    toPublish: 'Está aprobado y por publicar',
    allQuarters: 'Todos los trimestres',
    quarters: 'Trimestres',
    quartersLead: 'Del más reciente al más antiguo, con lo que lleva cada uno.',
    quarter: 'Trimestre',
    state: 'Estado',
    answered: 'Respondidos',
    opensOn: (day) => `abre el ${day}`,
    endsOn: (day) => `termina el ${day}`,
    notStarted: 'Sin empezar',
    noQuarters: 'Todavía no hay trimestres',
    noQuartersText: 'Aparecerán cuando el territorio adopte indicadores.',
    counted: (answered, due) => `${answered} de ${due}`,
  },
  pt: {
    title: 'O que espera por você',
    lead: (name) => `Olá, ${name}.`,
    noTerritories: 'Sua conta ainda não trabalha em nenhum território',
    noTerritoriesText: 'Peça a quem administra sua cidade que a inclua em “Pessoas”.',
    waiting: 'Espera por você',
    nothingWaits: 'Nada espera por você aqui.',
    firstSteps: 'Este território ainda não mede nenhum indicador. Comece por escolhê-los; depois diga em “Pessoas” quem informa, quem aprova e quem publica.',
    chooseIndicators: 'Escolher os indicadores',
    notMeasuring: 'Este território ainda não mede nenhum indicador. Quem o administra os escolhe em “Indicadores”.',
    toFill: (due) => `Está aberto: ${due} ${plural('pt', due, { one: 'indicador', other: 'indicadores' })} por responder`,
    toGoOn: (answered, due) => `Está em ${answered} de ${due}: continue de onde parou`,
    toAnswer: 'Foi devolvido com perguntas: responda e envie de novo',
    toSubmit: (answered, due) => `O trimestre terminou e falta enviá-lo: está em ${answered} de ${due}`,
    toCheck: 'Foi enviado para você revisar e aprovar',
    toPublish: 'Está aprovado e falta publicar',
    allQuarters: 'Todos os trimestres',
    quarters: 'Trimestres',
    quartersLead: 'Do mais recente ao mais antigo, com o andamento de cada um.',
    quarter: 'Trimestre',
    state: 'Estado',
    answered: 'Respondidos',
    opensOn: (day) => `abre em ${day}`,
    endsOn: (day) => `termina em ${day}`,
    notStarted: 'Não iniciado',
    noQuarters: 'Ainda não há trimestres',
    noQuartersText: 'Aparecerão quando o território adotar indicadores.',
    counted: (answered, due) => `${answered} de ${due}`,
  },
  en: {
    title: 'What waits for you',
    lead: (name) => `Good day, ${name}.`,
    noTerritories: 'Your account does not work in any territory yet',
    noTerritoriesText: 'Ask whoever administers your city to add it under “People”.',
    waiting: 'Waits for you',
    nothingWaits: 'Nothing waits for you here.',
    firstSteps: 'This territory measures no indicator yet. Start by choosing them; then say under “People” who enters, who approves and who publishes.',
    chooseIndicators: 'Choose the indicators',
    notMeasuring: 'This territory measures no indicator yet. Its administrator chooses them under “Indicators”.',
    toFill: (due) => `Open: ${due} ${plural('en', due, { one: 'indicator', other: 'indicators' })} to answer`,
    toGoOn: (answered, due) => `At ${answered} of ${due}: go on where you left off`,
    toAnswer: 'Returned to you with questions: answer them and submit again',
    toSubmit: (answered, due) => `The quarter has ended and is still to be submitted: at ${answered} of ${due}`,
    toCheck: 'Submitted for you to check and approve',
    toPublish: 'Approved, and still to be published',
    allQuarters: 'All quarters',
    quarters: 'Quarters',
    quartersLead: 'The latest first, with how far each one is.',
    quarter: 'Quarter',
    state: 'State',
    answered: 'Answered',
    opensOn: (day) => `opens on ${day}`,
    endsOn: (day) => `ends on ${day}`,
    notStarted: 'Not started',
    noQuarters: 'There are no quarters yet',
    noQuartersText: 'They will appear when the territory adopts indicators.',
    counted: (answered, due) => `${answered} of ${due}`,
  },
})
