import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  known: (day: string) => string
  /** What of the page is not of that day. */
  except: string
  backToday: string
  open: string
  day: string
  show: string
}

/** Texts of the look back to what was known on a day. */
export const asOfMessages = defineMessages<Texts>({
  es: {
    known: (day) => `así se conocía el ${day}`,
    except: 'Las cifras, las correcciones y las metas son las publicadas o registradas hasta ese día; las definiciones y los indicadores elegidos son los de hoy.',
    backToday: 'volver a hoy',
    open: 'Ver lo que se conocía en otra fecha',
    day: 'Fecha',
    show: 'Ver',
  },
  pt: {
    known: (day) => `assim se conhecia em ${day}`,
    except: 'Os números, as correções e as metas são os publicados ou registrados até esse dia; as definições e os indicadores escolhidos são os de hoje.',
    backToday: 'voltar a hoje',
    open: 'Ver o que se conhecia em outra data',
    day: 'Data',
    show: 'Ver',
  },
  en: {
    known: (day) => `as it was known on ${day}`,
    except: 'Figures, corrections and targets are those published or entered by that day; definitions and the indicators chosen are today’s.',
    backToday: 'back to today',
    open: 'See what was known on another date',
    day: 'Date',
    show: 'Show',
  },
})
