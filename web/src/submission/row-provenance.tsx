import type { Language } from '@atalaya/shared/language'
import { vintages, type Vintage } from '@atalaya/shared/observation'
import { calendarDateSchema, dateInWords } from '@atalaya/shared/period'
import type { Finding, SubmissionRow } from '@atalaya/shared/submission'
import { SelectField } from '../ui/field.tsx'
import disclosing from './disclose.module.css'
import type { FigureDraft } from './figure-draft.ts'
import { toneOf, ToneLine } from './finding-line.tsx'
import { provenanceMessages } from './provenance-messages.ts'
import styles from './row-provenance.module.css'

/** Whether a finding is about where a figure comes from: the line that closes the row says so itself. */
export function isOfProvenance({ slug }: Finding): boolean {
  return slug === 'source-missing' || slug === 'data-date-missing'
}

/** Where a figure comes from and of which day it is, or that it is not said. */
export function provenanceText({ source, dataDate }: Pick<FigureDraft, 'source' | 'dataDate'>, language: Language): string {
  const texts = provenanceMessages[language]
  const from = source.trim() === '' ? texts.noSource : texts.sourceOf(source.trim())
  return `${from}, ${calendarDateSchema.safeParse(dataDate).success ? texts.asOf(dateInWords(dataDate, language)) : texts.noDate}`
}

interface ProvenanceProps {
  readonly row: SubmissionRow
  readonly draft: FigureDraft
  readonly language: Language
}

/** How settled a figure is, said in the row and changed there: nobody looks for it among the details. */
export function RowVintage({ row: { indicator }, draft, language, onPick }: ProvenanceProps & { readonly onPick: (change: Partial<FigureDraft>) => void }) {
  const texts = provenanceMessages[language]
  return (
    <div className={styles['vintage']}>
      <SelectField<Vintage>
        isLabelHidden isQuiet label={`${texts.vintage}: ${indicator.name[language]}`} value={draft.vintage}
        options={vintages.map((vintage) => ({ value: vintage, label: texts.vintages[vintage] }))} onChange={(vintage) => onPick({ vintage })}
      />
    </div>
  )
}

interface DisclosureProps extends ProvenanceProps {
  /** Whether there is a number, begun at least: what is not answered with one owes no source. */
  readonly hasNumber: boolean
  readonly findings: readonly Finding[]
  /** The one that holds for what is typed. */
  readonly explanation: string
  readonly isDetailed: boolean
  readonly onToggle: () => void
}

/** Where a figure comes from, and the way to say more of it. */
export function RowProvenance({ row: { indicator }, draft, hasNumber, findings, explanation, isDetailed, language, onToggle }: DisclosureProps) {
  const texts = provenanceMessages[language]
  const text = hasNumber || draft.source.trim() !== '' ? provenanceText(draft, language) : texts.details
  // While the details are open, what is lacking is told in full above them.
  const lacking = isDetailed ? undefined : findings.find(isOfProvenance)
  return (
    // A press that left the field first would make what is said of it appear, and move this away from under the pointer.
    <button
      type="button" className={disclosing['disclose']} aria-expanded={isDetailed} onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        // The details go with the field that has the focus, and a field that goes is not told that it was left.
        if (isDetailed) event.currentTarget.focus()
        onToggle()
      }}
    >
      <span className="visually-hidden">
        {texts.details}: {indicator.name[language]}.{' '}
      </span>
      {lacking === undefined ? (
        text
      ) : (
        <ToneLine tone={toneOf(lacking, explanation)} language={language}>
          {text}
        </ToneLine>
      )}
    </button>
  )
}
