import { savedFigureSchema } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../support/app.ts'
import { buildOffice, figure, pesos, value } from '../../support/builders.ts'
import { expectOk, expectProblem } from '../../support/expect.ts'
import { rowsOf } from '../../support/stored.ts'

const app = useApp()
const to = (path: string, code: string) => `${path}/submissions/2019-Q1/figures/${code}`

describe('a figure of fifteen significant digits', () => {
  it.each([
    ['a JSON number', 123456789.012345, 123456789.012345],
    ['text', '123456789.012345', 123456789.012345],
    ['the largest there is', 999999999999999, 999999999999999],
    ['a small one', '0.000000123456789012345', 1.23456789012345e-7],
    ['text with zeros behind', '1256755000.50', 1256755000.5],
  ])('gives %s back unchanged', async (_what, sent, kept) => {
    const office = await buildOffice(app)
    const body = { ...figure(pesos(1)), entry: { ...pesos(1), value: sent } }
    const saved = expectOk(await office.provider.put(to(office.path, 'GOB-PR-02'), body), savedFigureSchema)
    expect(saved.figure).toMatchObject({ entry: { value: kept }, value: kept })
    const shown = expectOk<{ rows: { figure: { entry: unknown } | null }[] }>(await office.provider.get(`${office.path}/submissions/2019-Q1`))
    expect(shown.rows.find(({ figure }) => figure !== null)?.figure?.entry).toMatchObject({ value: kept })
  })

  it.each([
    ['a JSON number of sixteen', 123456789.0123456, '/entry/value', 'A number has at most 15 significant digits'],
    ['text of sixteen', '123456789.0123456', '/entry/value', 'A number has at most 15 significant digits'],
    ['sixteen before the point', 1_000_000_000_000_000, '/entry/value', 'A number is smaller than 1,000,000,000,000,000'],
    ['an exponent', '1.25E+09', '/entry/value', 'A number is written with digits and a dot'],
    ['another country’s marks', '1.256.755,50', '/entry/value', 'A number is written with digits and a dot'],
    ['no number', true, '/entry/value', 'A number is written with digits and a dot'],
  ])('refuses %s with a sentence', async (_what, sent, pointer, sentence) => {
    const office = await buildOffice(app)
    const body = { ...figure(pesos(1)), entry: { ...pesos(1), value: sent } }
    const { errors } = expectProblem(await office.provider.put(to(office.path, 'GOB-PR-02'), body), 'invalid-fields', [pointer])
    expect(errors?.[0]?.detail).toBe(sentence)
    expect(await rowsOf(app, office, 'figure')).toEqual([])
  })

  // As they are written in a body: reading them as doubles would round them before anybody looked.
  it.each([
    ['999999999999999.01', 'A number has at most 15 significant digits'],
    ['0.1000000000000000055511151231257827', 'A number has at most 30 digits on either side of the dot'],
    ['9'.repeat(40), 'A number is smaller than 1,000,000,000,000,000'],
    ['1e-400', 'A number is written with digits and a dot'],
    [`1${'0'.repeat(100_000)}1`, 'A number is smaller than 1,000,000,000,000,000'],
  ])('refuses the JSON number %.40s with a sentence', async (sent, sentence) => {
    const office = await buildOffice(app)
    const body = JSON.stringify(figure(value(1))).replace('"value":1', `"value":${sent}`)
    const { errors } = expectProblem(await office.provider.put(to(office.path, 'ORI-CG-02'), body, { 'content-type': 'application/json' }), 'invalid-fields', ['/entry/value'])
    expect(errors?.[0]?.detail).toBe(sentence)
    expect(await rowsOf(app, office, 'figure')).toEqual([])
  })

  it('refuses a long number in a body that is nested deeper than can be read', async () => {
    const office = await buildOffice(app)
    const body = `${'['.repeat(400_000)}1234567890123456.7${']'.repeat(400_000)}`
    expectProblem(await office.provider.put(to(office.path, 'ORI-CG-02'), body, { 'content-type': 'application/json' }), 'invalid-request')
  })
})
