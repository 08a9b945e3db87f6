import type { Me } from '@atalaya/shared/account'
import type { FormatContext } from '@atalaya/shared/indicator'
import { periodLabel } from '@atalaya/shared/period'
import type { SubmissionView } from '@atalaya/shared/submission'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { thisDevice } from '../device/device-storage.ts'
import { scopeNamesOf } from '../indicator/scope-messages.ts'
import { useLanguage } from '../language/language-context.tsx'
import { EmptyState } from '../ui/message.tsx'
import { Page } from '../ui/page.tsx'
import { AboutDrawer } from './about-drawer.tsx'
import { ApproveDialog, PublishDialog } from './confirm-dialogs.tsx'
import type { Desk } from './desk.ts'
import { draftKey } from './kept-drafts.ts'
import { QuarterBar } from './quarter-bar.tsx'
import { QuarterHead, type DialogName } from './quarter-head.tsx'
import { progressMessages } from './progress-messages.ts'
import { quarterMessages } from './quarter-messages.ts'
import { focusEntry, QuarterSheet } from './quarter-sheet.tsx'
import styles from './quarter-page.module.css'
import type { QuarterSlots } from './quarter-slots.ts'
import { createQuestions } from './questions.ts'
import { ReturnDialog } from './return-dialog.tsx'
import { isShown } from './row-filter.ts'
import { SaveAnnouncer } from './save-announcer.tsx'
import { SheetProvider, type Sheet } from './sheet-context.tsx'
import { SubmitDialog } from './submit-dialog.tsx'
import { submissionQuery } from './submission-queries.ts'
import { useDesk } from './use-desk.ts'

const signedIn = getRouteApi('/signed-in')
const route = getRouteApi('/signed-in/$territory/quarters/$period')

function useQuestions(view: SubmissionView, personId: number) {
  const { territory, period } = view
  const mayReturn = view.abilities.return.allowed
  return useMemo(
    () => (mayReturn ? createQuestions(thisDevice, draftKey({ personId, territory: territory.slug, period, thing: 'questions' })) : undefined),
    [mayReturn, personId, territory.slug, period],
  )
}

interface QuarterProps {
  readonly view: SubmissionView
  readonly me: Me
  readonly slots: QuarterSlots
}

interface OpenDialogProps extends Pick<QuarterProps, 'view'> {
  readonly dialog: DialogName | undefined
  readonly sheet: Sheet
  readonly onClose: () => void
  readonly onGoTo: (code: string) => void
}

function OpenDialog({ dialog, view, sheet, onClose, onGoTo }: OpenDialogProps) {
  switch (dialog) {
    case undefined:
      return null
    case 'submit':
      return <SubmitDialog view={view} desk={sheet.desk} onClose={onClose} onGoTo={onGoTo} />
    case 'return':
      return sheet.questions && <ReturnDialog view={view} questions={sheet.questions} onClose={onClose} />
    case 'approve':
      return <ApproveDialog view={view} desk={sheet.desk} onClose={onClose} />
    case 'publish':
      return <PublishDialog view={view} desk={sheet.desk} onClose={onClose} />
  }
}

/** Where the details of a figure stand is in the address; closing them gives the focus back to where they were asked for. */
function useDetails(figure: string | undefined) {
  const navigate = route.useNavigate()
  const opener = useRef<Element | null>(null)
  const openDetails = useCallback(
    (code: string) => {
      opener.current = document.activeElement
      void navigate({ search: (search) => ({ ...search, figure: code }), resetScroll: false })
      // One that is open already is gone to; one that opens takes the focus itself.
      document.querySelector<HTMLElement>(`[data-beside='${code}']`)?.focus()
    },
    [navigate],
  )
  const closeDetails = useCallback(async () => {
    await navigate({ search: ({ figure: _, ...search }) => search, resetScroll: false })
    const asked = opener.current
    const isThere = asked instanceof HTMLElement && asked !== document.body && asked.isConnected
    const field = isThere ? asked : figure === undefined ? null : document.getElementById(figure)?.querySelector<HTMLElement>('[data-details]')
    requestAnimationFrame(() => field?.focus())
  }, [navigate, figure])
  return { openDetails, closeDetails }
}

