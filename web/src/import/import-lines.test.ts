import type { PlacedLine, PlacedTemplateLine } from '@atalaya/shared/import'
import { period } from '@atalaya/shared/period'
import type { Figure, SubmissionRow, SubmissionView } from '@atalaya/shared/submission'
import { expect, it } from 'vitest'
import { Unreachable } from '../api/api-problem.ts'
import { sampleDevice } from '../device/sample-devices.ts'
import { Desk } from '../submission/desk.ts'
import { importLines, isAcceptable, isProposed } from './import-lines.ts'
import { changedSince } from './use-import.ts'

const quarter = period('2019-Q2')

function figureOf(indicator: string, value: number, version: number): Figure {
  return {
    indicator, period: quarter, entry: { form: 'value', value }, value, source: 'Acta', dataDate: null, vintage: 'preliminary', note: '', explanation: '',
    version, returnNote: '', answer: '', answeredBy: null, answeredAt: null, savedBy: 'Ana', savedAt: '2019-07-01T10:42:00.000Z',
  }
}

/** A count due in the quarter; only what the desk and the lines read of it. */
function rowOf(code: string, figure: Figure | null): SubmissionRow {
  const indicator = { code, kind: 'quantity', unit: { es: 'u', pt: 'u', en: 'u' }, decimals: 0, rubric: null }
  return { indicator, period: quarter, figure, findings: [], previous: [], approved: null, write: { allowed: true }, reopening: null } as unknown as SubmissionRow
}

const territory = { slug: 'quito', locale: 'es-EC', currency: 'USD' }

function deskOf() {
  const view = { territory, period: quarter, version: 5, state: 'draft', narratives: [], abilities: { write: { allowed: true } }, rows: [rowOf('A', null), rowOf('B', figureOf('B', 3, 2))] } as unknown as SubmissionView
  return new Desk({
    view, personId: 7, storage: sampleDevice().storage, check: () => [],
    transport: { saveFigure: () => Promise.reject(new Unreachable()), saveNarrative: () => Promise.reject(new Unreachable()) },
  })
}

const line = (code: string, value: string, place = 0): PlacedLine => ({ line: place, match: { is: 'row', code, by: 'code' }, cells: { value } })

function read(desk: Desk, lines: readonly (PlacedLine | PlacedTemplateLine)[], checks: Parameters<typeof importLines>[1]['check'] = () => []) {
  return importLines(lines, { desk, territory, supplements: { missingNote: '', rates: {} }, check: checks })
}

it('a line stands beside what the desk holds of its row, and over its version', () => {
  const [first, second, third] = read(deskOf(), [line('A', '5'), line('B', '3'), { line: 2, match: { is: 'unknown', key: 'Total' }, cells: { value: '8' } }])
  expect([first?.before, first?.version, first && isProposed(first)]).toEqual([null, 0, true])
  expect([second?.before?.entry, second?.version, second?.reading?.outcome.is, second && isAcceptable(second)]).toEqual([{ form: 'value', value: 3 }, 2, 'unchanged', false])
  expect([third?.row, third && isAcceptable(third)]).toEqual([undefined, false])
})

it('a line that cannot be so may be taken and is not proposed', () => {
  const [only] = read(deskOf(), [line('A', '-5')], () => [{ slug: 'negative-count', severity: 'block', indicator: 'A', pointer: '/entry/value', params: {} }])
  expect([only && isAcceptable(only), only && isProposed(only)]).toEqual([true, false])
})

it('a template’s line that would put back an older figure, or whose row was changed, is not proposed', () => {
  const [older, same, tampered] = read(deskOf(), [
    { ...line('B', '9'), version: 1, isTampered: false }, { ...line('B', '9'), version: 2, isTampered: false }, { ...line('B', '9'), version: 2, isTampered: true },
  ])
  expect([older, same, tampered].map((each) => each && [each.marks, isAcceptable(each), isProposed(each)])).toEqual([[['changed-since'], true, false], [[], true, true], [['tampered'], true, false]])
})

it('what is typed in a row and not saved is said', () => {
  const desk = deskOf()
  const slot = desk.figures.get('B')
  slot?.change({ ...slot.current().draft, value: 'doce' })
  expect(read(desk, [line('B', '9')])[0]?.marks).toEqual(['unsaved-here'])
})

it('figures saved together stand in their rows, in place of what was typed, and are told apart from later ones', () => {
  const desk = deskOf()
  const slot = desk.figures.get('B')
  slot?.change({ ...slot.current().draft, value: 'doce' })
  desk.takeSaved([{ figure: figureOf('B', 9, 3), findings: [], quarterVersion: { before: 5, after: 6 } }])
  expect([slot?.current().draft.value, slot?.current().state.is, desk.seenVersion]).toEqual(['9', 'kept', 6])
  const applied = { isUndone: false, figures: [{ code: 'B', before: null, version: 3 }] }
  expect(changedSince(applied, desk)).toEqual([])
  desk.takeSaved([{ figure: figureOf('B', 10, 4), findings: [], quarterVersion: { before: 6, after: 7 } }])
  expect(changedSince(applied, desk)).toEqual(['B'])
})

it('where the service does not answer, figures wait in their fields, and nothing of an answer in the row is lost', async () => {
  const desk = deskOf()
  const slot = desk.figures.get('B')
  slot?.change({ ...slot.current().draft, answer: 'Se contó aparte' })
  desk.fillIn([{ code: 'B', figure: { entry: { form: 'value', value: 12 }, source: 'Tabla', dataDate: null, vintage: 'final', note: '', explanation: '' } }])
  await desk.saveAll()
  expect([slot?.current().draft, slot?.current().state.is]).toMatchObject([{ value: '12', source: 'Tabla', vintage: 'final', answer: 'Se contó aparte' }, 'unsent'])
  expect(changedSince({ isUndone: false, figures: [{ code: 'B', before: null, version: null }] }, desk)).toEqual([])
})
