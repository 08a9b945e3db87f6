import { importEndpoints, layOut, placeLines, placeTemplate, type Block, type BlockSetting, type Layout, type PastedAt, type TemplateLine, type TemplateReading } from '@atalaya/shared/import'
import { periodInWords } from '@atalaya/shared/period'
import type { SubmissionRow } from '@atalaya/shared/submission'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { call } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useLanguage, useMessages } from '../language/language-context.tsx'
import { checkRow } from '../submission/check-row.ts'
import { useSheet } from '../submission/sheet-context.tsx'
import { todayIn } from '../submission/today-in.ts'
import { useDeskSummary } from '../submission/use-desk.ts'
import { Message } from '../ui/message.tsx'
import { AppliedNote } from './applied-note.tsx'
import { blockOf } from './clipboard-block.ts'
import { importLines } from './import-lines.ts'
import { importMessages } from './import-messages.ts'
import { ImportPanel, noSupplements, supplementsOf } from './import-panel.tsx'
import { pastedAt } from './pasted-at.ts'
import { TemplateLinks } from './template-links.tsx'
import { useImport } from './use-import.ts'

const route = getRouteApi('/signed-in/$territory/quarters/$period')

type Source =
  | { readonly from: 'paste'; readonly block: Block; readonly at: PastedAt | undefined; readonly layout: Layout; readonly chosen: ReadonlyMap<number, string> }
  | { readonly from: 'template'; readonly lines: readonly TemplateLine[] }

type Told = Exclude<TemplateReading, { is: 'template' }>

function useToldText() {
  const { refused } = useMessages(importMessages)
  const language = useLanguage()
  return (told: Told): string => {
    if (told.is === 'other-territory') return refused[told.is](told.territory)
    return told.is === 'other-period' ? refused[told.is](periodInWords(told.period, language)) : refused[told.is]
  }
}

/** A table pasted into the sheet is read as one; a single cell stays an ordinary paste, and so does text in the texts of the page. */
function usePaste(take: (block: Block, at: PastedAt) => void): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const at = pastedAt(event.target)
      if (!at || !event.clipboardData) return
      const block = blockOf(event.clipboardData)
      // Lines in a field for text are lines of text.
      if (!block || (event.target instanceof HTMLTextAreaElement && block.every((line) => line.length < 2))) return
      event.preventDefault()
      if (event.target instanceof HTMLElement) event.target.blur()
      take(block, at)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [take])
}

/** The ways from a spreadsheet into the quarter, and back out of what came through them. */
export function SpreadsheetTools({ rows }: { readonly rows: readonly SubmissionRow[] }) {
  const language = useLanguage()
  const texts = useMessages(importMessages)
  const { desk, territory } = useSheet()
  const { period } = route.useParams()
  const [source, setSource] = useState<Source>()
  const [supplements, setSupplements] = useState(noSupplements)
  const importing = useImport(desk, { territory: territory.slug, period })
  const toldText = useToldText()
  // What the lines change is asked of the desk, and again whenever something of it moves.
  useDeskSummary(desk)

  const setting = (at: PastedAt | undefined): BlockSetting => ({ rows: rows.map(({ indicator }) => indicator), period, locale: territory.locale, currency: territory.currency, at })
  const open = async (next: Source) => {
    setSupplements(noSupplements)
    importing.apply.reset()
    importing.forget()
    // What is typed and can be saved is saved first: an import is compared with what the service holds.
    await desk.saveAll()
    setSource(next)
  }
  usePaste((block, at) => void open({ from: 'paste', block, at, layout: layOut(block, setting(at)), chosen: new Map() }))
  const read = useMutation({
    mutationFn: (file: File) => call(importEndpoints.readTemplate, { params: { territory: territory.slug, period }, file }),
    onSuccess: async (reading) => {
      if (reading.is === 'template') await open({ from: 'template', lines: reading.lines })
    },
  })
  const told = read.data && read.data.is !== 'template' ? toldText(read.data) : undefined
  return (
    <>
      <TemplateLinks territory={territory.slug} period={period} isReading={read.isPending} onFile={(file) => read.mutate(file)} />
      {(told !== undefined || read.isError) && <Message tone="bad" isUrgent><p>{told ?? problemText(read.error, language)}</p></Message>}
      {importing.applied && <AppliedNote desk={desk} importing={importing} applied={importing.applied} />}
      {source && (
        <ImportPanel
          title={source.from === 'paste' ? texts.titlePasted : texts.titleTemplate}
          lines={importLines(
            source.from === 'paste' ? placeLines(source.block, source.layout, setting(source.at), source.chosen) : placeTemplate(source.lines, [...desk.rows.values()].map(({ indicator }) => indicator)),
            { desk, territory, supplements: supplementsOf(supplements, territory.locale), check: (row, body) => checkRow(row, body, todayIn(territory)) },
          )}
          {...(source.from === 'paste' && {
            columns: { block: source.block, layout: source.layout, onChange: (layout) => setSource({ ...source, layout }) },
            onChoose: (line, code) => setSource({ ...source, chosen: withChoice(source.chosen, line, code) }),
          })}
          supplements={supplements} onSupplements={setSupplements} importing={importing} onClose={() => setSource(undefined)}
        />
      )}
    </>
  )
}

function withChoice(chosen: ReadonlyMap<number, string>, line: number, code: string): ReadonlyMap<number, string> {
  const next = new Map(chosen)
  if (code === '') next.delete(line)
  else next.set(line, code)
  return next
}
