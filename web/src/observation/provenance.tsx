import type { Language } from '@atalaya/shared/language'
import { calendarDate, dateInWords, periodBounds, yearOf, type Period } from '@atalaya/shared/period'
import type { Territory } from '@atalaya/shared/territory'
import { csvAddress, reportAddress } from '../territory/public-address.ts'
import { boardMessages } from './board-messages.ts'

interface Published {
  readonly territory: Territory
  readonly language: Language
  readonly period: Period
}

/** The files of a period. */
function Downloads({ territory: { slug }, language, period }: Published) {
  const texts = boardMessages[language]
  const files = [
    { name: texts.pdf, address: reportAddress({ language, territory: slug, period, format: 'pdf' }) },
    { name: texts.xlsx, address: reportAddress({ language, territory: slug, period, format: 'xlsx' }) },
    { name: texts.csv, address: csvAddress({ language, territory: slug, flavour: 'spreadsheet' }) },
    { name: texts.machineCsv, address: csvAddress({ language, territory: slug, flavour: 'machine' }) },
  ]
  return (
    <ul className="inline-list">
      {files.map(({ name, address }) => (
        <li key={address}>
          <a href={address}>{name}</a>
        </li>
      ))}
    </ul>
  )
}

/** The day of an instant where the territory is. */
export function dayOf(instant: string, { timeZone }: Territory, language: Language): string {
  return dateInWords(calendarDate(new Date(instant), timeZone), language)
}

interface CitedProps extends Published {
  /** What is cited. */
  readonly title: string
  /** The page's whole address. */
  readonly address: string
  /** Null before publication, undefined where the day is not known. */
  readonly publishedOn: string | null | undefined
}

/** The files of a page's period, and how to cite it. */
export function TakeAway({ territory, language, period, title, address, publishedOn }: CitedProps) {
  const texts = boardMessages[language]
  return (
    <section className="take-away">
      <h2>{texts.downloads}</h2>
      <Downloads territory={territory} language={language} period={period} />
      <h2>{texts.howToCite}</h2>
      <p className="citation">
        {texts.citation({
          office: territory.office,
          city: territory.name[language],
          year: yearOf(period),
          title,
          published: typeof publishedOn === 'string' ? texts.citedPublication(dayOf(publishedOn, territory, language)) : '',
          address,
        })}
      </p>
    </section>
  )
}

/** Who published a board, when, and up to which day its figures reach. */
export function Provenance({ territory, language, period, publishedOn }: Pick<CitedProps, 'territory' | 'language' | 'period'> & { publishedOn: string | null }) {
  const texts = boardMessages[language]
  const publication = publishedOn === null ? texts.notPublished(territory.office) : texts.publishedBy(territory.office, dayOf(publishedOn, territory, language))
  return (
    <section className="provenance">
      <h2>{texts.provenance}</h2>
      <p>
        {publication} {texts.cutOff(dateInWords(periodBounds(period).to, language))} {texts.sourcesEach}
      </p>
    </section>
  )
}
