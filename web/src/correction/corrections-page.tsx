import type { CorrectionView } from '@atalaya/shared/correction'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useLanguage } from '../language/language-context.tsx'
import { EmptyState } from '../ui/message.tsx'
import { Page, Section } from '../ui/page.tsx'
import { CorrectionCard } from './correction-card.tsx'
import styles from './corrections-page.module.css'
import { correctionsQuery } from './correction-queries.ts'
import { decisionMessages } from './decision-messages.ts'

const route = getRouteApi('/signed-in/$territory/corrections')

/** The corrections that were proposed in a territory: those that wait, with the old figure beside the new, and what became of the others. */
export function CorrectionsPage() {
  const texts = decisionMessages[useLanguage()]
  const { territory: slug } = route.useParams()
  const { data: { territory, open, decided } } = useSuspenseQuery(correctionsQuery(slug))
  const cards = (corrections: readonly CorrectionView[]) => (
    <ol className={styles['list']}>
      {corrections.map((correction) => (
        <li key={correction.number}>
          <CorrectionCard territory={territory} correction={correction} />
        </li>
      ))}
    </ol>
  )
  return (
    <Page title={texts.title} lead={texts.lead}>
      {open.length === 0 ? (
        <EmptyState title={texts.noneOpen}>
          <p>{texts.noneOpenText}</p>
        </EmptyState>
      ) : (
        <Section title={texts.open(open.length)}>{cards(open)}</Section>
      )}
      {decided.length > 0 && <Section title={texts.decided}>{cards(decided)}</Section>}
    </Page>
  )
}
