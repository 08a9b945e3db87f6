import { describe, expect, it } from 'vitest'
import { changesOf, type Written } from './changes-of.ts'

const written: Written = { format: { language: 'es', locale: 'es-CO', currency: 'COP' }, indicator: undefined }

describe('what became different by an act', () => {
  it.each<[string, unknown, unknown, [string, string | undefined, string][]]>([
    ['of a first figure, what it says', null, { source: 'Registro', note: '', vintage: 'final', version: 1 }, [['fuente', undefined, 'Registro'], ['condición', undefined, 'definitiva']]],
    ['of a later one, what is another', { source: 'Registro', vintage: 'final', version: 1 }, { source: 'Acta', vintage: 'final', version: 2 }, [['fuente', 'Registro', 'Acta']]],
    ['a text that was emptied', { note: 'Sí' }, { note: '' }, [['nota', 'Sí', 'nada']]],
    ['the state of a quarter, with how many figures it has', { state: 'submitted' }, { state: 'approved', observations: 1234, versions: { a: 'b' } }, [['estado', 'en validación', 'aprobado'], ['cifras', undefined, '1.234']]],
    ['a zero, which is something', { value: 3 }, { value: 0 }, [['valor', '3', '0']]],
    ['days and choices in words', { isResolved: false, until: '2019-07-10' }, { isResolved: true, until: '2019-07-11' }, [['hasta', '10 de julio de 2019', '11 de julio de 2019'], ['resuelta', 'no', 'sí']]],
    ['roles, one after the other', { roles: ['reader'] }, { roles: ['provider', 'publisher'] }, [['papeles', 'lee', 'ingresa, publica']]],
    ['nothing, of what says nothing', null, null, []],
  ])('is %s', (_what, before, after, told) => {
    expect(changesOf({ before, after }, written).map(({ label, was, is }) => [label, was, is])).toEqual(told)
  })

  it('is a figure with its unit, and a reason where there is none', () => {
    const indicator = { kind: 'quantity' as const, unit: { es: 'acuerdos', pt: 'acordos', en: 'agreements' }, decimals: 0 }
    const change = { before: { entry: { form: 'value', value: 1234 } }, after: { entry: { form: 'missing', reason: 'no_data', note: 'No llegó' } } }
    expect(changesOf(change, { ...written, indicator })[0]).toMatchObject({ was: '1.234 acuerdos', is: 'sin dato: No llegó' })
  })
})
