import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  calendarReason: string
}

/** What is written in somebody's name when the first city is set up. */
export const setupMessages = defineMessages<Texts>({
  es: { calendarReason: 'Al poner en marcha la ciudad.' },
  pt: { calendarReason: 'Ao colocar a cidade em funcionamento.' },
  en: { calendarReason: 'When the city was set up.' },
})
