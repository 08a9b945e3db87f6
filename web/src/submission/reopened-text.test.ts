import { period } from '@atalaya/shared/period'
import type { Reopening } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { reopenedTask, reopenedText } from './reopened-text.ts'

const row = (name: string, change: Partial<Reopening> | null) => ({
  indicator: { name: { es: name, pt: name, en: name } },
  reopening: change && { until: '2019-07-17', reason: 'Llegó tarde', openedBy: 'Ana', openedAt: '2019-07-10T15:00:00.000Z', endedOn: null, isInForce: true, ...change },
})
const one = [row('Reuniones', {}), row('Promesas', null), row('Consultas', { endedOn: '2019-07-11', isInForce: false })]
const two = [...one, row('Planes', { until: '2019-07-20' })]

describe('the figures that are reopened', () => {
  it('are named beside the state of the quarter, each with its last day; those never reopened and those that are over are not', () => {
    expect(reopenedText('stillOpen', one, 'es')).toBe('Sí se puede cambiar la cifra reabierta: «Reuniones» (hasta el 17 de julio de 2019).')
    expect(reopenedText('stillOpen', two, 'es')).toBe('Sí se pueden cambiar las cifras reabiertas: «Reuniones» (hasta el 17 de julio de 2019) y «Planes» (hasta el 20 de julio de 2019).')
    expect(reopenedText('stillOpen', one, 'en')).toBe('The reopened figure can be changed all the same: “Reuniones” (until 17 July 2019).')
  })

  it('are named before an approval, with what it does to them', () => {
    expect(reopenedText('approveEnds', one, 'es')).toBe('Una cifra sigue reabierta: «Reuniones» (hasta el 17 de julio de 2019). Al aprobar se cierra, y vale lo que esté guardado.')
    expect(reopenedText('approveEnds', two, 'pt')).toMatch(/^2 números continuam reabertos: “Reuniones” \(até 17 de julho de 2019\) e “Planes”/)
  })

  it('where none is, are nothing to tell', () => {
    expect(reopenedText('stillOpen', one.slice(1), 'es')).toBeUndefined()
    expect(reopenedText('approveEnds', [], 'es')).toBeUndefined()
  })

  it('wait for whoever enters them', () => {
    const figure = { indicator: 'ORI-CG-02', name: { es: 'Reuniones', pt: 'Reuniões', en: 'Meetings' }, until: '2019-07-17' }
    expect(reopenedTask(period('2019-Q1'), figure, 'es')).toBe('Una cifra reabierta de T1 2019, hasta el 17 de julio de 2019: Reuniones')
    expect(reopenedTask(period('2019-Q1'), figure, 'pt')).toBe('Um número reaberto de T1 2019, até 17 de julho de 2019: Reuniões')
  })
})
