import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { FrameworkFilesError, frameworkFolder, readFrameworkFiles } from '@atalaya/seeds/framework'
import { languages } from '@atalaya/shared/language'
import { describe, expect, it, onTestFinished } from 'vitest'
import { copyFramework, rewrite, rewriteLine, setCell } from './framework-copy.ts'

const office = 'indicators-office.csv'
const government = 'indicators-local-government.csv'
const territory = 'indicators-territory.csv'

describe('the framework that is shipped', () => {
  const { framework, sdgTargets } = readFrameworkFiles(frameworkFolder)

  it('has the sixty indicators of the sixteen aspects, as many in each as were agreed', () => {
    const counts = framework.aspects.map(({ key }) => [key, framework.indicators.filter(({ aspect }) => aspect === key).length])
    expect(counts).toEqual([
      ['management_commitments', 5], ['human_resources_training', 3], ['knowledge_management', 5], ['teams', 2],
      ['policy_coherence', 5], ['policy_facilitation', 2], ['transversality', 3], ['budget_share', 3],
      ['impact_on_management', 3], ['quality_of_life', 4], ['territorial_actors', 5], ['fdi_volume', 5],
      ['international_influence', 4], ['cooperation_impact', 5], ['learning', 3], ['global_agendas', 3],
    ])
    expect(framework.indicators).toHaveLength(60)
  })

  it('has no code twice', () => {
    expect(new Set(framework.indicators.map(({ code }) => code)).size).toBe(60)
  })

  it('has twelve rubrics of five levels and the states of two milestones', () => {
    expect(framework.rubrics.map(({ code, levels }) => `${code}:${levels.length}`)).toEqual([
      'R1:5', 'R2:5', 'R3:5', 'R4:5', 'R5:5', 'R6:5', 'R7:5', 'R8:5', 'R9:5', 'R10:5', 'R11:5', 'R12:5', 'M1:4', 'M2:4',
    ])
    expect(framework.rubricRules).toHaveLength(7)
  })

  it('has the 17 goals and 169 targets of sustainable development', () => {
    expect(framework.sdgGoals).toHaveLength(17)
    expect(sdgTargets).toHaveLength(169)
  })

  it('says every text in the three languages, and not the same thing thrice', () => {
    for (const { code, definition, method, partners } of framework.indicators) {
      for (const text of [definition, method, partners]) {
        expect(languages.map((language) => text[language].length > 20), code).toEqual([true, true, true])
        expect(new Set(languages.map((language) => text[language])).size, code).toBe(3)
      }
    }
  })
})

