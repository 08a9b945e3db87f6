import { RowCorrection } from '../correction/row-correction.tsx'
import { SpreadsheetTools } from '../import/spreadsheet-tools.tsx'
import { QuarterPage } from '../submission/quarter-page.tsx'

/** The page of a quarter, with what the nouns that stand on it bring to it. */
export function QuarterDesk() {
  return <QuarterPage Correction={RowCorrection} Tools={SpreadsheetTools} />
}
