import { period } from '@atalaya/shared/period'
import type { Figure, Finding, SaveFigure, SubmissionRow, SubmissionView } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { Unreachable } from '../api/api-problem.ts'
import { forbiddenDevice, sampleDevice } from '../device/sample-devices.ts'
import { Desk } from './desk.ts'
import type { Transport } from './desk-slots.ts'
import { withChange } from './figure-draft.ts'

const quarter = period('2019-Q2')
const warning = (indicator: string): Finding => ({ slug: 'source-missing', severity: 'warn', indicator, pointer: '/source', params: {} })
const impossible = (indicator: string): Finding => ({ slug: 'negative-count', severity: 'block', indicator, pointer: '/entry/value', params: { value: -1 } })

function figureOf(indicator: string, change: Partial<Figure> = {}): Figure {
  return {
    indicator, period: quarter, entry: { form: 'value', value: 3 }, value: 3, source: '', dataDate: null, vintage: 'preliminary', note: '', explanation: '',
    version: 1, returnNote: '', answer: '', answeredBy: null, answeredAt: null, savedBy: 'Ana', savedAt: '2019-07-01T10:42:00.000Z', ...change,
  }
}

/** A count due in the quarter; only what the desk reads of it. */
function rowOf(code: string, figure: Figure | null, findings: readonly Finding[] = []): SubmissionRow {
  const indicator = { code, kind: 'quantity', unit: { es: 'u', pt: 'u', en: 'u' }, decimals: 0, rubric: null }
  return { indicator, period: quarter, figure, findings, previous: [], approved: null, write: { allowed: true }, reopening: null } as unknown as SubmissionRow
}

/** The quarter at version 5; only what the desk reads of it. */
function viewOf(rows: readonly SubmissionRow[], change: Partial<SubmissionView> = {}): SubmissionView {
  return { territory: { slug: 'quito', locale: 'es-EC', currency: 'USD' }, period: quarter, version: 5, state: 'returned', rows, narratives: [], abilities: { write: { allowed: true } }, ...change } as unknown as SubmissionView
}

function deskOf(rows: readonly SubmissionRow[], saveFigure: Transport['saveFigure'], { storage, entries: kept } = sampleDevice()) {
  const view = viewOf(rows)
  const desk = new Desk({
    view, personId: 7, storage, check: (row, body) => (body.source === '' ? [warning(row.indicator.code)] : []),
    transport: { saveFigure, saveNarrative: () => Promise.reject(new Unreachable()) },
  })
  const type = (code: string, value: string) => {
    const autosave = desk.figures.get(code)
    if (!autosave) throw new Error(code)
    autosave.change({ ...autosave.current().draft, value })
    return autosave
  }
  return { desk, kept, type }
}

const refuses = () => Promise.reject(new Unreachable())
const rows = [
  rowOf('A', null),
  rowOf('B', figureOf('B', { savedAt: '2019-07-02T08:00:00.000Z', returnNote: '¿De dónde sale?' }), [warning('B')]),
  rowOf('C', figureOf('C', { explanation: 'Se contó así siempre.' }), [warning('C'), impossible('C')]),
  rowOf('D', figureOf('D', { entry: { form: 'blank' }, value: null })),
]

describe('the sum of a quarter', () => {
  it('counts answers, warnings and questions; a blank is no answer, and no explanation lifts what prevents submission', () => {
    expect(deskOf(rows, refuses).desk.summary()).toMatchObject({
      due: 4, answered: 2, warned: 2, blocking: 1, unexplained: 1, explained: 0, returned: 1, unsent: 0, unfinished: 0, lastSavedAt: '2019-07-02T08:00:00.000Z',
    })
  })

  it('follows what is typed: the checks of the draft stand in for those of what is stored', () => {
    const { desk, type } = deskOf(rows, refuses)
    desk.summary()
    type('A', '5')
    expect(desk.findingsOf('A')).toEqual([warning('A')])
    expect(desk.summary().unexplained).toBe(2)
  })

  it('counts what is half written as that, though the checks say nothing of it', async () => {
    const { desk, type } = deskOf(rows, refuses)
    await type('A', 'doce').leave()
    expect(desk.findingsOf('A')).toEqual([])
    expect(desk.summary()).toMatchObject({ warned: 3, unfinished: 1, blocking: 1, unexplained: 1 })
    expect(desk.rowsThat(({ warning }) => warning === 'unfinished').map(({ indicator }) => indicator.code)).toEqual(['A'])
  })
})

it('counts what was added after the approval once the quarter is read again', () => {
  const { desk } = deskOf(rows, refuses)
  const point = { period: quarter, value: 5, missing: null, vintage: 'final' as const, version: 1 }
  const later = rows.map((row) => (row.indicator.code === 'A' ? { ...row, approved: point } : row))
  desk.refresh(viewOf(later, { state: 'published' }))
  // Of the four, A alone is public: B and C were answered and not approved.
  expect(desk.summary()).toMatchObject({ answered: 1, withValue: 1, blank: 3, addedLater: 1, changedLater: 0 })
})

