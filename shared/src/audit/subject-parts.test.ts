import { describe, expect, it } from 'vitest'
import { subjectParts } from './subject-parts.ts'

describe('what a row of the trail is about', () => {
  it.each<[string, string, string | null, string | null]>([
    ['a figure', '2019-Q1/ORI-CG-01', '2019-Q1', 'ORI-CG-01'],
    ['a piece of evidence of it', '2019-Q1/ORI-CG-01/2', '2019-Q1', 'ORI-CG-01'],
    ['a goal, whose indicator comes first', 'ORI-CG-01/2019-A1', '2019-A1', 'ORI-CG-01'],
    ['a baseline', 'TER-IC-01', null, 'TER-IC-01'],
    ['a quarter', '2019-Q3', '2019-Q3', null],
    ['a half year', '2019-S2', '2019-S2', null],
    ['the text of a scope', '2019-Q1/office', '2019-Q1', null],
    ['a link by its number', '2019-Q1/7', '2019-Q1', null],
    ['a person by their id', '41', null, null],
    ['a territory', 'bucaramanga', null, null],
    ['a quarter that no year has', '2019-Q5/ORI-CG-01', null, 'ORI-CG-01'],
    ['a code in small letters, which is none', '2019-Q1/ori-cg-01', '2019-Q1', null],
    ['nothing', '', null, null],
  ])('is %s: %s', (_what, subject, period, indicator) => {
    expect(subjectParts(subject)).toEqual({ period, indicator })
  })
})
