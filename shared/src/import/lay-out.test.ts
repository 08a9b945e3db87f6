import { describe, expect, it } from 'vitest'
import { period } from '../period/index.ts'
import { layOut, placeLines, type BlockSetting } from './lay-out.ts'
import { readTabbedText } from './read-block.ts'

const same = (text: string) => ({ es: text, pt: text, en: text })
const setting: BlockSetting = {
  rows: [
    { code: 'ORI-CG-01', name: { es: 'Compromisos de gestión cumplidos', pt: 'Compromissos cumpridos', en: 'Commitments met' }, kind: 'ratio' },
    { code: 'ORI-CG-02', name: same('Compromisos vencidos (sin cumplir)'), kind: 'quantity' },
    { code: 'GOB-PR-01', name: same('Presupuesto'), kind: 'currency' },
  ],
  period: period('2026-Q3'), locale: 'es-CO', currency: 'COP', at: { code: 'ORI-CG-02', field: 'value' },
}

describe('text of a clipboard', () => {
  it.each([
    ['one cell', '46', [['46']]],
    ['a line break at the end is no line', '46\r\n', [['46']]],
    ['lines and cells', 'a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['an empty cell in the middle and at the end', 'a\t\tb\nc\t\t', [['a', '', 'b'], ['c', '', '']]],
    ['a line break, a tab and a quote inside a cell', 'x\t"uno\ndos\t""tres"""\ty', [['x', 'uno\ndos\t"tres"', 'y']]],
    ['a quote that is only a quote', '"ojo" con esto\t5"', [['"ojo" con esto', '5"']]],
    ['an empty line between', 'a\n\nb', [['a'], [''], ['b']]],
    ['nothing', '\t\n', []],
  ])('%s', (_, text, block) => {
    expect(readTabbedText(text)).toEqual(block)
  })
})

describe('columns', () => {
  it.each([
    ['titles in Spanish', 'Código\tIndicador\tValor\tFuente\nORI-CG-02\tx\t5\tActa', true, ['code', 'name', 'value', 'source']],
    ['titles in Portuguese', 'código\tnumerador\tDENOMINADOR\tobservações\nORI-CG-01\t3\t4\tx', true, ['code', 'numerator', 'denominator', 'note']],
    ['titles in English, one unknown', 'Indicator\tFigure\tColour\nPresupuesto\t5\tred', true, ['name', 'value', 'ignored']],
    ['the quarter’s own name', 'Indicador\tT2 2026\tT3 2026\nPresupuesto\t4\t5', true, ['name', 'ignored', 'value']],
    ['a code and a number without titles', 'ORI-CG-02\t5\nGOB-PR-01\t$ 300', false, ['code', 'value']],
    ['codes and names by turns', 'ORI-CG-02\t3\nPresupuesto\t4', false, ['name', 'value']],
    ['a name, two numbers, a text', 'compromisos de gestion cumplidos\t3\t4\tActa 3', false, ['name', 'value', 'denominator', 'source']],
    ['numbers alone', '5\n$ 300', false, ['value']],
    ['a number and two texts', '5\tActa\tojo', false, ['value', 'source', 'note']],
    ['of two columns with one title the first', 'Código\tValor\tValor\nORI-CG-02\t5\t6', true, ['code', 'value', 'ignored']],
  ])('%s', (_, text, hasTitles, columns) => {
    expect(layOut(readTabbedText(text), setting)).toEqual({ hasTitles, columns })
  })

  it('two numbers pasted into the part of a ratio are its parts', () => {
    const at = { code: 'ORI-CG-01', field: 'numerator' } as const
    expect(layOut(readTabbedText('3\t4'), { ...setting, at }).columns).toEqual(['numerator', 'denominator'])
    expect(layOut(readTabbedText('4\n5'), { ...setting, at: { ...at, field: 'denominator' } }).columns).toEqual(['denominator'])
  })
})

function place(text: string, change: Partial<BlockSetting> = {}, chosen?: ReadonlyMap<number, string>) {
  const block = readTabbedText(text)
  const where = { ...setting, ...change }
  return placeLines(block, layOut(block, where), where, chosen).map(({ match, cells }) => ({ match, cells }))
}

describe('lines', () => {
  it('are found by code, also inside another text, and by name without accents or case', () => {
    expect(place('ori-cg-02 vencidos\t5\nCOMPROMISOS DE GESTION CUMPLIDOS\t3/4\nCompromisos vencidos sin cumplir\t7').map(({ match }) => match)).toEqual([
      { is: 'twice', code: 'ORI-CG-02' }, { is: 'row', code: 'ORI-CG-01', by: 'name' }, { is: 'twice', code: 'ORI-CG-02' },
    ])
  })

  it('without names follow each other from the row in which they are pasted, an empty one too', () => {
    expect(place('5\n\n6\n7', { at: { code: 'ORI-CG-01', field: 'value' } })).toEqual([
      { match: { is: 'row', code: 'ORI-CG-01', by: 'position' }, cells: { value: '5' } },
      { match: { is: 'row', code: 'GOB-PR-01', by: 'position' }, cells: { value: '6' } },
      { match: { is: 'beyond' }, cells: { value: '7' } },
    ])
  })

  it('that nobody knows are said, and taken for what the person says', () => {
    const text = 'ORI-CG-02\t5\nORI-ZZ-09\t6\nTotal\t11'
    expect(place(text).map(({ match }) => match)).toEqual([{ is: 'row', code: 'ORI-CG-02', by: 'code' }, { is: 'unknown', key: 'ORI-ZZ-09' }, { is: 'unknown', key: 'Total' }])
    expect(place(text, {}, new Map([[1, 'GOB-PR-01']]))[1]).toEqual({ match: { is: 'row', code: 'GOB-PR-01', by: 'choice' }, cells: { value: '6' } })
  })

  it('without anything of a figure are headings and left out', () => {
    expect(place('Código\tValor\nOficina\t\nORI-CG-02\t5')).toEqual([{ match: { is: 'row', code: 'ORI-CG-02', by: 'code' }, cells: { value: '5' } }])
  })
})
