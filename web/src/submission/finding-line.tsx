import type { Language } from '@atalaya/shared/language'
import { findingFact, findingSentence, type Finding, type SubmissionRow } from '@atalaya/shared/submission'
import type { ReactNode } from 'react'
import { useEntrySetting } from './entry-setting.tsx'
import styles from './finding-line.module.css'
import { rowMessages } from './row-messages.ts'

/** How a finding is told: it prevents submission, it asks for an explanation, or it has one. */
export type FindingTone = 'block' | 'warn' | 'explained'

const marks: Record<FindingTone, string> = { block: '×', warn: '!', explained: '!' }

export function toneOf({ severity }: Pick<Finding, 'severity'>, explanation: string): FindingTone {
  if (severity === 'block') return 'block'
  return explanation.trim() === '' ? 'warn' : 'explained'
}

/** What is told of a finding, behind its mark and the one word for its kind. */
export function ToneLine({ tone, isFurther = false, language, children }: {
  readonly tone: FindingTone
  /** Whether it goes on under a line of the same kind, which has said so for both. */
  readonly isFurther?: boolean
  readonly language: Language
  readonly children: ReactNode
}) {
  return (
    <span className={`${styles['finding']} ${styles[tone]}`}>
      <span aria-hidden="true" className={`${styles['mark']} ${isFurther ? styles['further'] : ''}`}>
        {marks[tone]}
      </span>
      <span>
        {!isFurther && <strong>{rowMessages[language].findings[tone]}. </strong>}
        {children}
      </span>
    </span>
  )
}

interface FindingsProps {
  readonly row: Pick<SubmissionRow, 'indicator'>
  readonly findings: readonly Finding[]
  readonly explanation: string
  /** Whether what to do about it is left out, where it is told to somebody who cannot. */
  readonly isFactOnly?: boolean
}

/** What the checks say of a figure, the gravest first as they give it. */
export function FindingLines({ row, findings, explanation, isFactOnly = false }: FindingsProps) {
  const { format } = useEntrySetting()
  return findings.map((finding, place) => (
    <p key={`${finding.slug} ${finding.pointer}`}>
      <ToneLine tone={toneOf(finding, explanation)} isFurther={finding.severity === 'block' && findings[place - 1]?.severity === 'block'} language={format.language}>
        {(isFactOnly ? findingFact : findingSentence)(finding, row.indicator, format)}
      </ToneLine>
    </p>
  ))
}
