import type { CorrectionView } from '@atalaya/shared/correction'
import type { FormatContext } from '@atalaya/shared/indicator'
import { calendarDate, dateInWords, periodLabel, quarterOf } from '@atalaya/shared/period'
import { findingSentence } from '@atalaya/shared/submission'
import type { Territory } from '@atalaya/shared/territory'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/language-context.tsx'
import { entryText } from '../submission/entry-text.ts'
import { ToneLine, toneOf } from '../submission/finding-line.tsx'
import { provenanceMessages } from '../submission/provenance-messages.ts'
import { Message } from '../ui/message.tsx'
import styles from './corrections-page.module.css'
import { DecisionButtons } from './decision-buttons.tsx'
import { decisionMessages } from './decision-messages.ts'
import { entryOf } from './entry-of.ts'

interface CardProps {
  readonly territory: Territory
  readonly correction: CorrectionView
}

type Told = Pick<CorrectionView, 'entry' | 'vintage' | 'source' | 'dataDate' | 'note'>

function Side({ title, told, correction, format }: { title: string; told: Told | undefined; correction: CorrectionView; format: FormatContext }) {
  const texts = decisionMessages[format.language]
  const fields = provenanceMessages[format.language]
  return (
    <div className={styles['side']}>
      <dt>{title}</dt>
      <dd>
        <p className={styles['value']}>{told === undefined ? texts.leftBlank : entryText(told.entry, correction.indicator, format)}</p>
        {told !== undefined && (
          <ul className={styles['about']}>
            <li>{fields.vintages[told.vintage]}</li>
            <li>{told.source === '' ? texts.noSource : told.source}</li>
            {told.dataDate !== null && <li>{texts.dataOf(dateInWords(told.dataDate, format.language))}</li>}
            {told.note !== '' && <li>{told.note}</li>}
          </ul>
        )}
      </dd>
    </div>
  )
}

function Fate({ territory, correction }: CardProps) {
  const language = useLanguage()
  const texts = decisionMessages[language]
  const day = (instant: string) => dateInWords(calendarDate(new Date(instant), territory.timeZone), language)
  const { state, decidedBy, decidedAt, decisionNote, proposedBy, proposedAt, isOwn } = correction
  return (
    <div className={styles['people']}>
      <p>{isOwn ? texts.proposedByYou(day(proposedAt)) : texts.proposedBy(proposedBy, day(proposedAt))}</p>
      {state !== 'proposed' && decidedBy !== null && decidedAt !== null && (
        <p className={styles['fate']} data-state={state}>
          {texts.fates[state](decidedBy, day(decidedAt))}
        </p>
      )}
      {state === 'approved' && decidedBy === proposedBy && <p>{texts.unseen}</p>}
      {decisionNote !== '' && <p>{texts.saidWith(decisionNote)}</p>}
    </div>
  )
}

/** One correction: what is published and what is to stand there, side by side, why, who says so, and what is to be done about it. */
export function CorrectionCard({ territory, correction }: CardProps) {
  const language = useLanguage()
  const texts = decisionMessages[language]
  const format: FormatContext = { language, locale: territory.locale, currency: territory.currency }
  const { number, indicator, period, before, state, findings, reason, isStale } = correction
  return (
    <article id={`correction-${number}`} aria-labelledby={`correction-${number}-name`} className={styles['card']} data-scope={indicator.scope}>
      <h3 id={`correction-${number}-name`} className={styles['name']}>
        <Link to="/$territory/quarters/$period" params={{ territory: territory.slug, period: quarterOf(period) }} search={{ about: indicator.code }}>
          {indicator.name[language]}
        </Link>{' '}
        <span className={styles['period']}>{periodLabel(period, language)}</span>
      </h3>
      <dl className={styles['sides']}>
        <Side title={state === 'proposed' ? texts.now : texts.before} told={before === null ? undefined : { ...before, entry: entryOf(before) }} correction={correction} format={format} />
        <Side title={texts.proposed} told={correction} correction={correction} format={format} />
      </dl>
      <p>
        <strong>{before === null ? texts.whyLate : texts.reason}:</strong> {reason}
      </p>
      {findings.map((finding) => (
        <p key={`${finding.slug} ${finding.pointer}`} className={styles['finding']}>
          <ToneLine tone={toneOf(finding, '')} language={language}>
            {findingSentence(finding, indicator, format)}
          </ToneLine>
        </p>
      ))}
      <Fate territory={territory} correction={correction} />
      {isStale && (
        <Message tone="warn" title={texts.stale}>
          <p>{texts.staleText}</p>
        </Message>
      )}
      {state === 'proposed' && <DecisionButtons territory={territory} correction={correction} />}
    </article>
  )
}
