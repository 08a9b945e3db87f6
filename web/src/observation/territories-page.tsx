import type { Language } from '@atalaya/shared/language'
import { summarySentence, type TerritoryCard } from '@atalaya/shared/observation'
import { periodInWords, type CalendarDate } from '@atalaya/shared/period'
import { cityAddress, territoriesAddress } from '../site/public-address.ts'
import { territoriesMessages } from '../territory/territories-messages.ts'
import { AsOfNotice } from './as-of.tsx'
import { ProportionBar } from './state-summary.tsx'

/** What the product is, in two sentences, and the territories of this installation; those with invented data apart. */
export function TerritoriesPage({ cards, asOf, language }: { cards: readonly TerritoryCard[]; asOf: CalendarDate | null; language: Language }) {
  const texts = territoriesMessages[language]
  const real = cards.filter(({ territory }) => !territory.isIllustrative)
  const illustrative = cards.filter(({ territory }) => territory.isIllustrative)
  return (
    <>
      <AsOfNotice asOf={asOf} language={language} today={territoriesAddress(language)} />
      <header className="page-head">
        <h1>{texts.title}</h1>
      </header>
      <p className="lead">{texts.lead}</p>
      <p className="sign-in">
        <a href="/office">{texts.signIn}</a>
      </p>
      {cards.length === 0 && <p className="empty">{texts.none}</p>}
      {real.length > 0 && <CardList title={texts.cities} cards={real} asOf={asOf} language={language} />}
      {illustrative.length > 0 && <CardList title={texts.illustrative} note={texts.illustrativeNote} cards={illustrative} asOf={asOf} language={language} />}
    </>
  )
}

function CardList({ title, note, cards, asOf, language }: { title: string; note?: string; cards: readonly TerritoryCard[]; asOf: CalendarDate | null; language: Language }) {
  return (
    <section className="territories">
      <h2>{title}</h2>
      {note !== undefined && <p>{note}</p>}
      <ul>
        {cards.map((card) => (
          <Card key={card.territory.slug} card={card} asOf={asOf} language={language} />
        ))}
      </ul>
    </section>
  )
}

function Card({ card: { territory, latestPeriod, summary }, asOf, language }: { card: TerritoryCard; asOf: CalendarDate | null; language: Language }) {
  const texts = territoriesMessages[language]
  return (
    <li>
      <h3>
        <a href={cityAddress({ language, territory: territory.slug, asOf })}>{territory.name[language]}</a>
      </h3>
      {latestPeriod === null ? (
        <p>{texts.nothingYet}</p>
      ) : (
        <>
          <p className="unit">{texts.latest(periodInWords(latestPeriod, language))}</p>
          <ProportionBar counts={summary} />
          <p>{summarySentence(summary, language)}</p>
        </>
      )}
    </li>
  )
}
