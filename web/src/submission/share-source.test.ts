import { period } from '@atalaya/shared/period'
import type { Figure, SaveFigure, SubmissionRow, SubmissionView } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { Unreachable } from '../api/api-problem.ts'
import { sampleDevice } from '../device/sample-devices.ts'
import { Desk } from './desk.ts'
import { shareSource, takeBackSource, unsourced } from './share-source.ts'

const quarter = period('2019-Q2')
const source = { source: 'Registro', dataDate: '2019-06-30' }
const byMarta = (figureVersion: number) => ({ byLink: { name: 'Marta Ruiz', post: 'Tesorera', department: 'Hacienda', figureVersion } })

function figureOf(indicator: string, change: Partial<Figure> = {}): Figure {
  return {
    indicator, period: quarter, entry: { form: 'value', value: 3 }, value: 3, source: '', dataDate: null, vintage: 'preliminary', note: '', explanation: '',
    version: 1, returnNote: '', answer: '', answeredBy: null, answeredAt: null, savedBy: 'Ana', savedAt: '2019-07-01T10:42:00.000Z', ...change,
  }
}

/** A count due in the quarter; only what the desk reads of it. */
function rowOf(code: string, change: Partial<Figure> = {}, row: Partial<SubmissionRow> = {}): SubmissionRow {
  const indicator = { code, kind: 'quantity', unit: { es: 'u', pt: 'u', en: 'u' }, decimals: 0, rubric: null }
  return { indicator, period: quarter, figure: figureOf(code, change), findings: [], previous: [], approved: null, write: { allowed: true }, reopening: null, byLink: null, ...row } as unknown as SubmissionRow
}

function deskOf(rows: readonly SubmissionRow[]) {
  const sent: [string, string, string | null][] = []
  const view = { territory: { slug: 'quito', locale: 'es-EC', currency: 'USD' }, period: quarter, version: 5, state: 'draft', rows, narratives: [], abilities: { write: { allowed: true } } } as unknown as SubmissionView
  const desk = new Desk({
    view, personId: 7, storage: sampleDevice().storage, check: () => [],
    transport: {
      saveFigure: (code: string, body: SaveFigure) => {
        sent.push([code, body.source, body.dataDate])
        return Promise.resolve({ figure: figureOf(code, { entry: body.entry, source: body.source, dataDate: body.dataDate, note: body.note, version: body.version + 1 }), findings: [], quarterVersion: { before: 5, after: 6 } })
      },
      saveNarrative: () => Promise.reject(new Unreachable()),
    },
  })
  const change = (code: string, typed: object) => {
    const autosave = desk.figures.get(code)
    if (!autosave) throw new Error(code)
    autosave.change({ ...autosave.current().draft, ...typed })
    return autosave.leave()
  }
  return { desk, sent, change }
}

describe('the rows that lack a source', () => {
  const cases: { title: string; row: SubmissionRow; isAmong: boolean }[] = [
    { title: 'a number', row: rowOf('A'), isAmong: true },
    { title: 'one with a source', row: rowOf('A', { source: 'Libro' }), isAmong: false },
    { title: 'a blank', row: rowOf('A', { entry: { form: 'blank' }, value: null }), isAmong: false },
    { title: 'a missing one', row: rowOf('A', { entry: { form: 'missing', reason: 'no_data', note: 'x' }, value: null }), isAmong: false },
    { title: 'what another department answered', row: rowOf('A', {}, byMarta(1)), isAmong: false },
    { title: 'what the office entered over their answer', row: rowOf('A', { version: 2 }, byMarta(1)), isAmong: true },
  ]
  it.each(cases)('$title: $isAmong', ({ row, isAmong }) => {
    expect(unsourced(deskOf([row]).desk)).toEqual(isAmong ? ['A'] : [])
  })

  it('leave out an answer of others after the office noted something beside it, and have it once the number is another', async () => {
    const { desk, change } = deskOf([rowOf('A', {}, byMarta(1))])
    await change('A', { note: 'Llegó tarde' })
    expect([desk.figures.get('A')?.current().stored.figure?.version, unsourced(desk)]).toEqual([2, []])
    await change('A', { value: '4' })
    expect(unsourced(desk)).toEqual(['A'])
  })
})

describe('a source shared with others', () => {
  const rows = () => [rowOf('A'), rowOf('B', { dataDate: '2019-05-31' }), rowOf('C', {}, byMarta(1))]

  it('goes to them, and leaves their own dates', () => {
    const { desk, sent } = deskOf(rows())
    shareSource(desk, source, unsourced(desk))
    expect(sent).toEqual([['A', 'Registro', '2019-06-30'], ['B', 'Registro', '2019-05-31']])
  })

  it('is taken back whole, but from where somebody wrote another since', async () => {
    const { desk, sent, change } = deskOf(rows())
    const shared = shareSource(desk, source, unsourced(desk))
    await desk.saveAll()
    await change('B', { source: 'Acta' })
    sent.length = 0
    takeBackSource(desk, shared)
    await desk.saveAll()
    expect(sent).toEqual([['A', '', null]])
    expect(desk.figures.get('B')?.current().draft.source).toBe('Acta')
  })
})