describe('what could not be sent', () => {
  it('is sent in turn, and stops at the first that is not answered', async () => {
    const asked: string[] = []
    let isUp = false
    const { desk, kept, type } = deskOf(rows, (code) => {
      asked.push(code)
      return isUp ? Promise.resolve({ figure: figureOf(code, { entry: { form: 'value', value: 5 }, value: 5, version: 2 }), findings: [], quarterVersion: { before: 5, after: 6 } }) : refuses()
    })
    await type('A', '5').leave()
    await type('B', '5').leave()
    expect(desk.summary().unsent).toBe(2)
    await desk.flush()
    expect(asked).toEqual(['A', 'B', 'A'])
    isUp = true
    await desk.flush()
    expect(asked).toEqual(['A', 'B', 'A', 'A', 'B'])
    expect(desk.summary().unsent).toBe(0)
    expect(kept.size).toBe(0)
  })
})

describe('what was typed and not left', () => {
  const saved = (code: string, { entry, version }: SaveFigure) =>
    Promise.resolve({ figure: figureOf(code, { entry, version: version + 1 }), findings: [], quarterVersion: { before: 5, after: 6 } })

  it('is saved before the quarter is handed in', async () => {
    const sent: string[] = []
    const { desk, type } = deskOf(rows, (code, body) => {
      sent.push(code)
      return saved(code, body)
    })
    type('A', '5')
    type('B', '5')
    await desk.saveAll()
    expect(sent).toEqual(['A', 'B'])
    expect(desk.figures.get('A')?.current().state.is).toBe('kept')
  })

  it('follows the save that was under way while it was typed', async () => {
    const bodies: unknown[] = []
    let answer: () => void = () => undefined
    const { desk, type } = deskOf(rows, async (code, body) => {
      bodies.push(body.entry)
      if (bodies.length === 1) await new Promise<void>((resolve) => (answer = resolve))
      return saved(code, body)
    })
    void type('A', '4').leave()
    type('A', '5')
    const all = desk.saveAll()
    answer()
    await all
    expect(bodies).toEqual([{ form: 'value', value: 4 }, { form: 'value', value: 5 }])
    expect(desk.figures.get('A')?.current().state.is).toBe('kept')
  })

  it('is told as half written or unsent where it cannot be saved', async () => {
    const { desk, type } = deskOf(rows, refuses)
    type('A', 'doce')
    type('B', '5')
    await desk.saveAll()
    expect(desk.summary()).toMatchObject({ unfinished: 1, unsent: 1 })
  })
})

it('tells those who listen to one row, and to all, and nobody else', () => {
  const { desk, type } = deskOf(rows, refuses)
  const heard: string[] = []
  desk.subscribe('A', () => heard.push('A'))
  desk.subscribe('B', () => heard.push('B'))
  desk.subscribe('all', () => heard.push('all'))
  type('A', '5')
  expect(heard).toEqual(['A', 'all'])
})

it('says that the device keeps nothing as soon as it refuses, and typing goes on', async () => {
  const { desk, type } = deskOf(rows, refuses, { storage: forbiddenDevice, entries: new Map() })
  expect(desk.isKeeping).toBe(true)
  await type('A', '5').leave()
  expect(desk.isKeeping).toBe(false)
  expect(desk.figures.get('A')?.current()).toMatchObject({ draft: { value: '5' }, state: { is: 'unsent' } })
})

describe('the version of the quarter that has been seen', () => {
  const savingAt = (before: number) => (code: string) =>
    Promise.resolve({ figure: figureOf(code, { entry: { form: 'value' as const, value: 5 }, value: 5, version: 2 }), findings: [], quarterVersion: { before, after: before + 1 } })

  it('follows one’s own saves', async () => {
    const { desk, type } = deskOf(rows, savingAt(5))
    await type('A', '5').leave()
    expect(desk.seenVersion).toBe(6)
  })

  it('stays where it is after a save on top of somebody else’s, until the quarter is read again', async () => {
    const { desk, type } = deskOf(rows, savingAt(6))
    await type('A', '5').leave()
    expect(desk.seenVersion).toBe(5)
    desk.refresh(viewOf(rows, { version: 7 }))
    expect(desk.seenVersion).toBe(7)
    // A reading that was on its way meanwhile.
    desk.refresh(viewOf(rows, { version: 6 }))
    expect(desk.seenVersion).toBe(7)
  })

  it('is told apart from a later one by what changed', () => {
    const narrative = { scope: 'office' as const, result: '', obstacle: '', wayForward: '', version: 1 }
    const { desk } = deskOf(rows, refuses)
    const later = viewOf([rowOf('A', figureOf('A')), rowOf('B', figureOf('B', { version: 2 })), rowOf('C', figureOf('C')), rowOf('D', figureOf('D'))], { narratives: [narrative] })
    expect(desk.changesIn(later)).toEqual({ codes: ['A', 'B'], scopes: ['office'] })
  })
})

