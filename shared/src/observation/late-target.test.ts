import { describe, expect, it } from 'vitest'
import type { Language } from '../language/index.ts'
import { period } from '../period/index.ts'
import { lateTargetText, publicSince, versionPublicSince, type ToldVersion } from './late-target.ts'

const [first, second, year] = [period('2019-Q1'), period('2019-Q2'), period('2019-A1')]
const april = '2019-04-16T20:00:00.000Z'
const january = '2020-01-20T15:00:00.000Z'
const publications = new Map([[first, april], [period('2019-Q4'), january]])
const told = (given: Partial<ToldVersion> = {}): ToldVersion => ({ period: first, cell: '', version: 1, value: 4, approvedOn: '2019-04-12T15:00:00.000Z', ...given })

describe('since when a figure is public', () => {
  it.each<[string, Parameters<typeof publicSince>[1], string | undefined]>([
    ['since its quarter was published', [told()], april],
    ['since its quarter was published, whatever was corrected later', [told({ version: 2, value: 5, approvedOn: '2019-06-01T15:00:00.000Z' }), told()], april],
    ['since it was added, where it came after the publication', [told({ approvedOn: '2019-05-02T15:00:00.000Z' })], '2019-05-02T15:00:00.000Z'],
    ['since it was found, where it was published as missing', [told({ value: null }), told({ version: 2, approvedOn: '2019-05-03T15:00:00.000Z' })], '2019-05-03T15:00:00.000Z'],
    ['never, while it is missing', [told({ value: null })], undefined],
    ['never, while there is nothing', [], undefined],
    ['never by the figure of another period', [told({ period: second })], undefined],
    ['never by the cell of a breakdown', [told({ cell: 'women' })], undefined],
  ])('%s', (_promise, versions, since) => {
    expect(publicSince(first, versions, publications)).toBe(since)
  })

  it('is never while its quarter is not published', () => {
    expect(publicSince(second, [told({ period: second })], publications)).toBeUndefined()
  })

  it('of a year is since the quarter that it ends with was published', () => {
    expect(publicSince(year, [told({ period: year, approvedOn: '2020-01-15T15:00:00.000Z' })], publications)).toBe(january)
  })
})

describe('since when a version is public', () => {
  it.each<[string, Partial<ToldVersion>, string | undefined]>([
    ['since its quarter was published', {}, april],
    ['since it was corrected', { version: 2, approvedOn: '2019-06-01T15:00:00.000Z' }, '2019-06-01T15:00:00.000Z'],
    ['since it was taken back, although no number is told any more', { version: 2, value: null, approvedOn: '2019-06-01T15:00:00.000Z' }, '2019-06-01T15:00:00.000Z'],
    ['never, while its quarter is not published', { period: second }, undefined],
  ])('%s', (_promise, version, since) => {
    expect(versionPublicSince(told(version), publications)).toBe(since)
  })
})

describe('a target beside a figure', () => {
  const inBogota = (language: Language) => ({ timeZone: 'America/Bogota', language })
  // 02:00 of the thirteenth in Greenwich is 21:00 of the twelfth in Bogotá.
  const may = '2019-05-13T02:00:00.000Z'

  it.each<[string, string, number, string | undefined, string]>([
    ['entered before it was published', '2019-04-16T19:59:59.999Z', 1, april, ''],
    ['entered at the very instant', april, 1, april, ''],
    ['entered after it', may, 1, april, 'Meta registrada el 12 de mayo de 2019, después de publicarse la cifra'],
    ['changed after it', may, 2, april, 'Meta cambiada el 12 de mayo de 2019, después de publicarse la cifra'],
    ['changed before it', '2019-03-01T15:00:00.000Z', 3, april, ''],
    ['entered while there is no figure', may, 1, undefined, ''],
  ])('%s', (_what, setAt, version, since, text) => {
    expect(lateTargetText({ setAt, version }, since, inBogota('es'))).toBe(text)
  })

  it.each<[Language, string, string]>([
    ['pt', 'Meta registrada em 12 de maio de 2019, depois de publicado o número', 'Meta alterada em 12 de maio de 2019, depois de publicado o número'],
    ['en', 'Target entered on 12 May 2019, after the figure was published', 'Target changed on 12 May 2019, after the figure was published'],
  ])('says so in %s', (language, entered, changed) => {
    expect([1, 2].map((version) => lateTargetText({ setAt: may, version }, april, inBogota(language)))).toEqual([entered, changed])
  })
})
