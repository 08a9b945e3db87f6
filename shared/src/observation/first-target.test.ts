import { describe, expect, it } from 'vitest'
import { assessStatus, changedTargets, formatContextOf, type StatusInput } from '../indicator/index.ts'
import { period } from '../period/index.ts'
import { firstTarget, firstTargetText } from './first-target.ts'
import { sampleIndicator, sampleRow, sampleTerritory } from './sample-observations.ts'

const [quarter, year, nextYear] = [period('2019-Q1'), period('2019-A1'), period('2020-A1')]
const act = { source: 'Acuerdo 7', decidedOn: '2019-05-15', reason: 'Se redujo el presupuesto.' }
const indicator = sampleIndicator()
const context = { ...formatContextOf(sampleTerritory(), 'es'), indicator }

const promised = (of: StatusInput['period'], value: number, version = 1, told = act) => ({ period: of, value, version, ...told })

/** Four agreements in the first quarter of 2019, judged in July by the targets in force of those given. */
function against(versions: ReturnType<typeof promised>[]) {
  const inForce = [...Map.groupBy(versions, (target) => target.period).values()].flatMap((ofPeriod) => ofPeriod.slice(-1))
  const judged: StatusInput = {
    indicator, period: quarter, today: '2019-07-10', tolerance: 0.15, points: [{ period: quarter, value: 4, numerator: null, denominator: null, missing: null }], targets: inForce, baseline: null, firstPeriod: quarter,
  }
  return firstTarget(judged, assessStatus(judged), changedTargets(versions), context)
}

describe('how an indicator stands against what was promised at first', () => {
  it('is told with the act that changed the promise', () => {
    // 4 of 5 = 80 %, more than 15 points short: at risk. Now 4 of 4.
    expect(against([promised(quarter, 5), promised(quarter, 4, 2)])).toEqual({
      ...act, period: quarter, first: 5, status: { state: 'at_risk', attainment: 0.8, sentence: expect.stringContaining('4 de 5 acuerdos (80\u00a0% de la meta)') as string },
    })
  })

  it('counts from the very first of several versions, by the last act', () => {
    const last = { source: 'Acuerdo 9', decidedOn: '2019-06-01', reason: 'Otra vez' }
    expect(against([promised(quarter, 8), promised(quarter, 5, 2), promised(quarter, 4, 3, last)])).toMatchObject({ ...last, first: 8, status: { attainment: 0.5 } })
  })

  it('is told of a year’s target that is the measure of a quarter', () => {
    // A quarter of 32 is 8, of which 4 are half.
    expect(against([promised(year, 32), promised(year, 16, 2)])).toMatchObject({ period: year, first: 32, status: { attainment: 0.5 } })
  })

  it.each([
    ['nothing was changed', [promised(quarter, 5)]],
    ['the change was taken back', [promised(quarter, 5), promised(quarter, 4, 2), promised(quarter, 5, 3)]],
    ['another year’s was changed', [promised(quarter, 5), promised(nextYear, 40), promised(nextYear, 30, 2)]],
    ['the year’s was changed, and the quarter has its own', [promised(quarter, 5), promised(year, 40), promised(year, 30, 2)]],
  ])('is not told where %s', (_why, versions) => {
    expect(against(versions)).toBeNull()
  })
})

describe('what is said of it', () => {
  it.each([
    ['es', 'La meta inicial de T1 2019 era de 5 acuerdos; cambió el 15 de mayo de 2019 (Acuerdo 7): Se redujo el presupuesto. Con la meta inicial: de enero a marzo, 4 de 5.'],
    ['pt', 'A meta inicial de T1 2019 era de 5 acuerdos; mudou em 15 de maio de 2019 (Acuerdo 7): Se redujo el presupuesto. Com a meta inicial: de enero a marzo, 4 de 5.'],
    ['en', 'The first target for Q1 2019 was 5 acuerdos; it was changed on 15 May 2019 (Acuerdo 7): Se redujo el presupuesto. Against the first target: de enero a marzo, 4 de 5.'],
  ] as const)('in %s', (language, text) => {
    const row = sampleRow({ firstTarget: { ...act, period: quarter, first: 5, status: { state: 'at_risk', attainment: 0.8, sentence: 'De enero a marzo, 4 de 5.' } } })
    expect(firstTargetText(row, formatContextOf(sampleTerritory(), language))).toBe(text)
  })

  it('is nothing where there is nothing to tell', () => {
    expect(firstTargetText(sampleRow(), context)).toBe('')
  })
})
