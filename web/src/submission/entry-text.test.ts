import type { FormatContext } from '@atalaya/shared/indicator'
import type { FigureEntry } from '@atalaya/shared/submission'
import { describe, expect, it } from 'vitest'
import { entryText } from './entry-text.ts'

const format: FormatContext = { locale: 'es-CO', currency: 'COP', language: 'es' }
const budget = { kind: 'currency', unit: { es: 'moneda local', pt: 'moeda local', en: 'local currency' }, decimals: 0 } as const
const inDollars = (value: number, rate: number): FigureEntry => ({ form: 'amount', value, currency: 'USD', date: '2026-03-31', rate, rateSource: 'TRM' })

describe('an amount in one line', () => {
  const cases: { title: string; entry: FigureEntry; text: string }[] = [
    // 3,000,000 × 4,120.35
    { title: 'in another currency, with what it comes to and at which rate', entry: inDollars(3_000_000, 4120.35), text: '3.000.000 USD = 12.361.050.000 COP, 1 USD = 4.120,35 COP' },
    { title: 'of nothing in another currency', entry: inDollars(0, 4120.35), text: '0 USD = 0 COP, 1 USD = 4.120,35 COP' },
    { title: 'in the place’s own', entry: { form: 'amount', value: 12_361_050_000, currency: 'COP', date: '2026-03-31', rate: 1, rateSource: '' }, text: '12.361.050.000 COP' },
  ]
  it.each(cases)('$title', ({ entry, text }) => {
    expect(entryText(entry, budget, format).replaceAll(/\s/g, ' ')).toBe(text)
  })
})
