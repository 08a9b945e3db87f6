import { AskedOnBoard } from '../delegation/asked-on-board.tsx'
import { CompletenessPage } from '../submission/completeness-page.tsx'

/** Who has answered what of a quarter, with what was asked of other departments. */
export function BoardDesk() {
  return <CompletenessPage Asked={AskedOnBoard} />
}