describe('an explanation of the number before', () => {
  const text = 'Se contó así siempre.'
  const explained = () => rowOf('C', figureOf('C', { explanation: text }), [warning('C')])
  const saving = (sent: string[]): Transport['saveFigure'] => (code, { entry, explanation, version }) => {
    sent.push(explanation)
    return Promise.resolve({ figure: figureOf(code, { entry, explanation, version: version + 1 }), findings: [warning(code)], quarterVersion: { before: 5, after: 6 } })
  }

  it('is not sent with another one, whose warning stands unexplained, and is offered again after it', async () => {
    const sent: string[] = []
    const { desk, type } = deskOf([explained()], saving(sent))
    expect([desk.explanationOf('C'), desk.formerExplanationOf('C'), desk.standingOf('C').warning]).toEqual([text, '', 'explained'])
    const autosave = type('C', '4')
    expect([desk.explanationOf('C'), desk.formerExplanationOf('C'), desk.standingOf('C').warning]).toEqual(['', text, 'unexplained'])
    await autosave.leave()
    expect(sent).toEqual([''])
    expect([desk.explanationOf('C'), desk.formerExplanationOf('C'), desk.standingOf('C').warning]).toEqual(['', text, 'unexplained'])
  })

  it('is offered no longer once it is taken again', async () => {
    const sent: string[] = []
    const { desk, type } = deskOf([explained()], saving(sent))
    const autosave = type('C', '4')
    autosave.change(withChange(autosave.current().draft, { explanation: text }))
    await autosave.leave()
    expect(sent).toEqual([text])
    expect([desk.explanationOf('C'), desk.formerExplanationOf('C')]).toEqual([text, ''])
  })

  it('is left as it is when its number is typed back', async () => {
    const sent: string[] = []
    const { desk, type } = deskOf([explained()], saving(sent))
    type('C', '4')
    await type('C', '3').leave()
    expect(sent).toEqual([])
    expect([desk.explanationOf('C'), desk.formerExplanationOf('C')]).toEqual([text, ''])
  })

  it('does not come back with what is typed while the other one is being saved', async () => {
    const sent: string[] = []
    const { desk, type } = deskOf([explained()], saving(sent))
    const first = type('C', '4').leave()
    type('C', '5')
    await first
    await desk.saveAll()
    expect(sent).toEqual(['', ''])
  })

  it('stays behind in what this device kept, and is offered when the page is opened again', async () => {
    const device = sampleDevice()
    await deskOf([explained()], refuses, device).type('C', '4').leave()
    const sent: string[] = []
    const { desk } = deskOf([explained()], saving(sent), device)
    expect(desk.formerExplanationOf('C')).toBe(text)
    await desk.flush()
    expect(sent).toEqual([''])
    expect(desk.formerExplanationOf('C')).toBe(text)
  })

  it('stays behind too where somebody else saved the row meanwhile', async () => {
    const device = sampleDevice()
    await deskOf([explained()], refuses, device).type('C', '4').leave()
    const sent: string[] = []
    const theirs = rowOf('C', figureOf('C', { entry: { form: 'value', value: 9 }, value: 9, explanation: 'Otra.', version: 2 }), [warning('C')])
    const { desk } = deskOf([theirs], saving(sent), device)
    expect(desk.figures.get('C')?.current().state.is).toBe('conflict')
    await desk.figures.get('C')?.resolve('mine')
    expect(sent).toEqual([''])
  })
})

describe('an answer to the validator', () => {
  it.each([
    ['goes with the figure that was asked about', 'B', 'Sí, todos.'],
    ['stays behind where the question was taken back', 'C', undefined],
  ])('%s', async (_what, code, sentAnswer) => {
    const sent: unknown[] = []
    const { desk } = deskOf(rows, (_code, body) => {
      sent.push(body.answer)
      return refuses()
    })
    const autosave = desk.figures.get(code)
    if (!autosave) throw new Error(code)
    autosave.change({ ...autosave.current().draft, answer: 'Sí, todos.' })
    await autosave.leave()
    expect(sent).toEqual([sentAnswer])
  })

  it('is no longer counted among what was asked once the quarter is approved', () => {
    const { desk } = deskOf(rows, refuses)
    expect(desk.summary().returned).toBe(1)
    desk.refresh(viewOf(rows, { state: 'approved' }))
    expect(desk.summary().returned).toBe(0)
  })
})
