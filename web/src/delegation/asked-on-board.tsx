import { dateInWords } from '@atalaya/shared/period'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useLanguage } from '../language/language-context.tsx'
import styles from './asked.module.css'
import { delegationMessages } from './delegation-messages.ts'
import { delegationsQuery } from './delegation-queries.ts'
import { waitingLinks } from './waiting-links.ts'

const route = getRouteApi('/signed-in/$territory/quarters/$period/board')

/** Of whom a figure was asked, and until when, while their answer is missing. */
export function AskedOnBoard({ indicator }: { readonly indicator: string }) {
  const language = useLanguage()
  const texts = delegationMessages[language]
  const { data } = useQuery(delegationsQuery(route.useParams()))
  if (data === undefined) return null
  return waitingLinks(data.delegations, indicator).map(({ number, department, validUntil }) => (
    <p key={number} className={styles['soft']}>
      {texts.waits(department, dateInWords(validUntil, language))}
    </p>
  ))
}
