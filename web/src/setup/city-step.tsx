import { formatDecimal } from '@atalaya/shared/decimal'
import { languages } from '@atalaya/shared/language'
import type { Places } from '@atalaya/shared/setup'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Segments } from '../ui/segments.tsx'
import { inCountry, localeIn, slugIn } from './setup-draft.ts'
import { setupMessages } from './setup-messages.ts'
import styles from './setup.module.css'
import type { StepProps } from './step-props.ts'

/** A time zone as it is told apart: its place, and how far its clocks stand from Greenwich's. */
function zoneLabel(zone: string, locale: string): string {
  const offset = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts().find(({ type }) => type === 'timeZoneName')
  return `${zone.split('/').slice(1).join(', ').replaceAll('_', ' ') || zone} (${offset ? offset.value : zone})`
}

/** A sample with everything that places write differently. */
const sample = 1_234_567.5

export function CityStep({ draft, onChange, wrong, places }: StepProps & { readonly places: Places }) {
  const texts = useMessages(setupMessages)
  const language = useLanguage()
  const choose = { value: '', label: texts.choose }
  const byName = new Intl.Collator(language).compare
  const named = (list: readonly { readonly code: string; readonly name: Places['countries'][number]['name'] }[]) =>
    list.map(({ code, name }) => ({ value: code, label: name[language] })).toSorted((one, other) => byName(one.label, other.label))
  const zones = places.countries.find(({ code }) => code === draft.country)?.timeZones ?? []
  const locale = localeIn(draft)
  const slug = slugIn(draft)
  return (
    <>
      <TextField label={texts.cityName} maxLength={120} autoComplete="off" value={draft.name} onChange={(name) => onChange({ ...draft, name })} error={wrong('/city/name', 'name')} autoFocus />
      <TextField
        label={texts.address} maxLength={60} autoComplete="off" inputProps={{ placeholder: slug, spellCheck: false, autoCapitalize: 'none' }} value={draft.slug} onChange={(typed) => onChange({ ...draft, slug: typed.trim() })}
        description={texts.addressHint(slug === '' ? '…' : slug)} error={wrong('/city/slug', 'slug')}
      />
      <div className={styles['pair']}>
        <SelectField label={texts.country} value={draft.country} options={[choose, ...named(places.countries)]} onChange={(country) => onChange(inCountry(draft, country, places))} error={wrong('/city/country', 'country')} />
        <TextField
          label={texts.nationalCode} maxLength={20} autoComplete="off" value={draft.nationalCode} onChange={(nationalCode) => onChange({ ...draft, nationalCode })} description={texts.nationalCodeHint}
          error={wrong('/city/nationalCode', 'nationalCode')}
        />
      </div>
      <div>
        <Segments
          label={texts.language} isLabelHidden={false} value={draft.language} options={languages.map((value) => ({ value, label: texts.languages[value] }))}
          onChange={(chosen) => onChange({ ...draft, language: chosen })}
        />
        {locale !== undefined && <p className={styles['hint']}>{texts.numbers(formatDecimal(sample, locale))}</p>}
      </div>
      <div className={styles['pair']}>
        <SelectField label={texts.currency} value={draft.currency} options={[choose, ...named(places.currencies)]} onChange={(currency) => onChange({ ...draft, currency })} error={wrong('/city/currency', 'currency')} />
        <SelectField
          label={texts.timeZone} value={draft.timeZone} options={[choose, ...zones.map((zone) => ({ value: zone, label: zoneLabel(zone, language) }))]} onChange={(timeZone) => onChange({ ...draft, timeZone })}
          description={texts.timeZoneHint} error={wrong('/city/timeZone', 'timeZone')}
        />
      </div>
      <TextField label={texts.office} maxLength={200} value={draft.office} onChange={(office) => onChange({ ...draft, office })} description={texts.officeHint} error={wrong('/city/office', 'office')} />
      <TextField label={texts.addressee} maxLength={200} value={draft.addressee} onChange={(addressee) => onChange({ ...draft, addressee })} description={texts.addresseeHint} error={wrong('/city/addressee', 'addressee')} />
    </>
  )
}
