import { describe, expect, it } from 'vitest'
import { newTerritorySchema, slugOf } from './new-territory.ts'

describe('the name of a place in addresses', () => {
  it.each([
    ['Bucaramanga', 'bucaramanga'],
    ['São Tomé, D.F.', 'sao-tome-d-f'],
    ['  Área Metropolitana de Barcelona ', 'area-metropolitana-de-barcelona'],
    ['L’Hospitalet', 'l-hospitalet'],
    ['Ñuñoa', 'nunoa'],
    ['東京', ''],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ])('%s is %s', (name, slug) => expect(slugOf(name)).toBe(slug))
})

describe('a new territory', () => {
  const cali = {
    slug: 'cali', name: 'Cali', country: 'CO', locale: 'es-CO', timeZone: 'America/Bogota', currency: 'COP', office: 'Oficina', addressee: 'Concejo',
  }

  it('is a municipality without a national code when neither is given', () => {
    expect(newTerritorySchema.parse(cali)).toEqual({ ...cali, type: 'municipality', nationalCode: '' })
  })

  it('keeps the zeros that a national code begins with', () => {
    expect(newTerritorySchema.parse({ ...cali, nationalCode: ' 05001 ' }).nationalCode).toBe('05001')
  })

  it.each([
    ['slug', 'Cali'], ['slug', 'framework'], ['slug', 'sign-in'], ['country', 'Colombia'], ['locale', 'fr-FR'], ['timeZone', 'Bogota'], ['currency', 'pesos'], ['office', '  '], ['nationalCode', '76 001 <b>'],
  ])('is refused for its %s: %s', (field, value) => {
    const { error } = newTerritorySchema.safeParse({ ...cali, [field]: value })
    expect(error?.issues.map(({ path }) => path)).toEqual([[field]])
  })
})
