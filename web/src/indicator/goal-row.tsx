import { formatCompact, isShortenedWhereNarrow } from '@atalaya/shared/decimal'
import { formatValue, versionInForce, type FormatContext, type Goals, type Indicator } from '@atalaya/shared/indicator'
import type { Language } from '@atalaya/shared/language'
import { frequencyOf, ordinalOf, periodLabel } from '@atalaya/shared/period'
import type { GoalChoice } from './goal-dialog.tsx'
import { goalMessages } from './goal-messages.ts'
import { baselineVersions, labelInYear, targetPeriods, targetVersions } from './goal-periods.ts'
import styles from './goals-page.module.css'

interface GoalCellProps {
  readonly label: string
  readonly name: string
  /** Its column: the baseline's, the whole year's, or the ordinal of a part of the year. */
  readonly place: 'baseline' | 'year' | number
  readonly value: number | undefined
  readonly indicator: Indicator
  readonly format: FormatContext
  readonly hasChanged: boolean
  readonly onOpen: (() => void) | undefined
}

function GoalCell({ label, name, place, value, indicator, format, hasChanged, onOpen }: GoalCellProps) {
  const full = value === undefined ? undefined : formatValue(value, indicator, format)
  // Who may not set a goal has nothing to do with one that is not set.
  if (full === undefined && onOpen === undefined) return null
  // The dialog and the pointer give in full what is shortened here.
  const shown = value === undefined || full === undefined ? '+' : isShortenedWhereNarrow(value) ? formatCompact(value, format.locale) : full.number
  const mark = hasChanged && <ChangedMark language={format.language} />
  return (
    <div className={styles['cell']} data-place={place}>
      <dt>{label}</dt>
      <dd>
        {onOpen ? (
          <button type="button" className={full === undefined ? styles['unset'] : styles['set']} aria-haspopup="dialog" title={full?.text} onClick={onOpen}>
            <span className="visually-hidden">{name}: </span>
            {shown}
            {mark}
          </button>
        ) : (
          <span title={full?.text}>
            {shown}
            {mark}
          </span>
        )}
      </dd>
    </div>
  )
}

function ChangedMark({ language }: { language: Language }) {
  return (
    <>
      <sup aria-hidden="true" className={styles['changed']}>
        *
      </sup>
      <span className="visually-hidden"> ({goalMessages[language].changed})</span>
    </>
  )
}

interface GoalRowProps {
  readonly indicator: Indicator
  readonly goals: Goals
  readonly year: number
  readonly format: FormatContext
  readonly onOpen: ((choice: GoalChoice) => void) | undefined
}

/** An indicator with its baseline and what was promised for a year and its parts. */
export function GoalRow({ indicator, goals, year, format, onOpen }: GoalRowProps) {
  const { language } = format
  const texts = goalMessages[language]
  const name = indicator.name[language]
  const baseline = versionInForce(baselineVersions(goals.baselines, indicator.code))
  const periods = indicator.isContext ? [] : targetPeriods(year, indicator.frequency)
  const targets = periods.map((period) => ({ period, versions: targetVersions(goals.targets, indicator.code, period) }))
  const isPromised = targets.some(({ versions }) => versions.length > 0)
  return (
    <li className={styles['row']}>
      <div>
        <h4 className={styles['name']}>{name}</h4>
        <p className={styles['soft']}>{indicator.code}</p>
      </div>
      <div className={styles['goals']}>
        {(onOpen !== undefined || baseline !== undefined || isPromised) && (
          <dl className={styles['cells']}>
            <GoalCell
              label={baseline ? `${texts.baseline} ${periodLabel(baseline.period, language)}` : texts.baseline} name={texts.setBaseline(name)} place="baseline" value={baseline?.value}
              indicator={indicator} format={format} hasChanged={false} onOpen={onOpen && (() => onOpen({ of: 'baseline' }))}
            />
            {targets.map(({ period, versions }) => (
              <GoalCell
                key={period} label={labelInYear(period, language)} name={texts.setTarget(name, periodLabel(period, language))} place={frequencyOf(period) === 'annual' ? 'year' : ordinalOf(period)}
                value={versionInForce(versions)?.value} indicator={indicator} format={format} hasChanged={versions.length > 1} onOpen={onOpen && (() => onOpen({ of: 'target', period }))}
              />
            ))}
          </dl>
        )}
        {indicator.isContext && <p className={styles['soft']}>{texts.context}</p>}
        {!indicator.isContext && onOpen === undefined && !isPromised && <p className={styles['soft']}>{texts.noTarget(year)}</p>}
      </div>
    </li>
  )
}
