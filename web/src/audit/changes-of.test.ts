import type { AuditAction } from '@atalaya/shared/audit'
import { describe, expect, it } from 'vitest'
import { changesOf, type Written } from './changes-of.ts'

const written: Written = { format: { language: 'es', locale: 'es-CO', currency: 'COP' }, indicator: undefined }

describe('what became different by an act', () => {
  it.each<[string, AuditAction, unknown, unknown, [string, string | undefined, string][]]>([
    ['of a first figure, what it says', 'figure.save', null, { source: 'Registro', note: '', vintage: 'final', version: 1 }, [['fuente', undefined, 'Registro'], ['condición', undefined, 'definitiva']]],
    ['of a later one, what is another', 'figure.save', { source: 'Registro', vintage: 'final', version: 1 }, { source: 'Acta', vintage: 'final', version: 2 }, [['fuente', 'Registro', 'Acta']]],
    ['a text that was emptied', 'figure.save', { note: 'Sí' }, { note: '' }, [['nota', 'Sí', 'nada']]],
    ['the state of a quarter, with how many figures it has', 'submission.approve', { state: 'submitted' }, { state: 'approved', observations: 1234, versions: { a: 'b' } }, [['estado', 'en validación', 'aprobado'], ['cifras', undefined, '1.234']]],
    ['the state of a correction, which is feminine', 'correction.approve', { state: 'proposed' }, { state: 'approved' }, [['estado', 'propuesta', 'aprobada']]],
    ['a note as it was written, though it be a word of a list', 'figure.save', { note: 'public', source: 'reader' }, { note: 'final', source: 'no_data' }, [['fuente', 'reader', 'no_data'], ['nota', 'public', 'final']]],
    ['a note that is a name of the language itself', 'figure.save', null, { note: 'constructor' }, [['nota', undefined, 'constructor']]],
    ['a state that nobody knows', 'submission.submit', null, { state: 'toString' }, [['estado', undefined, 'toString']]],
    ['why a value is missing, and the reason of a correction', 'observation.correct', { missing: null, reason: '' }, { missing: { reason: 'no_data', note: 'not_applicable' }, reason: 'no_data' }, [['sin dato', 'nada', 'motivo: sin dato; nota: not_applicable'], ['motivo', 'nada', 'no_data']]],
    ['who sees a piece', 'evidence.mark', { visibility: 'internal' }, { visibility: 'public' }, [['visibilidad', 'interna', 'pública']]],
    ['of a file, how many of its figures are what', 'import.apply', null, { kind: 'draft', file: 'cifras.csv', counts: { new: 1200, changed: 3, same: 0, proposed: 0, refused: 1, empty: 2 }, proposals: 0 }, [
      ['archivo', undefined, 'cifras.csv'], ['comparación', undefined, 'nuevas: 1.200; cambian: 3; iguales: 0; corregirían lo aprobado: 0; no se toman: 1; vacías: 2'], ['correcciones propuestas', undefined, '0'],
    ]],
    ['of one that was undone, what was put back and what was not', 'import.undo', null, { figures: 1201, kept: 2, withdrawn: 1 }, [['cifras', undefined, '1.201'], ['se dejaron como estaban', undefined, '2'], ['correcciones retiradas', undefined, '1']]],
    ['the questions with which a quarter was returned', 'submission.return', { state: 'submitted' }, { state: 'returned', figures: [{ indicator: 'ORI-CG-01', note: '¿Y junio?' }] }, [['estado', 'en validación', 'devuelto con preguntas'], ['cifras', undefined, 'ORI-CG-01; nota: ¿Y junio?']]],
    ['a zero, which is something', 'target.set', { value: 3 }, { value: 0 }, [['valor', '3', '0']]],
    ['days and choices in words', 'comment.resolve', { isResolved: false, until: '2019-07-10' }, { isResolved: true, until: '2019-07-11' }, [['hasta', '10 de julio de 2019', '11 de julio de 2019'], ['resuelta', 'no', 'sí']]],
    ['roles, one after the other', 'account.change-roles', { roles: ['reader'] }, { roles: ['provider', 'publisher'] }, [['tareas', 'lee', 'ingresa, publica']]],
    ['nothing, of what says nothing', 'account.sign-out', null, null, []],
  ])('is %s', (_what, action, before, after, told) => {
    expect(changesOf({ action, before, after }, written).map(({ label, was, is }) => [label, was, is])).toEqual(told)
  })

  it('is a figure with its unit, and a reason where there is none', () => {
    const indicator = { kind: 'quantity' as const, unit: { es: 'acuerdos', pt: 'acordos', en: 'agreements' }, decimals: 0 }
    const change = { action: 'figure.save' as const, before: { entry: { form: 'value', value: 1234 } }, after: { entry: { form: 'missing', reason: 'no_data', note: 'No llegó' } } }
    expect(changesOf(change, { ...written, indicator })[0]).toMatchObject({ was: '1.234 acuerdos', is: 'sin dato: No llegó' })
  })
})
