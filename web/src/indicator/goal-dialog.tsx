import { formatDecimal } from '@atalaya/shared/decimal'
import { formatValue, indicatorEndpoints, isPercentage, unitOf, versionInForce, type Baseline, type FormatContext, type Goals, type Indicator, type Target } from '@atalaya/shared/indicator'
import { dateInWords, periodLabel, type Period } from '@atalaya/shared/period'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { numberMessages } from '../decimal/number-messages.ts'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { goalTroubles, goalValueText, readGoalPeriod, readGoalValue, type GoalDraft, type GoalTrouble } from './goal-draft.ts'
import { goalMessages } from './goal-messages.ts'
import styles from './goals-page.module.css'
import { goalsQuery } from './indicator-queries.ts'

/** Which goal is being set: the target of a period, or the baseline. */
export type GoalChoice = { readonly of: 'target'; readonly period: Period } | { readonly of: 'baseline' }

interface GoalDialogProps {
  readonly territory: string
  readonly indicator: Indicator
  readonly choice: GoalChoice
  /** All versions of this goal. */
  readonly versions: readonly (Target | Baseline)[]
  readonly format: FormatContext
  /** Source and date of the goal set just before: one act sets many. */
  readonly last: Pick<GoalDraft, 'source' | 'decidedOn'> | undefined
  readonly onSaved: (draft: GoalDraft) => void
  readonly onClose: () => void
}

function openingDraft({ choice, versions, indicator, format, last }: GoalDialogProps): GoalDraft {
  const current = versionInForce(versions)
  return {
    value: current ? goalValueText(current.value, indicator, format.locale) : '',
    period: choice.of === 'target' ? choice.period : current ? periodLabel(current.period, format.language) : '',
    source: last?.source ?? current?.source ?? '',
    decidedOn: last?.decidedOn ?? '',
    reason: '',
  }
}

function useTroubleText({ indicator, format }: Pick<GoalDialogProps, 'indicator' | 'format'>) {
  const texts = goalMessages[format.language]
  const bound = (value: number | null) => (value === null ? texts.noBound : formatValue(value, indicator, format).text)
  return (trouble: GoalTrouble | undefined, whenEmpty: string): string | undefined => {
    if (!trouble) return undefined
    if (trouble.is === 'unreadable') return numberMessages[format.language].refusals[trouble.number.reason](formatDecimal(1_234.5, format.locale))
    return trouble.is === 'empty' ? whenEmpty : texts.outOfBounds(bound(indicator.lowerBound), bound(indicator.upperBound))
  }
}

function Versions({ versions, indicator, format }: Pick<GoalDialogProps, 'versions' | 'indicator' | 'format'>) {
  const texts = goalMessages[format.language]
  if (versions.length === 0) return null
  return (
    <section className={styles['versions']}>
      <h3>{texts.versions}</h3>
      <ol>
        {versions.toSorted((a, b) => b.version - a.version).map((goal) => (
          <li key={goal.version}>
            <strong>{formatValue(goal.value, indicator, format).text}</strong> · {texts.version(goal.version)}, {texts.decided(dateInWords(goal.decidedOn, format.language))}. {goal.source}
            {'reason' in goal && goal.reason !== '' && <span className={styles['soft']}> {goal.reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Sets one target or baseline: its value, who promised it and when, and why it changes if it does. */
export function GoalDialog(props: GoalDialogProps) {
  const { territory, indicator, choice, versions, format, onSaved, onClose } = props
  const texts = goalMessages[format.language]
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(() => openingDraft(props))
  const [isTried, setIsTried] = useState(false)
  const version = versionInForce(versions)?.version
  const needsReason = choice.of === 'target' && version !== undefined
  const troubles = goalTroubles(draft, { indicator, format, needsReason })
  const troubleText = useTroubleText(props)
  const error = (field: keyof GoalDraft, whenEmpty: string) => (isTried ? troubleText(troubles[field], whenEmpty) : undefined)
  const change = (part: Partial<GoalDraft>) => setDraft({ ...draft, ...part })

  const save = useMutation({
    mutationFn: (): Promise<Goals> => {
      const number = readGoalValue(draft.value, indicator, format.locale)
      const period = readGoalPeriod(draft.period, format.language)
      if (number.is !== 'number' || period === undefined) throw new Error('A goal without a value or a period is not sent')
      const goal = {
        indicator: indicator.code, period, value: number.value, source: draft.source.trim(),
        decidedOn: draft.decidedOn, version: version === undefined ? 0 : version,
      }
      return choice.of === 'target'
        ? call(indicatorEndpoints.saveTarget, { params: { territory }, body: { ...goal, reason: draft.reason.trim() } })
        : call(indicatorEndpoints.saveBaseline, { params: { territory }, body: goal })
    },
    onSuccess: (goals) => {
      queryClient.setQueryData(goalsQuery(territory).queryKey, goals)
      onSaved(draft)
    },
  })
  const onSave = () => {
    setIsTried(true)
    if (Object.keys(troubles).length === 0) save.mutate()
  }
  const name = indicator.name[format.language]
  return (
    <ActionDialog
      title={choice.of === 'target' ? texts.setTarget(name, periodLabel(choice.period, format.language)) : texts.setBaseline(name)}
      label={texts.save} pendingLabel={texts.saving} isPending={save.isPending}
      failure={save.isError ? problemText(save.error, format.language) : undefined} onAct={onSave} onClose={onClose}
    >
      <div className={styles['pair']}>
        <TextField
          label={texts.value} inputMode="decimal" value={draft.value} onChange={(value) => change({ value })} error={error('value', texts.needsValue)} autoFocus
          description={isPercentage(indicator) ? texts.percentHint : texts.valueHint(unitOf(indicator, format.currency, format.language))}
        />
        <TextField
          label={choice.of === 'target' ? texts.decidedOn : texts.measuredOn} type="date" value={draft.decidedOn} onChange={(decidedOn) => change({ decidedOn })}
          error={error('decidedOn', texts.needsDate)}
        />
      </div>
      {choice.of === 'baseline' && (
        <TextField label={texts.period} value={draft.period} onChange={(period) => change({ period })} error={error('period', texts.needsPeriod)} description={texts.periodHint} />
      )}
      <TextField
        label={choice.of === 'target' ? texts.source : texts.baselineSource} maxLength={500} value={draft.source} onChange={(source) => change({ source })} error={error('source', texts.needsSource)}
        description={choice.of === 'target' ? texts.sourceHint : texts.baselineSourceHint}
      />
      {needsReason && (
        <TextField label={texts.reason} rows={2} maxLength={1000} value={draft.reason} onChange={(reason) => change({ reason })} error={error('reason', texts.needsReason)} description={texts.reasonHint} />
      )}
      <Versions versions={versions} indicator={indicator} format={format} />
    </ActionDialog>
  )
}
