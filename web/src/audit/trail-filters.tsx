import { territoryActions, type Trail, type TrailFilter } from '@atalaya/shared/audit'
import { periodLabel, type Period } from '@atalaya/shared/period'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { frameworkQuery } from '../indicator/indicator-queries.ts'
import { useLanguage } from '../language/language-context.tsx'
import { submissionsQuery } from '../submission/submission-queries.ts'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { actMessages } from './act-messages.ts'
import { trailMessages } from './trail-messages.ts'
import styles from './trail.module.css'

interface FiltersProps {
  readonly trail: Trail
  readonly filter: TrailFilter
  readonly onChange: (filter: TrailFilter) => void
}

/** What is shown of the trail, as it stands in the address. */
export function TrailFilters({ trail: { territory, people }, filter, onChange }: FiltersProps) {
  const language = useLanguage()
  const texts = trailMessages[language]
  const { data: { indicators } } = useSuspenseQuery(frameworkQuery)
  const { data: quarters } = useQuery(submissionsQuery(territory.slug))
  const set = (name: keyof TrailFilter) => (chosen: string) => onChange({ ...filter, [name]: chosen === '' ? undefined : name === 'person' ? Number(chosen) : chosen })
  const periods: Period[] = [...new Set([...(filter.period === undefined ? [] : [filter.period]), ...(quarters === undefined ? [] : quarters.submissions.map(({ period }) => period))])]
  const acts = territoryActions
    .map((action) => ({ value: action as string, label: actMessages[language][action] }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language))
  const isFiltered = Object.values(filter).some((chosen) => chosen !== undefined)
  return (
    <search aria-label={texts.filters} className={styles['filters']}>
      <SelectField
        label={texts.person} value={filter.person === undefined ? '' : String(filter.person)} onChange={set('person')}
        options={[{ value: '', label: texts.anybody }, ...people.map(({ id, name }) => ({ value: String(id), label: name })), { value: '0', label: texts.nobody }]}
      />
      <SelectField
        label={texts.figure} value={filter.indicator ?? ''} onChange={set('indicator')}
        options={[{ value: '', label: texts.everything }, ...indicators.map(({ code, name }) => ({ value: code, label: `${code} · ${name[language]}` }))]}
      />
      <SelectField
        label={texts.period} value={filter.period ?? ''} onChange={set('period')}
        options={[{ value: '', label: texts.everyPeriod }, ...periods.map((period) => ({ value: period as string, label: periodLabel(period, language) }))]}
      />
      <SelectField label={texts.act} value={filter.action ?? ''} onChange={set('action')} options={[{ value: '', label: texts.everyAct }, ...acts]} />
      <TextField label={texts.from} type="date" value={filter.from ?? ''} onChange={set('from')} />
      <TextField label={texts.to} type="date" value={filter.to ?? ''} onChange={set('to')} />
      {isFiltered && (
        <Button look="quiet" onPress={() => onChange({})}>
          {texts.clear}
        </Button>
      )}
    </search>
  )
}
