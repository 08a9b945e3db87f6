import { RowCorrection } from '../correction/row-correction.tsx'
import { QuarterPage } from '../submission/quarter-page.tsx'

/** A quarter, with the way to correct what was published of it. */
export function QuarterDesk() {
  return <QuarterPage Correction={RowCorrection} />
}
