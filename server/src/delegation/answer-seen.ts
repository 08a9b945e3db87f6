import { listAskedFigures, type StoredAnswer } from '@atalaya/db/delegation'
import type { ReadHandle } from '@atalaya/db/store'
import { Problem } from '@atalaya/shared/problem'
import { frameworkInForce, indicatorByCode } from '../indicator/framework-in-force.ts'
import { presentAnswer } from './present-delegations.ts'
import type { DelegationToChange } from './delegation-to-change.ts'

export interface SeenAnswer {
  readonly indicatorId: number
  readonly answer: StoredAnswer
  readonly version: number
}

/** Finds the answers to what was asked as somebody saw them. */
export async function answersOf(handle: ReadHandle, { key, territory }: Pick<DelegationToChange, 'key' | 'territory'>): Promise<(code: string, seen: number) => SeenAnswer> {
  const framework = await frameworkInForce(handle)
  const asked = (await listAskedFigures(handle, key.territoryId, key.period)).filter(({ number }) => number === key.number)

  /** Raises `not-found` for what was not asked, `wrong-state` where there is no answer yet, `stale-version` for one that was replaced meanwhile. */
  return (code, seen) => {
    const { id } = indicatorByCode(framework, code)
    const figure = asked.find(({ indicatorId }) => indicatorId === id)
    if (!figure) throw new Problem('not-found', { detail: `${code} was not asked by this link`, params: {} })
    if (figure.answer === null) throw new Problem('wrong-state', { detail: `${code} has not been answered`, params: { state: 'waiting' } })
    if (figure.version !== seen) {
      throw new Problem('stale-version', { detail: `${code} was answered again meanwhile`, params: { current: presentAnswer(figure.answer, figure.version, territory) } })
    }
    return { indicatorId: id, answer: figure.answer, version: figure.version }
  }
}
