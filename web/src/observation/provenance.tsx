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
export function Downloads({ territory: { slug }, language, period }: Published) {
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

/** Who published, when, up to which day, and how to cite it. */
export function Provenance({
  territory, language, period, publishedOn, title, address,
}: Published & { publishedOn: string | null; title: string; address: string }) {
  const texts = boardMessages[language]
  const day = publishedOn === null ? undefined : dayOf(publishedOn, territory, language)
  return (
    <section className="provenance">
      <h2>{texts.provenance}</h2>
      <p>
        {day === undefined ? texts.notPublished(territory.office) : texts.publishedBy(territory.office, day)}{' '}
        {texts.cutOff(dateInWords(periodBounds(period).to, language))} {texts.sourcesEach}
      </p>
      <h3>{texts.downloads}</h3>
      <Downloads territory={territory} language={language} period={period} />
      <h3>{texts.howToCite}</h3>
      <p className="citation">
        {texts.citation({
          office: territory.office,
          city: territory.name[language],
          year: yearOf(period),
          title,
          published: day === undefined ? '' : texts.citedPublication(day),
          address,
        })}
      </p>
    </section>
  )
}
