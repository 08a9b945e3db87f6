import { evidenceMessages, isVerified } from '@atalaya/shared/evidence'
import type { SubmissionRow } from '@atalaya/shared/submission'
import { useState } from 'react'
import { evidencePanelMessages } from '../evidence/evidence-panel-messages.ts'
import { EvidencePanel } from '../evidence/evidence-panel.tsx'
import { useStanding } from '../evidence/use-evidence.ts'
import disclosing from './disclose.module.css'
import { useSheet } from './sheet-context.tsx'

interface RowEvidenceProps {
  readonly row: SubmissionRow
  /** Whether there is a number, begun at least: of anything else there is nothing to verify. */
  readonly hasNumber: boolean
  /** As it stands in the row. */
  readonly source: string
}

/** Whether a figure is verified and how many documents support it, in one quiet line; it opens them, and the way to attach more. */
export function RowEvidence({ row, hasNumber, source }: RowEvidenceProps) {
  const { format, territory } = useSheet()
  const { language } = format
  const { indicator, period } = row
  const [isOpen, setIsOpen] = useState(false)
  const figure = { territory: territory.slug, indicator: indicator.code, period }
  const evidence = useStanding(figure, row.evidence)
  const words = evidenceMessages[language]
  const texts = evidencePanelMessages[language]
  const verified = isVerified({ value: hasNumber ? 1 : null, source, evidence })
  const standing = verified === null ? [] : [verified ? words.verified : words.notVerified]
  const line = [...standing, texts.count(evidence)].join(' · ')
  return (
    <>
      <button
        type="button" className={disclosing['disclose']} aria-expanded={isOpen} onMouseDown={(event) => event.preventDefault()} onClick={() => setIsOpen(!isOpen)}
      >
        <span className="visually-hidden">
          {texts.title}: {indicator.name[language]}.{' '}
        </span>
        {line.charAt(0).toLocaleUpperCase(language) + line.slice(1)}
      </button>
      {isOpen && <EvidencePanel {...figure} heading="h5" timeZone={territory.timeZone} />}
    </>
  )
}