function Quarter({ view, me, slots }: QuarterProps) {
  const language = useLanguage()
  const texts = quarterMessages[language]
  const { show: filter = 'all', about, figure } = route.useSearch()
  const navigate = route.useNavigate()
  const [dialog, setDialog] = useState<DialogName>()
  const desk: Desk = useDesk(view, me.personId)
  const questions = useQuestions(view, me.personId)
  const isOpen = view.abilities.write.allowed
  const hasOpenRow = isOpen || view.rows.some(({ write }) => write.allowed)
  const { locale, currency } = view.territory
  const { state } = view

  const { openDetails, closeDetails } = useDetails(figure)
  const openAbout = useCallback((code: string) => void navigate({ search: (search) => ({ ...search, about: code }), resetScroll: false }), [navigate])
  const sheet = useMemo<Sheet>(() => {
    const format: FormatContext = { language, locale, currency }
    return { desk, view, territory: view.territory, format, isOpen, reopen: view.abilities.reopen, state, questions, principal: me, openAbout, openDetails, slots }
  }, [desk, view, me, language, locale, currency, isOpen, state, questions, openAbout, openDetails, slots])
  // Chosen when the filter is, and not again with every save: a row must not vanish under the hands of whoever fills it in.
  const codes = useMemo(() => new Set([...desk.rows.keys()].filter((code) => isShown(desk.standingOf(code), filter))), [desk, filter])
  // As they were last read: what is public of a row changes while its figure stays.
  const rows = view.rows.filter(({ indicator }) => codes.has(indicator.code))

  useEffect(() => {
    document.title = `${periodLabel(view.period, language)} · ${view.territory.name[language]} · Atalaya`
  }, [view.period, view.territory, language])

  const goTo = async (code: string) => {
    setDialog(undefined)
    await navigate({ search: {}, resetScroll: false })
    // The dialog gives the focus back to its button when it has gone; the row takes it after that.
    requestAnimationFrame(() => requestAnimationFrame(() => focusEntry(document.getElementById(code))))
  }
  const rowOf = (code: string | undefined) => (code === undefined ? undefined : view.rows.find(({ indicator }) => indicator.code === code))
  const [aboutRow, detailsRow] = [rowOf(about), rowOf(figure)]
  const scopeNames = scopeNamesOf(language)
  return (
    <SheetProvider value={sheet}>
      <QuarterHead view={view} me={me} onAct={setDialog} />
      <slots.Head view={view} />
      {view.rows.length === 0 ? (
        <EmptyState title={texts.noRows}>
          <p>{texts.noRowsText}</p>
        </EmptyState>
      ) : (
        <>
          <QuarterBar
            desk={desk} isOpen={hasOpenRow} filter={filter} scopeNames={scopeNames}
            onFilter={(show) => void navigate({ search: show === 'all' ? {} : { show }, resetScroll: false })}
          />
          {hasOpenRow && <p className={styles['keys']}>{texts.keys}</p>}
          {hasOpenRow && <slots.Tools rows={rows} />}
          {filter !== 'all' && rows.length === 0 && <EmptyState title={progressMessages[language].nothingShown[filter]} />}
          <div className={styles['split']}>
            <QuarterSheet rows={rows} scopeNames={scopeNames} hasNarrative={filter === 'all'} />
            {detailsRow && <slots.Panel key={figure} row={detailsRow} onClose={() => void closeDetails()} />}
          </div>
        </>
      )}
      <SaveAnnouncer desk={desk} />
      <OpenDialog dialog={dialog} view={view} sheet={sheet} onClose={() => setDialog(undefined)} onGoTo={(code) => void goTo(code)} />
      {aboutRow && <AboutDrawer row={aboutRow} onClose={() => void navigate({ search: ({ about: _, ...search }) => search, resetScroll: false })} />}
    </SheetProvider>
  )
}

/** A quarter of a territory: entered, checked, approved and published on one page. */
export function QuarterPage({ slots }: Pick<QuarterProps, 'slots'>) {
  const { territory, period } = route.useParams()
  const { me } = signedIn.useRouteContext()
  const { data: view } = useSuspenseQuery(submissionQuery(territory, period))
  return (
    <Page isWide>
      <Quarter key={`${territory} ${period}`} view={view} me={me} slots={slots} />
    </Page>
  )
}
