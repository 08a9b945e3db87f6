import { scopes, type Scope } from '@atalaya/shared/indicator'
import type { SubmissionRow } from '@atalaya/shared/submission'
import type { KeyboardEvent } from 'react'
import { FigureRow } from './figure-row.tsx'
import { NarrativeFields } from './narrative-fields.tsx'
import styles from './quarter-page.module.css'
import { useSheet } from './sheet-context.tsx'

/** Puts the cursor into the field of a row, with its text chosen, as a spreadsheet does. */
export function focusEntry(row: Element | null): void {
  const entry = row?.querySelector('[data-entry]')
  const field = entry?.querySelector<HTMLElement>('input:checked') ?? entry?.querySelector<HTMLElement>('input, textarea')
  field?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}

/** The other field of a ratio, where Enter has one to go to before it leaves the row. */
function otherPart(field: HTMLInputElement, isBack: boolean): HTMLElement | undefined {
  const parts = [...(field.closest('[data-entry]')?.querySelectorAll<HTMLElement>('[data-number]') ?? [])]
  return parts.includes(field) ? parts[parts.indexOf(field) + (isBack ? -1 : 1)] : undefined
}

/** Enter goes to the row below and Shift+Enter to the one above, from any field that is answered in one line; in a ratio, by way of its other part. */
function moveByEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
  const row = event.target.closest('li[id]')
  if (!row || !event.target.closest('[data-entry]')) return
  event.preventDefault()
  const other = otherPart(event.target, event.shiftKey)
  if (other) {
    other.focus()
    return
  }
  const rows = [...event.currentTarget.querySelectorAll('li[id]')]
  const next = rows[rows.indexOf(row) + (event.shiftKey ? -1 : 1)]
  if (next) focusEntry(next)
  // At either end there is nowhere to go, and what is typed is saved all the same.
  else event.target.blur()
}

function aspectsOf(rows: readonly SubmissionRow[]): readonly (readonly SubmissionRow[])[] {
  const keys = [...new Set(rows.map((row) => row.indicator.aspect))]
  return keys.map((key) => rows.filter((row) => row.indicator.aspect === key))
}

interface QuarterSheetProps {
  readonly rows: readonly SubmissionRow[]
  readonly scopeNames: Record<Scope, string>
  readonly hasNarrative: boolean
}

/** The quarter as a sheet: scopes, their aspects, and a row an indicator. */
export function QuarterSheet({ rows, scopeNames, hasNarrative }: QuarterSheetProps) {
  const { format } = useSheet()
  return (
    <div onKeyDown={moveByEnter} className={styles['sheet']}>
      {scopes.map((scope) => {
        const ofScope = rows.filter((row) => row.indicator.scope === scope)
        if (ofScope.length === 0) return null
        return (
          <section key={scope} id={scope} data-scope={scope} className={styles['scope']}>
            <h2 className={styles['scopeName']}>{scopeNames[scope]}</h2>
            {aspectsOf(ofScope).map((ofAspect) => (
              <section key={ofAspect[0]?.indicator.aspect}>
                <h3 className={styles['aspectName']}>{ofAspect[0]?.aspectName[format.language]}</h3>
                <ul>
                  {ofAspect.map((row) => (
                    <FigureRow key={row.indicator.code} row={row} />
                  ))}
                </ul>
              </section>
            ))}
            {hasNarrative && <NarrativeFields scope={scope} scopeName={scopeNames[scope]} />}
          </section>
        )
      })}
    </div>
  )
}
