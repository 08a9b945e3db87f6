import { delegationEndpoints } from '@atalaya/shared/delegation'
import { calendarDate } from '@atalaya/shared/period'
import type { SubmissionView } from '@atalaya/shared/submission'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { fieldProblem, problemText } from '../api/problem-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextField } from '../ui/field.tsx'
import styles from './asked.module.css'
import { delegationMessages } from './delegation-messages.ts'
import { useDelegationAct } from './delegation-queries.ts'
import type { MadeLink } from './link-dialog.tsx'

const usualDays = 10
const day = 24 * 60 * 60 * 1000

interface AskProps {
  readonly view: SubmissionView
  readonly onClose: () => void
  readonly onLink: (link: MadeLink) => void
}

/** Begins with the day in ten days, where the city is. */
function useAsked({ territory }: SubmissionView) {
  return useState(() => ({ department: '', addressee: '', email: '', validUntil: calendarDate(new Date(Date.now() + usualDays * day), territory.timeZone) }))
}

/** Which figures are asked, of whom and until when. */
export function AskDialog({ view, onClose, onLink }: AskProps) {
  const language = useLanguage()
  const texts = delegationMessages[language]
  const [asked, setAsked] = useAsked(view)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isTried, setIsTried] = useState(false)
  const quarter = { territory: view.territory.slug, period: view.period }
  const act = useDelegationAct(quarter, () => call(delegationEndpoints.askFigures, { params: quarter, body: { ...asked, indicators: [...chosen] } }))
  const change = (part: Partial<typeof asked>) => {
    if (act.isError) act.reset()
    setAsked((current) => ({ ...current, ...part }))
  }
  const toggle = (code: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(code)
    else next.delete(code)
    setChosen(next)
  }
  const onAct = () => {
    setIsTried(true)
    if (asked.department.trim() === '' || chosen.size === 0) return
    act.mutate(undefined, { onSuccess: ({ token }) => onLink({ department: asked.department, token }) })
  }
  const lacksFigures = isTried && chosen.size === 0
  return (
    <ActionDialog
      title={texts.askTitle} label={texts.make} pendingLabel={texts.asking} isPending={act.isPending} failure={act.isError ? problemText(act.error, language) : undefined} onAct={onAct}
      onClose={onClose}
    >
      <p>{texts.askLead}</p>
      <fieldset className={styles['choice']}>
        <legend className={styles['legend']}>{texts.which}</legend>
        <div className={styles['choices']}>
          {view.rows.map(({ indicator }) => (
            <Checkbox key={indicator.code} isSelected={chosen.has(indicator.code)} onChange={(isChosen) => toggle(indicator.code, isChosen)}>
              {indicator.name[language]} <span className={styles['soft']}>{indicator.code}</span>
            </Checkbox>
          ))}
        </div>
        {lacksFigures && (
          <p role="alert" className={styles['failure']}>
            {texts.needsFigures}
          </p>
        )}
      </fieldset>
      <TextField
        label={texts.department} description={texts.departmentHint} maxLength={200} value={asked.department} onChange={(department) => change({ department })}
        error={isTried && asked.department.trim() === '' ? texts.needsDepartment : undefined}
      />
      <div className={styles['pair']}>
        <TextField label={texts.addressee} maxLength={120} value={asked.addressee} onChange={(addressee) => change({ addressee })} />
        <TextField
          label={texts.email} description={texts.emailHint} type="email" maxLength={254} value={asked.email} onChange={(email) => change({ email: email.trim() })}
          error={fieldProblem(act.error, '/email', language)}
        />
      </div>
      <TextField
        label={texts.until} description={texts.untilHint} type="date" value={asked.validUntil} onChange={(validUntil) => change({ validUntil })}
        error={fieldProblem(act.error, '/validUntil', language)}
      />
    </ActionDialog>
  )
}
