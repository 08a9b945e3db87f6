import type { KeptTarget } from '@atalaya/shared/indicator'
import { period } from '@atalaya/shared/period'
import { describe, expect, it } from 'vitest'
import { ownTargetNote, targetNote } from './target-note.ts'

const [first, last, year] = [period('2019-Q1'), period('2019-Q4'), period('2019-A1')]
const told = { cell: '', version: 1, value: 4, approvedOn: '2019-04-12T15:00:00.000Z' }
const shown = {
  page: {
    territory: { timeZone: 'America/Bogota' }, language: 'es', indicator: { frequency: 'quarterly' },
    series: [{ ...told, period: first }, { ...told, period: last, approvedOn: '2020-01-15T15:00:00.000Z' }], replaced: [],
  },
  publications: new Map([[first, '2019-04-16T20:00:00.000Z'], [last, '2020-01-20T15:00:00.000Z']]),
} as unknown as Parameters<typeof targetNote>[2]

const target = (of: typeof first, setAt: string) => ({ period: of, setAt, version: 1 }) as KeptTarget
const inMay = target(year, '2019-05-12T15:00:00.000Z')

describe('what is said of a target', () => {
  it('is that it came after the figure it is shown beside', () => {
    expect(targetNote(inMay, first, shown)).toBe('Meta registrada el 12 de mayo de 2019, después de publicarse la cifra')
    expect(targetNote(inMay, last, shown)).toBe('')
  })

  it.each([
    ['a year’s, before its last quarter was published', inMay, ''],
    ['a year’s, after it', target(year, '2020-02-01T15:00:00.000Z'), 'Meta registrada el 1 de febrero de 2020, después de publicarse la cifra'],
    ['a quarter’s, after it', target(first, '2019-05-12T15:00:00.000Z'), 'Meta registrada el 12 de mayo de 2019, después de publicarse la cifra'],
  ])('in the list of promises is settled by the last figure of its period: %s', (_what, promised, text) => {
    expect(ownTargetNote(promised, shown)).toBe(text)
  })
})
