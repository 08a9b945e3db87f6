import { FigurePanel } from '../comment/figure-panel.tsx'
import { RowCorrection } from '../correction/row-correction.tsx'
import { AskedHead } from '../delegation/asked-head.tsx'
import { AskedRow } from '../delegation/asked-row.tsx'
import { SpreadsheetTools } from '../import/spreadsheet-tools.tsx'
import { QuarterPage } from '../submission/quarter-page.tsx'
import type { QuarterSlots } from '../submission/quarter-slots.ts'

const slots: QuarterSlots = { Head: AskedHead, Tools: SpreadsheetTools, Correction: RowCorrection, Row: AskedRow, Panel: FigurePanel }

/** The page of a quarter, with what the other nouns bring to it. */
export function QuarterDesk() {
  return <QuarterPage slots={slots} />
}
