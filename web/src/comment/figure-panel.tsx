import { mayReadTrail } from '@atalaya/shared/audit'
import type { FigureDetails } from '@atalaya/shared/comment'
import { periodInWords, type Period } from '@atalaya/shared/period'
import { findingSentence, type SubmissionRow } from '@atalaya/shared/submission'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { problemText } from '../api/problem-text.ts'
import { EvidencePanel } from '../evidence/evidence-panel.tsx'
import { useLanguage } from '../language/language-context.tsx'
import { useSheet } from '../submission/sheet-context.tsx'
import { useFigureSlot } from '../submission/use-desk.ts'
import { Loading } from '../ui/message.tsx'
import { SidePanel } from '../ui/side-panel.tsx'
import { figureDetailsQuery } from './comment-queries.ts'
import { CommentThread } from './comment-thread.tsx'
import { detailsMessages } from './details-messages.ts'
import { FigureHistory } from './figure-history.tsx'
import styles from './figure-panel.module.css'
import { FigureValues } from './figure-values.tsx'

const signedIn = getRouteApi('/signed-in')
const route = getRouteApi('/signed-in/$territory/quarters/$period')

function Findings({ details: { findings, indicator } }: { readonly details: FigureDetails }) {
  const { format } = useSheet()
  const texts = detailsMessages[format.language]
  return (
    <section className={styles['part']}>
      <h3>{texts.findings}</h3>
      {findings.length === 0 && <p className={styles['soft']}>{texts.noFindings}</p>}
      {findings.map((finding) => (
        <p key={`${finding.slug} ${finding.pointer}`}>{findingSentence(finding, indicator, format)}</p>
      ))}
    </section>
  )
}

/** What is saved in the sheet is told here as well: asked for again whenever the version is another. */
function useAgainAfter(version: number, refetch: () => unknown): void {
  const shown = useRef(version)
  useEffect(() => {
    if (shown.current === version) return
    shown.current = version
    refetch()
  }, [version, refetch])
}

/** To the rows of the trail about a figure, for whom the trail is open. */
function TrailLink({ territory, indicator, period }: { readonly territory: string; readonly indicator: string; readonly period: Period }) {
  const texts = detailsMessages[useLanguage()]
  const { me } = signedIn.useRouteContext()
  if (!mayReadTrail(me, territory).allowed) return null
  return (
    <p>
      <Link to="/$territory/trail" params={{ territory }} search={{ indicator, period }}>
        {texts.trail}
      </Link>
    </p>
  )
}

interface PanelProps {
  readonly row: SubmissionRow
  readonly onClose: () => void
}

/** All about the figure of a row: what it was, what is said of it, and who entered what. The sheet beside it can be filled in meanwhile. */
export function FigurePanel({ row: { indicator, period }, onClose }: PanelProps) {
  const language = useLanguage()
  const texts = detailsMessages[language]
  const { territory, period: quarter } = route.useParams()
  const details = useQuery(figureDetailsQuery({ territory, period: quarter, code: indicator.code }))
  const { desk, territory: { timeZone } } = useSheet()
  const { slot } = useFigureSlot(desk, indicator.code)
  const { figure } = slot.stored
  useAgainAfter(figure === null ? 0 : figure.version, details.refetch)
  return (
    <SidePanel of={indicator.code} title={indicator.name[language]} closeLabel={texts.close} onClose={onClose}>
      <p className={styles['soft']}>
        {indicator.code} · {periodInWords(period, language)}
      </p>
      {details.isPending && <Loading label={texts.loading} />}
      {details.isError && <p role="alert">{problemText(details.error, language)}</p>}
      {details.data && (
        <>
          <FigureValues details={details.data} />
          <CommentThread details={details.data} />
          <Findings details={details.data} />
          <EvidencePanel heading="h3" territory={territory} indicator={indicator.code} period={period} timeZone={timeZone} />
          <FigureHistory details={details.data} />
          <TrailLink territory={territory} indicator={indicator.code} period={quarter} />
        </>
      )}
    </SidePanel>
  )
}
