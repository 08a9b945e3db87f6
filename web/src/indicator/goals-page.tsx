import { rolesIn } from '@atalaya/shared/access'
import { formatCompact } from '@atalaya/shared/decimal'
import { formatValue, type FormatContext, type Goals, type Indicator } from '@atalaya/shared/indicator'
import { calendarDate, periodLabel, type Period } from '@atalaya/shared/period'
import { useSuspenseQueries } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import { EmptyState } from '../ui/message.tsx'
import { Page } from '../ui/page.tsx'
import { GoalDialog, type GoalChoice } from './goal-dialog.tsx'
import type { GoalDraft } from './goal-draft.ts'
import { goalMessages } from './goal-messages.ts'
import { baselineVersions, inForce, targetPeriods, targetVersions } from './goal-periods.ts'
import styles from './goals-page.module.css'
import { adoptionsQuery, frameworkQuery, goalsQuery } from './indicator-queries.ts'
import { indicatorsByAspect } from './indicators-by-aspect.ts'
import { scopeNamesOf } from './scope-messages.ts'

const signedIn = getRouteApi('/signed-in')
const ofTerritory = getRouteApi('/signed-in/$territory')
const route = getRouteApi('/signed-in/$territory/goals')

/** From here on a value is shortened in its cell; the dialog and the pointer give it in full. */
const shortenedFrom = 1_000_000

interface GoalCellProps {
  readonly label: string
  readonly name: string
  readonly value: number | undefined
  readonly indicator: Indicator
  readonly format: FormatContext
  readonly hasChanged: boolean
  readonly onOpen: (() => void) | undefined
}

function GoalCell({ label, name, value, indicator, format, hasChanged, onOpen }: GoalCellProps) {
  const full = value === undefined ? undefined : formatValue(value, indicator, format)
  const shown = value === undefined || full === undefined ? undefined : Math.abs(value) >= shortenedFrom ? formatCompact(value, format.locale) : full.number
  return (
    <div className={styles['cell']}>
      <dt>{label}</dt>
      <dd>
        {onOpen ? (
          <button type="button" className={shown === undefined ? styles['unset'] : styles['set']} aria-haspopup="dialog" title={full?.text} onClick={onOpen}>
            <span className="visually-hidden">{name}: </span>
            {shown ?? '+'}
            {hasChanged && <sup className={styles['changed']}>*</sup>}
          </button>
        ) : (
          <span title={full?.text}>{shown ?? '·'}</span>
        )}
      </dd>
    </div>
  )
}

interface GoalRowProps {
  readonly indicator: Indicator
  readonly goals: Goals
  readonly year: number
  readonly format: FormatContext
  readonly onOpen: ((choice: GoalChoice) => void) | undefined
}

function GoalRow({ indicator, goals, year, format, onOpen }: GoalRowProps) {
  const { language } = format
  const texts = goalMessages[language]
  const name = indicator.name[language]
  const baseline = inForce(baselineVersions(goals.baselines, indicator.code))
  const cell = (period: Period) => {
    const versions = targetVersions(goals.targets, indicator.code, period)
    return (
      <GoalCell
        key={period} label={periodLabel(period, language)} name={texts.setTarget(name, periodLabel(period, language))} value={inForce(versions)?.value} indicator={indicator}
        format={format} hasChanged={versions.length > 1} onOpen={onOpen && (() => onOpen({ of: 'target', period }))}
      />
    )
  }
  return (
    <li className={styles['row']}>
      <div>
        <h4 className={styles['name']}>{name}</h4>
        <p className={styles['soft']}>{indicator.code}</p>
      </div>
      <dl className={styles['cells']}>
        <GoalCell
          label={baseline ? `${texts.baseline} ${periodLabel(baseline.period, language)}` : texts.baseline} name={texts.setBaseline(name)} value={baseline?.value} indicator={indicator}
          format={format} hasChanged={false} onOpen={onOpen && (() => onOpen({ of: 'baseline' }))}
        />
        {!indicator.isContext && targetPeriods(year, indicator.frequency).map(cell)}
      </dl>
      {indicator.isContext && <p className={styles['soft']}>{texts.context}</p>}
    </li>
  )
}

/** What was promised for each indicator in a year, and from where change is judged; a publisher sets it here. */
export function GoalsPage() {
  const language = useLanguage()
  const texts = goalMessages[language]
  const { territory: slug } = route.useParams()
  const { year: asked } = route.useSearch()
  const { me } = signedIn.useRouteContext()
  const territory = ofTerritory.useLoaderData()
  const [{ data: framework }, { data: adoptions }, { data: goals }] = useSuspenseQueries({ queries: [frameworkQuery, adoptionsQuery(slug), goalsQuery(slug)] })
  const [open, setOpen] = useState<{ indicator: Indicator; choice: GoalChoice }>()
  const [last, setLast] = useState<GoalDraft>()
  const latest = route.useLoaderData()
  const year = asked ?? latest ?? Number(calendarDate(new Date(), territory.timeZone).slice(0, 4))
  const format: FormatContext = { language, locale: territory.locale, currency: territory.currency }
  const maySet = rolesIn(me, slug).includes('publisher')
  const adopted = new Set(adoptions.map(({ indicator }) => indicator))
  const scopeNames = scopeNamesOf(language)
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
      {indicatorsByAspect(framework, (code) => adopted.has(code)).map(({ scope, aspects }) => (
        <section key={scope} className={styles['scope']} data-scope={scope}>
          <h2>{scopeNames[scope]}</h2>
          {aspects.map(({ aspect, name, indicators }) => (
            <section key={aspect}>
              <h3 className={styles['aspect']}>{name[language]}</h3>
              <ul>
                {indicators.map((indicator) => (
                  <GoalRow
                    key={indicator.code} indicator={indicator} goals={goals} year={year} format={format}
                    onOpen={maySet ? (choice) => setOpen({ indicator, choice }) : undefined}
                  />
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
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
