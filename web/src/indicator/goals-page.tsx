import { rolesIn } from '@atalaya/shared/access'
import type { FormatContext, Indicator } from '@atalaya/shared/indicator'
import { calendarDate, yearOf } from '@atalaya/shared/period'
import { useSuspenseQueries } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import { EmptyState } from '../ui/message.tsx'
import { Page } from '../ui/page.tsx'
import { ByAspect } from './by-aspect.tsx'
import { GoalDialog, type GoalChoice } from './goal-dialog.tsx'
import type { GoalDraft } from './goal-draft.ts'
import { goalMessages } from './goal-messages.ts'
import { baselineVersions, targetVersions } from './goal-periods.ts'
import { GoalRow } from './goal-row.tsx'
import styles from './goals-page.module.css'
import { adoptionsQuery, frameworkQuery, goalsQuery } from './indicator-queries.ts'

const signedIn = getRouteApi('/signed-in')
const ofTerritory = getRouteApi('/signed-in/$territory')
const route = getRouteApi('/signed-in/$territory/goals')

/** What was promised for each indicator in a year, and from where change is judged; a publisher sets it here. */
export function GoalsPage() {
  const language = useLanguage()
  const texts = goalMessages[language]
  const { territory: slug } = route.useParams()
  const { year: asked } = route.useSearch()
  const { me } = signedIn.useRouteContext()
  const territory = ofTerritory.useLoaderData()
  const [{ data: framework }, { data: { adoptions } }, { data: goals }] = useSuspenseQueries({ queries: [frameworkQuery, adoptionsQuery(slug), goalsQuery(slug)] })
  const [open, setOpen] = useState<{ indicator: Indicator; choice: GoalChoice }>()
  const [last, setLast] = useState<GoalDraft>()
  const latest = route.useLoaderData()
  const year = asked ?? latest ?? Number(calendarDate(new Date(), territory.timeZone).slice(0, 4))
  const format: FormatContext = { language, locale: territory.locale, currency: territory.currency }
  const maySet = rolesIn(me, slug).includes('publisher')
  const adopted = new Set(adoptions.map(({ indicator }) => indicator))
  const versionsOf = ({ indicator, choice }: { indicator: Indicator; choice: GoalChoice }) =>
    choice.of === 'target' ? targetVersions(goals.targets, indicator.code, choice.period) : baselineVersions(goals.baselines, indicator.code)
  return (
    <Page title={texts.title} lead={maySet ? texts.lead : texts.leadReading}>
      {adopted.size === 0 ? (
        <EmptyState title={texts.noIndicators}>
          <p>{texts.noIndicatorsText}</p>
        </EmptyState>
      ) : (
        <nav aria-label={texts.year} className={styles['years']}>
          <Link to="." search={{ year: year - 1 }} resetScroll={false}>
            {texts.previousYear(year - 1)}
          </Link>
          <strong>{year}</strong>
          <Link to="." search={{ year: year + 1 }} resetScroll={false}>
            {texts.nextYear(year + 1)}
          </Link>
        </nav>
      )}
      {goals.targets.some(({ indicator, period, version }) => adopted.has(indicator) && yearOf(period) === year && version > 1) && (
        <p className={styles['soft']}>
          <span className={styles['changed']}>*</span> {texts.changedMeaning}
        </p>
      )}
      <ByAspect framework={framework} isWanted={(code) => adopted.has(code)}>
        {(indicator) => (
          <GoalRow key={indicator.code} indicator={indicator} goals={goals} year={year} format={format} onOpen={maySet ? (choice) => setOpen({ indicator, choice }) : undefined} />
        )}
      </ByAspect>
      {open && (
        <GoalDialog
          {...open} territory={slug} versions={versionsOf(open)} format={format} last={last} onClose={() => setOpen(undefined)}
          onSaved={(draft) => {
            setLast(draft)
            setOpen(undefined)
          }}
        />
      )}
    </Page>
  )
}
