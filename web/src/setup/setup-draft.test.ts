import { describe, expect, it } from 'vitest'
import { emptyDraft, inCountry, isWrong, slugIn, steps, toSetUp, wrongIn, type SetupDraft } from './setup-draft.ts'

const name = { es: '', pt: '', en: '' }
const places = {
  countries: [{ code: 'CO', name, timeZones: ['America/Bogota'] }, { code: 'MX', name, timeZones: ['America/Cancun', 'America/Mexico_City'] }, { code: 'FR', name, timeZones: ['Europe/Paris'] }],
  currencies: [],
}
const secret = { token: 'A'.repeat(43), password: 'tres peces en el río' }
const cali: SetupDraft = {
  ...inCountry(emptyDraft('en'), 'CO', places), name: 'Santiago de Cali', office: 'Oficina', addressee: 'Concejo',
  own: { name: 'Ana', email: ' ana@cali.example ' }, colleague: { email: ' luis@cali.example' },
}

describe('the draft of a first city', () => {
  it('takes from its country what is usual there, and leaves open what the country leaves open', () => {
    const { language, currency, timeZone } = inCountry(emptyDraft('en'), 'CO', places)
    expect({ language, currency, timeZone }).toEqual({ language: 'es', currency: 'COP', timeZone: 'America/Bogota' })
    expect(inCountry(cali, 'MX', places)).toMatchObject({ currency: 'MXN', timeZone: '' })
    expect(inCountry(emptyDraft('pt'), 'FR', places)).toMatchObject({ language: 'pt', currency: '', timeZone: 'Europe/Paris' })
  })

  it('has the address that follows from its name, or the one that was typed', () => {
    expect([slugIn(cali), slugIn({ ...cali, slug: 'cali' })]).toEqual(['santiago-de-cali', 'cali'])
  })

  it('is taken by the contract once it is whole', () => {
    expect([...wrongIn(toSetUp(cali, secret))]).toEqual([])
    expect(toSetUp(cali, secret)).toMatchObject({ city: { slug: 'santiago-de-cali', locale: 'es-CO' }, administrator: { email: 'ana@cali.example' }, colleague: { email: 'luis@cali.example' } })
    // What is usual, filled in before anybody has looked at it.
    expect(toSetUp(cali, secret).calendar).toEqual({ opens: 'with_quarter', dueDays: 30, closesDays: null, reportFrequency: 'quarterly' })
    expect(toSetUp({ ...cali, share: 'alone' }, secret).colleague).toBeNull()
  })

  it.each<[string, Partial<SetupDraft>, string, readonly boolean[]]>([
    ['without a name', { name: ' ' }, '/city/name', [true, false, false, false]],
    ['in a country without a time zone chosen', { timeZone: '' }, '/city/timeZone', [true, false, false, false]],
    ['with nothing to measure', { indicators: [] }, '/indicators', [false, true, false, false]],
    ['due on no day', { calendar: { ...cali.calendar, due: 'pronto' } }, '/calendar/dueDays', [false, false, true, false]],
    ['closed before it is due', { calendar: { ...cali.calendar, isClosed: true, closes: '29' } }, '/calendar/closesDays', [false, false, true, false]],
    ['with a colleague who is oneself', { colleague: { email: cali.own.email } }, '/colleague/email', [false, false, false, true]],
  ])('%s says what is wanting, and in which step', (_, change, pointer, byStep) => {
    const wrong = wrongIn(toSetUp({ ...cali, ...change }, secret))
    expect([...wrong]).toContain(pointer)
    expect(steps.map((step) => isWrong(step, wrong))).toEqual(byStep)
  })
})
