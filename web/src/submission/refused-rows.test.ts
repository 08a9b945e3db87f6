import { expect, it } from 'vitest'
import { ApiProblem, Unreachable } from '../api/api-problem.ts'
import { refusedRows } from './refused-rows.ts'

const errors = ['/figures/ORI-CG-02/source', '/figures/ORI-CG-02/dataDate', '/figures/TER-IC-01/entry/value', '/note'].map((pointer) => ({ pointer, detail: '', slug: 'x' }))
const refusal = (slug: 'blocking-findings' | 'unexplained-warnings' | 'not-allowed') => new ApiProblem(slug, { detail: '', params: {}, errors, instance: 'req-7' })

it.each([
  ['figures that cannot be right, each once', refusal('blocking-findings'), ['ORI-CG-02', 'TER-IC-01']],
  ['warnings not explained, each once', refusal('unexplained-warnings'), ['ORI-CG-02', 'TER-IC-01']],
  ['another refusal', refusal('not-allowed'), undefined],
  ['no answer', new Unreachable(), undefined],
  ['no failure', null, undefined],
])('the rows named by %s', (_, failure, rows) => {
  expect(refusedRows(failure)).toEqual(rows)
})