/** Each breaks one thing in a copy of the files; the loader must say exactly this. */
const cases: [name: string, breakIt: (folder: string) => void, message: string][] = [
  ['a code that is there twice', (f) => setCell(f, office, 3, 'code', 'ORI-CG-01'), `${office}:3: code ORI-CG-01 is in ${office}:2 already`],
  ['a code that is none', (f) => setCell(f, office, 2, 'code', 'CG1'), `${office}:2: code: "CG1" cannot be read (Invalid string: must match pattern /^[A-Z]{2,5}-[A-Z]{2}-\\d{2}$/)`],
  ['a code of another scope', (f) => setCell(f, government, 7, 'code', 'TER-FP-01'), `${government}:7: a code of local_government begins with GOB, not TER`],
  ['an unknown scope', (f) => setCell(f, office, 2, 'scope', 'city'), `${office}:2: scope: "city" is not one of office, local_government, territory`],
  ['an unknown aspect', (f) => setCell(f, office, 4, 'aspect', 'staffing'), `${office}:4: there is no aspect "staffing"`],
  ['an aspect of another scope', (f) => setCell(f, office, 4, 'aspect', 'learning'), `${office}:4: aspect learning belongs to territory, not to office`],
  ['an unknown kind', (f) => setCell(f, office, 2, 'kind', 'rate'), `${office}:2: kind: "rate" is not one of quantity, ratio, score, currency, milestone, qualitative`],
  ['an unknown use', (f) => setCell(f, office, 2, 'uses', 'improve;boast'), `${office}:2: uses: "boast" is not one of improve, decide, learn, transparency, measure_failure, weigh_importance`],
  ['no use at all', (f) => setCell(f, office, 2, 'uses', ''), `${office}:2: uses is empty`],
  ['decimals that are no number', (f) => setCell(f, office, 2, 'decimals', 'one'), `${office}:2: decimals: "one" cannot be read (Invalid input: expected number, received string)`],
  ['an answer other than yes or no', (f) => setCell(f, office, 2, 'is_context', 'maybe'), `${office}:2: is_context: "maybe" cannot be read (Invalid input: expected boolean, received string)`],
  ['a ratio without numerator', (f) => setCell(f, office, 2, 'numerator_en', ''), `${office}:2: numerator_en is empty, and a ratio has one`],
  ['a ratio without denominator', (f) => setCell(f, office, 2, 'denominator_pt', ''), `${office}:2: denominator_pt is empty, and a ratio has one`],
  ['a denominator of what is no ratio', (f) => setCell(f, office, 3, 'denominator_es', 'Todos'), `${office}:3: denominator_es must be empty: the kind is quantity, not ratio`],
  ['a numerator in two languages', (f) => setCell(f, office, 3, 'numerator_pt', ''), `${office}:3: numerator_pt must be filled in every language or in none`],
  ['a ratio that does not say whether one part is within the other', (f) => setCell(f, office, 2, 'numerator_within_denominator', ''), `${office}:2: numerator_within_denominator is yes or no for a ratio, empty for the rest`],
  ['a part of the whole that may exceed it', (f) => setCell(f, office, 2, 'upper_bound', '2'), `${office}:2: bounds must be 0 and 1 where the numerator is within the denominator`],
  ['a count in per cent', (f) => setCell(f, office, 3, 'unit_es', '%'), `${office}:3: unit_es "%" does not go with kind quantity`],
  ['no unit', (f) => setCell(f, office, 3, 'unit_en', ''), `${office}:3: unit_en is empty`],
  ['a count without its singular', (f) => setCell(f, office, 3, 'unit_one_pt', ''), `${office}:3: unit_one_pt is empty: what is one of "compromissos" called?`],
  ['a singular of what is the same for one', (f) => setCell(f, office, 2, 'unit_one_es', 'punto'), `${office}:2: unit_one_es must be empty: "%" is the same for one`],
  ['a unit for money', (f) => setCell(f, government, 13, 'unit_es', 'COP'), `${government}:13: unit must be empty for currency: the territory has its own`],
  ['bounds the wrong way round', (f) => setCell(f, office, 3, 'upper_bound', '-1'), `${office}:3: lower_bound 0 is not below upper_bound -1`],
  ['bounds beyond the levels', (f) => setCell(f, government, 4, 'upper_bound', '5'), `${government}:4: bounds must be 0 and 4, the levels of R1`],
  ['a score without rubric', (f) => setCell(f, government, 4, 'rubric', ''), `${government}:4: rubric is empty, and a score has one`],
  ['an unknown rubric', (f) => setCell(f, government, 4, 'rubric', 'R99'), `${government}:4: there is no rubric R99`],
  ['a rubric for something else', (f) => setCell(f, government, 4, 'rubric', 'R2'), `${government}:4: rubric R2 does not name GOB-CP-03 among those it supports`],
  ['a flow that is not summed', (f) => setCell(f, office, 2, 'aggregation_over_time', 'last'), `${office}:2: accumulation flow does not go with aggregation_over_time last: flows, and only flows, are summed`],
  ['a stock that is summed', (f) => setCell(f, office, 2, 'accumulation', 'stock'), `${office}:2: accumulation stock does not go with aggregation_over_time sum: flows, and only flows, are summed`],
  ['an unknown target of the goals', (f) => setCell(f, office, 2, 'sdg_targets', '16.6;16.99'), `${office}:2: there is no SDG target 16.99`],
  ['a related code that does not exist', (f) => setCell(f, government, 7, 'related', 'GOB-FP-09'), `${government}:7: there is no indicator GOB-FP-09 to be related to`],
  ['one related to itself', (f) => setCell(f, government, 7, 'related', 'GOB-FP-01'), `${government}:7: GOB-FP-01 is related to itself`],
  ['one related one way only', (f) => setCell(f, government, 7, 'related', 'ORI-CG-02'), `${government}:7: ORI-CG-02 does not name GOB-FP-01 as related (${office}:3)`],
  ['lists of unequal length', (f) => setCell(f, office, 2, 'disaggregations_en', 'one'), `${office}:2: disaggregations have 2 items in es, 2 in pt, 1 in en`],
  ['an empty name', (f) => setCell(f, office, 2, 'name_pt', ''), `${office}:2: name_pt is empty`],
  ['an empty definition', (f) => setCell(f, territory, 5, 'definition_en', ''), `${territory}:5: definition_en is empty`],
  ['a line with a field too few', (f) => rewriteLine(f, 'sdg.csv', 6, () => '5,Igualdad'), 'sdg.csv:6: has 2 fields instead of 4'],
  ['a quote that is never closed', (f) => rewriteLine(f, 'scopes.csv', 4, (line) => `"${line}`), 'scopes.csv:4: Quote Not Closed: the parsing is finished with an opening quote at line 4'],
  ['another header', (f) => rewriteLine(f, 'scopes.csv', 1, (line) => line.replace('wording_es', 'wording')), 'scopes.csv:1: the header must be scope,position,wording_es,name_es,name_pt,name_en'],
  ['an aspect too few', (f) => rewrite(f, 'aspects.csv', (text) => text.trimEnd().split('\n').slice(0, -1).join('\n')), 'aspects.csv:1: territory has 7 aspects instead of 8'],
  ['aspects out of order', (f) => setCell(f, 'aspects.csv', 3, 'position', '7'), 'aspects.csv:3: position must be 2, in order'],
  ['an aspect that is there twice', (f) => setCell(f, 'aspects.csv', 3, 'aspect', 'teams'), 'aspects.csv:5: aspect teams is on line 3 already'],
  ['an aspect that nothing measures', (f) => setCell(f, 'aspects.csv', 5, 'aspect', 'crew'), 'aspects.csv:5: aspect crew has no indicator'],
  ['a level that is skipped', (f) => setCell(f, 'rubrics.csv', 4, 'level', '3'), 'rubrics.csv:4: level must be 2, in order'],
  ['a level without text', (f) => setCell(f, 'rubrics.csv', 4, 'level_pt', ''), 'rubrics.csv:4: level_pt is empty'],
  ['a rubric of two names', (f) => setCell(f, 'rubrics.csv', 4, 'name_en', 'Coherence'), 'rubrics.csv:4: name_en is not as on line 2'],
  ['a rule without text', (f) => setCell(f, 'rubric-rules.csv', 3, 'rule_en', ''), 'rubric-rules.csv:3: rule_en is empty'],
  ['a target of another goal', (f) => setCell(f, 'sdg-targets.csv', 2, 'goal', '2'), 'sdg-targets.csv:2: target 1.1 is not of goal 2'],
  ['an edition without date', (f) => rewrite(f, 'edition.json', (text) => text.replace('effectiveFrom', 'from')), 'edition.json:1: effectiveFrom: Invalid input: expected string, received undefined'],
  ['an edition that is no JSON', (f) => rewriteLine(f, 'edition.json', 3, () => '  "effectiveFrom" 2019'), "edition.json:3: Expected ':' after property name in JSON at position 47 (line 3 column 19)"],
  ['a file that is missing', (f) => rmSync(join(f, territory)), `${territory}:1: the file is missing`],
]

describe('a framework that is not consistent', () => {
  it.each(cases)('is refused with file and line: %s', (_name, breakIt, message) => {
    const folder = copyFramework()
    onTestFinished(() => rmSync(folder, { recursive: true }))
    breakIt(folder)
    expect(problemsOf(folder)).toContain(message)
  })

  it('is refused with everything that is wrong in it, by file and line', () => {
    const folder = copyFramework()
    onTestFinished(() => rmSync(folder, { recursive: true }))
    setCell(folder, office, 5, 'name_en', '')
    setCell(folder, office, 2, 'uses', '')
    setCell(folder, government, 2, 'unit_pt', '')
    expect(problemsOf(folder)).toEqual([
      `${government}:2: unit_pt is empty`,
      `${office}:2: uses is empty`,
      `${office}:5: name_en is empty`,
    ])
  })
})

function problemsOf(folder: string): string[] {
  try {
    readFrameworkFiles(folder)
  } catch (error) {
    if (error instanceof FrameworkFilesError) return error.message.split('\n')
    throw error
  }
  return []
}
