import { expect, it } from 'vitest'
import type { Language } from '../language/index.ts'
import { readCell } from './read-cell.ts'
import { tellCell } from './tell-cell.ts'

function told(text: string, language: Language, locale: string, currency: string) {
  return tellCell({ field: 'value', cell: text, reading: readCell(text, { locale, currency }) }, { language, locale, currency })
}

it.each([
  ['1.234,5', 'es', 'es-CO', 'COP', 'se lee 1.234,5'],
  ['USD 3 M', 'es', 'es-CO', 'COP', 'se lee 3.000.000\u00a0USD (tres millones de dólares estadounidenses)'],
  ['536 mil', 'es', 'es-CO', 'COP', 'se lee 536.000 (quinientos treinta y seis mil)'],
  ['R$ 1,5 bi', 'pt', 'pt-BR', 'BRL', 'lido como 1.500.000.000\u00a0BRL (um bilhão e quinhentos milhões de reais brasileiros)'],
  ['77 %', 'en', 'en', 'USD', 'read as 77\u00a0%'],
  ['3/4', 'es', 'es-CO', 'COP', 'se lee 3 de 4'],
  ['n/d', 'es', 'es-CO', 'COP', 'se lee sin dato'],
  ['N/A', 'pt', 'pt-BR', 'BRL', 'lido como não se aplica'],
] as const)('«%s» in %s', (text, language, locale, currency, reading) => {
  expect(told(text, language, locale, currency)).toMatchObject({ reading, refusal: undefined })
})

it('says what is to be looked at', () => {
  expect(told('—', 'es', 'es-CO', 'COP').doubts).toEqual(['Se lee como «sin dato», nunca como cero. Si era un cero, escriba 0.'])
})

it('says why a cell is refused', () => {
  expect(tellCell({ field: 'value', cell: '77 %', reading: null, refusal: 'needs-parts' }, { language: 'en', locale: 'en', currency: 'USD' }).refusal).toBe(
    'Of a ratio both parts are kept. Paste numerator and denominator, or a fraction such as 3/4.',
  )
})
