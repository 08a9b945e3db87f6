import { describe, expect, it } from 'vitest'
import { standingInWords, summarize, summarySentence, type StatusCounts } from './summary.ts'

describe('the sentence that sums a board up', () => {
  const cases: { counts: StatusCounts; es: string; pt: string; en: string }[] = [
    {
      counts: { no_data: 13, off_track: 4, on_track: 18, at_risk: 7 },
      es: 'De 42 indicadores, 18 en curso, 7 en riesgo, 4 fuera de curso, 13 sin dato.',
      pt: 'De 42 indicadores, 18 dentro do previsto, 7 em risco, 4 fora do previsto, 13 sem dado.',
      en: 'Of 42 indicators, 18 on track, 7 at risk, 4 off track, 13 without data.',
    },
    {
      counts: { achieved: 1, maturing: 2, not_applicable: 1, not_reported: 1, at_risk: 0 },
      es: 'De 5 indicadores, 1 cumplido, 2 en maduración, 1 que no aplica, 1 sin reportar.',
      pt: 'De 5 indicadores, 1 cumprido, 2 em maturação, 1 que não se aplica, 1 não informado.',
      en: 'Of 5 indicators, 1 achieved, 2 maturing, 1 not applicable, 1 not reported.',
    },
    {
      counts: { achieved: 2, in_progress: 3, no_target: 4, neutral: 5, not_applicable: 2, not_reported: 2 },
      es: 'De 18 indicadores, 2 cumplidos, 3 con el periodo sin terminar, 5 sin valoración, 4 sin meta, 2 que no aplican, 2 sin reportar.',
      pt: 'De 18 indicadores, 2 cumpridos, 3 com o período em andamento, 5 sem avaliação, 4 sem meta, 2 que não se aplicam, 2 não informados.',
      en: 'Of 18 indicators, 2 achieved, 3 with the period under way, 5 not rated, 4 without a target, 2 not applicable, 2 not reported.',
    },
    { counts: { at_risk: 1 }, es: 'De un indicador, 1 en riesgo.', pt: 'De um indicador, 1 em risco.', en: 'Of one indicator, 1 at risk.' },
    {
      counts: {},
      es: 'Todavía no hay indicadores en este periodo.',
      pt: 'Ainda não há indicadores neste período.',
      en: 'There are no indicators in this period yet.',
    },
  ]
  it.each(cases)('$es', ({ counts, es, pt, en }) => {
    expect(summarySentence(counts, 'es')).toBe(es)
    expect(summarySentence(counts, 'pt')).toBe(pt)
    expect(summarySentence(counts, 'en')).toBe(en)
  })

  it.each([
    [1, '1 indicador', '1 indicador que no aplica'],
    [2, '2 indicadores', '2 indicadores que no aplican'],
  ])('of %i that stand alike, who they are and how', (count, who, told) => {
    expect(standingInWords('not_applicable', count, who, 'es')).toBe(told)
  })

  it('counts by state and leaves out those without indicators', () => {
    expect(summarize(['at_risk', 'no_data', 'at_risk'])).toEqual({ at_risk: 2, no_data: 1 })
    expect(summarize([])).toEqual({})
  })
})
