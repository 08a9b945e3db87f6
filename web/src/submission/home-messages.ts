import { defineMessages } from '@atalaya/shared/language'
import type { QuartersByTime } from './waiting.ts'

interface Texts {
  title: string
  lead: (name: string) => string
  noTerritories: string
  noTerritoriesText: string
  nothingWaits: string
  earlier: string
  earlierLead: string
  firstSteps: string
  chooseIndicators: string
  notMeasuring: string
  allQuarters: string
  quarters: string
  quartersLead: string
  /** Where a file of figures is read. */
  importFigures: string
  quarter: string
  state: string
  answered: string
  next: string
  times: Record<keyof QuartersByTime, string>
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
    nothingWaits: 'Nada espera por usted aquí.',
    earlier: 'De trimestres anteriores',
    earlierLead: 'Quedaron sin terminar. Se pueden completar y enviar cuando se tengan los datos.',
    firstSteps: 'Este territorio todavía no mide ningún indicador. Empiece por elegirlos; después diga en «Personas» quién ingresa, quién aprueba y quién publica.',
    chooseIndicators: 'Elegir los indicadores',
    notMeasuring: 'Este territorio todavía no mide ningún indicador. Los elige quien lo administra, en «Indicadores».',
    allQuarters: 'Todos los trimestres',
    quarters: 'Trimestres',
    quartersLead: 'Con lo que lleva cada uno, qué sigue y quién lo hace.',
    importFigures: 'Importar cifras de un archivo',
    quarter: 'Trimestre',
    state: 'Estado',
    answered: 'Respondidos',
    next: 'Qué sigue',
    times: { now: 'Ahora', unfinished: 'Anteriores sin terminar', done: 'Publicados' },
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
    nothingWaits: 'Nada espera por você aqui.',
    earlier: 'De trimestres anteriores',
    earlierLead: 'Ficaram sem terminar. Podem ser completados e enviados quando houver os dados.',
    firstSteps: 'Este território ainda não mede nenhum indicador. Comece por escolhê-los; depois diga em “Pessoas” quem informa, quem aprova e quem publica.',
    chooseIndicators: 'Escolher os indicadores',
    notMeasuring: 'Este território ainda não mede nenhum indicador. Quem o administra os escolhe em “Indicadores”.',
    allQuarters: 'Todos os trimestres',
    quarters: 'Trimestres',
    quartersLead: 'Com o andamento de cada um, o que vem depois e quem o faz.',
    importFigures: 'Importar valores de um arquivo',
    quarter: 'Trimestre',
    state: 'Estado',
    answered: 'Respondidos',
    next: 'O que vem depois',
    times: { now: 'Agora', unfinished: 'Anteriores sem terminar', done: 'Publicados' },
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
    nothingWaits: 'Nothing waits for you here.',
    earlier: 'From earlier quarters',
    earlierLead: 'They were left unfinished. They can be completed and submitted once the data are there.',
    firstSteps: 'This territory measures no indicator yet. Start by choosing them; then say under “People” who enters, who approves and who publishes.',
    chooseIndicators: 'Choose the indicators',
    notMeasuring: 'This territory measures no indicator yet. Its administrator chooses them under “Indicators”.',
    allQuarters: 'All quarters',
    quarters: 'Quarters',
    quartersLead: 'How far each one is, what comes next, and who does it.',
    importFigures: 'Import figures from a file',
    quarter: 'Quarter',
    state: 'State',
    answered: 'Answered',
    next: 'What comes next',
    times: { now: 'Now', unfinished: 'Earlier, unfinished', done: 'Published' },
    notStarted: 'Not started',
    noQuarters: 'There are no quarters yet',
    noQuartersText: 'They will appear when the territory adopts indicators.',
    counted: (answered, due) => `${answered} of ${due}`,
  },
})
