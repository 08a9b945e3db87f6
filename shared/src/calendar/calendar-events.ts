import { defineMessages, type Language } from '../language/index.ts'
import { periodContaining, periodInWords, periodLabel, periodRange, shiftPeriod, type CalendarDate, type Period } from '../period/index.ts'
import { datesOf, type Calendar } from './calendar.ts'

export const calendarEventKinds = ['opens', 'due', 'closes'] as const
export type CalendarEventKind = (typeof calendarEventKinds)[number]

/** Something that happens on a day, for people's own calendars. */
export interface CalendarEvent {
  readonly kind: CalendarEventKind
  readonly period: Period
  readonly day: CalendarDate
  readonly title: string
  readonly text: string
}

interface EventTexts {
  calendar: (place: string) => string
  titles: Record<CalendarEventKind, (place: string, period: string) => string>
  texts: Record<CalendarEventKind, (months: string) => string>
}

const eventMessages = defineMessages<EventTexts>({
  es: {
    calendar: (place) => `${place}: fechas de las cifras`,
    titles: {
      opens: (place, period) => `${place}: se abre ${period}`,
      due: (place, period) => `${place}: vence ${period}`,
      closes: (place, period) => `${place}: se cierra ${period}`,
    },
    texts: {
      opens: (months) => `Desde hoy se ingresan las cifras de ${months}.`,
      due: (months) => `Hoy se deben entregar las cifras de ${months}.`,
      closes: (months) => `Hoy es el último día para ingresar las cifras de ${months}. Después hay que pedir que se reabra cada una.`,
    },
  },
  pt: {
    calendar: (place) => `${place}: datas dos números`,
    titles: {
      opens: (place, period) => `${place}: abre ${period}`,
      due: (place, period) => `${place}: vence ${period}`,
      closes: (place, period) => `${place}: fecha ${period}`,
    },
    texts: {
      opens: (months) => `A partir de hoje se informam os números de ${months}.`,
      due: (months) => `Hoje devem ser entregues os números de ${months}.`,
      closes: (months) => `Hoje é o último dia para informar os números de ${months}. Depois é preciso pedir que cada um seja reaberto.`,
    },
  },
  en: {
    calendar: (place) => `${place}: dates of the figures`,
    titles: {
      opens: (place, period) => `${place}: ${period} opens`,
      due: (place, period) => `${place}: ${period} is due`,
      closes: (place, period) => `${place}: ${period} closes`,
    },
    texts: {
      opens: (months) => `From today on the figures of ${months} are entered.`,
      due: (months) => `The figures of ${months} are to be handed in today.`,
      closes: (months) => `Today is the last day for entering the figures of ${months}. After it each has to be reopened.`,
    },
  },
})

/** What a territory's calendar is called in people's own. */
export function calendarName(place: string, language: Language): string {
  return eventMessages[language].calendar(place)
}

/** Quarters of the last year, and of the next. */
const quartersAround = 4

/** The quarters whose dates are told on a day, oldest first. */
export function quartersTold(today: CalendarDate): Period[] {
  const current = periodContaining(today, 'quarterly')
  return periodRange(shiftPeriod(current, -quartersAround), shiftPeriod(current, quartersAround))
}

/** What happens in a territory around a day, by quarter, and in each in the order of the kinds. A quarter that is never closed has no closing. */
export function calendarEvents(calendar: Calendar, place: string, today: CalendarDate, language: Language): CalendarEvent[] {
  const texts = eventMessages[language]
  return quartersTold(today).flatMap((period) => {
    const { opensOn, dueOn, closesOn } = datesOf(calendar, period)
    const days = { opens: opensOn, due: dueOn, closes: closesOn }
    return calendarEventKinds.flatMap((kind): CalendarEvent[] => {
      const day = days[kind]
      if (day === null) return []
      return [{ kind, period, day, title: texts.titles[kind](place, periodLabel(period, language)), text: texts.texts[kind](periodInWords(period, language)) }]
    })
  })
}
