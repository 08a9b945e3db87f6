import { FigurePanel } from '../comment/figure-panel.tsx'
import { AskedHead } from '../delegation/asked-head.tsx'
import { AskedRow } from '../delegation/asked-row.tsx'
import { QuarterPage } from '../submission/quarter-page.tsx'
import type { QuarterSlots } from '../submission/quarter-slots.ts'

const slots: QuarterSlots = { Head: AskedHead, Row: AskedRow, Panel: FigurePanel }

/** The page of a quarter with what the other nouns bring to it. */
export function OfficeQuarter() {
  return <QuarterPage slots={slots} />
}
