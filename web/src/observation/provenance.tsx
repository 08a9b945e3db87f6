import { evidenceMessages } from '@atalaya/shared/evidence'
import type { Language } from '@atalaya/shared/language'
import type { BoardRow } from '@atalaya/shared/observation'
import { dateInWords, dayOfInstant, periodBounds, yearOf, type CalendarDate, type Period } from '@atalaya/shared/period'
import type { Territory } from '@atalaya/shared/territory'
import { csvAddress, reportAddress } from '../site/public-address.ts'
import { asOfMessages } from './as-of-messages.ts'
import { boardMessages } from './board-messages.ts'
import { figureMarks, marksOf } from './figure-marks.ts'

interface Published {
  readonly territory: Territory
  readonly language: Language
  readonly period: Period
  /** The past day whose knowledge is shown; null for what is known now. */
  readonly asOf: CalendarDate | null
}

/** The report of a period, where there is one, and the data of all of them. */
function Downloads({ territory: { slug }, language, period, asOf, isPublished }: Published & { isPublished: boolean }) {
  const texts = boardMessages[language]
  const report = [
    { name: texts.pdf, address: reportAddress({ language, territory: slug, period, format: 'pdf', asOf }) },
    { name: texts.xlsx, address: reportAddress({ language, territory: slug, period, format: 'xlsx', asOf }) },
  ]
  const files = [
    ...(isPublished ? report : []),
    { name: texts.csv, address: csvAddress({ language, territory: slug, flavour: 'spreadsheet', asOf }) },
    { name: texts.machineCsv, address: csvAddress({ language, territory: slug, flavour: 'machine', asOf }) },
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

interface CitedProps extends Published {
  /** What is cited. */
  readonly title: string
  /** The page's whole address. */
  readonly address: string
  /** Whether the period has a report. */
  readonly isPublished: boolean
  /** Undefined where nothing is published. */
  readonly publishedOn: string | undefined
  /** Of the one figure that is cited: above 1 it replaced another. */
  readonly version?: number | undefined
}

/** The files of a page's period, and how to cite what was published in it. */
export function TakeAway({ territory, language, period, title, address, asOf, isPublished, publishedOn, version = 1 }: CitedProps) {
  const texts = boardMessages[language]
  return (
    <section className="take-away">
      <h2>{texts.downloads}</h2>
      <Downloads territory={territory} language={language} period={period} asOf={asOf} isPublished={isPublished} />
      {isPublished && (
        <>
          <h2>{texts.howToCite}</h2>
          <p className="citation">
            {texts.citation({
              office: territory.office,
              city: territory.name[language],
              year: yearOf(period),
              title: asOf === null ? title : `${title} (${asOfMessages[language].known(dateInWords(asOf, language))})`,
              published: publishedOn === undefined ? '' : texts.citedPublication(dayOfInstant(publishedOn, territory.timeZone, language), version),
              address,
            })}
          </p>
        </>
      )}
    </section>
  )
}

/** Who published a board, when, up to which day its figures reach, and what the marks beside them mean. */
export function Provenance({ territory, language, period, publishedOn, rows }: Omit<Published, 'asOf'> & { publishedOn: string; rows: readonly BoardRow[] }) {
  const texts = boardMessages[language]
  const marks = figureMarks.filter((mark) => rows.some((row) => marksOf(row).includes(mark)))
  return (
    <section className="provenance">
      <h2>{texts.provenance}</h2>
      <p>
        {texts.publishedBy(territory.office, dayOfInstant(publishedOn, territory.timeZone, language))} {texts.cutOff(dateInWords(periodBounds(period).to, language))} {texts.sourcesEach}
      </p>
      {marks.map((mark) => (
        <p key={mark}>{mark === 'unverified' ? `† ${evidenceMessages[language].notVerifiedMeaning}` : texts.markMeanings[mark]}</p>
      ))}
    </section>
  )
}
