import { apiPrefix } from '@atalaya/shared/access'
import { evidenceEndpoints, evidenceFileAddress, type Evidence, type FigureEvidence } from '@atalaya/shared/evidence'
import { dateInWords, dayOfInstant } from '@atalaya/shared/period'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage } from '../language/language-context.tsx'
import { ActionDialog } from '../ui/action-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { AttachForm } from './attach-form.tsx'
import { evidencePanelMessages } from './evidence-panel-messages.ts'
import styles from './evidence-panel.module.css'
import { evidenceQuery, type FigureOfEvidence } from './evidence-queries.ts'
import { contentText } from './evidence-text.ts'
import { useEvidenceChange } from './use-evidence.ts'

interface EvidenceOfProps {
  readonly figure: FigureOfEvidence
  /** Of the territory, in which days are told. */
  readonly timeZone: string
}

interface PieceProps extends EvidenceOfProps {
  readonly piece: Evidence
  readonly abilities: FigureEvidence['abilities']
}

function WithdrawDialog({ figure, piece, onClose }: Pick<PieceProps, 'figure' | 'piece'> & { onClose: () => void }) {
  const language = useLanguage()
  const texts = evidencePanelMessages[language]
  const [reason, setReason] = useState('')
  const { territory, indicator: code, period } = figure
  const withdrawing = useEvidenceChange(figure, () => call(evidenceEndpoints.withdraw, { params: { territory, code, period, number: piece.number }, body: { reason } }), onClose)
  return (
    <ActionDialog
      title={texts.withdrawTitle(piece.title)} label={texts.doWithdraw} pendingLabel={texts.withdrawing} isPending={withdrawing.isPending} isDisabled={reason.trim() === ''}
      failure={withdrawing.isError ? problemText(withdrawing.error, language) : undefined} onAct={() => withdrawing.mutate(undefined)} onClose={onClose}
    >
      <p>{texts.withdrawText}</p>
      <TextField label={texts.reason} rows={2} maxLength={1000} autoFocus value={reason} onChange={setReason} />
    </ActionDialog>
  )
}

/** What may be done with a piece that stands. */
function PieceActions({ figure, piece, abilities }: Pick<PieceProps, 'figure' | 'piece' | 'abilities'>) {
  const language = useLanguage()
  const texts = evidencePanelMessages[language]
  const [isWithdrawing, setIsWithdrawing] = useState(false)
  const { territory, indicator: code, period } = figure
  const { number, visibility: seen, title } = piece
  const visibility = seen === 'public' ? 'internal' : 'public'
  const marking = useEvidenceChange(figure, () => call(evidenceEndpoints.mark, { params: { territory, code, period, number }, body: { visibility, seen } }), () => undefined)
  const which = <span className="visually-hidden">{texts.of(title)}</span>
  return (
    <div className={styles['actions']}>
      {abilities.attach.allowed && (
        <Button look="quiet" isDisabled={marking.isPending} onPress={() => marking.mutate(undefined)}>
          {seen === 'public' ? texts.makeInternal : texts.makePublic}
          {which}
        </Button>
      )}
      {abilities.withdraw.allowed && (
        <Button look="quiet" onPress={() => setIsWithdrawing(true)}>
          {texts.withdraw}
          {which}
        </Button>
      )}
      {marking.isError && (
        <p role="alert" className={styles['wrong']}>
          {problemText(marking.error, language)}
        </p>
      )}
      {isWithdrawing && <WithdrawDialog figure={figure} piece={piece} onClose={() => setIsWithdrawing(false)} />}
    </div>
  )
}

function Piece({ figure, timeZone, piece, abilities }: PieceProps) {
  const language = useLanguage()
  const texts = evidencePanelMessages[language]
  const { number, title, documentDate, content, visibility, attachedBy, attachedAt, withdrawal } = piece
  const { territory, indicator: code, period } = figure
  const address = content.form === 'link' ? content.url : `${apiPrefix}${evidenceFileAddress({ territory, code, period, number })}`
  const facts = [...(documentDate === null ? [] : [dateInWords(documentDate, language)]), contentText(content, language)]
  return (
    <li className={withdrawal === null ? styles['piece'] : styles['withdrawn']}>
      <p>
        {withdrawal === null ? (
          <a href={address} {...(content.form === 'file' ? { download: true } : { rel: 'noopener noreferrer', target: '_blank' })}>
            {title}
          </a>
        ) : (
          <s>{title}</s>
        )}{' '}
        {withdrawal === null && <span className={styles['mark']}>{texts.marks[visibility]}</span>}
      </p>
      <p className={styles['facts']}>
        {facts.join(' · ')} · {texts.attachedBy(attachedBy, dayOfInstant(attachedAt, timeZone, language))}
      </p>
      {withdrawal === null ? (
        <PieceActions figure={figure} piece={piece} abilities={abilities} />
      ) : (
        <p className={styles['facts']}>{texts.withdrawn(withdrawal.by, dayOfInstant(withdrawal.at, timeZone, language), withdrawal.reason)}</p>
      )}
    </li>
  )
}

interface EvidencePanelProps extends FigureOfEvidence, Pick<EvidenceOfProps, 'timeZone'> {
  /** Of its headings, one below what it stands under. */
  readonly heading: 'h3' | 'h5'
}

/** The documents that support a figure, what may be done with each, and the way to attach another. */
export function EvidencePanel({ territory, indicator, period, timeZone, heading: Heading }: EvidencePanelProps) {
  const language = useLanguage()
  const texts = evidencePanelMessages[language]
  const figure = { territory, indicator, period }
  const { data, error } = useQuery(evidenceQuery(figure))
  if (data === undefined) return <p className={styles['facts']}>{error === null ? texts.loading : problemText(error, language)}</p>
  const { evidence, abilities } = data
  return (
    <div className={styles['panel']}>
      <Heading className={styles['heading']}>{texts.title}</Heading>
      {evidence.length === 0 ? (
        <p className={styles['facts']}>{abilities.attach.allowed ? texts.empty : texts.emptyReading}</p>
      ) : (
        <ul className={styles['pieces']}>
          {evidence.map((piece) => (
            <Piece key={piece.number} figure={figure} timeZone={timeZone} piece={piece} abilities={abilities} />
          ))}
        </ul>
      )}
      {abilities.attach.allowed && <AttachForm figure={figure} heading={Heading} />}
    </div>
  )
}
