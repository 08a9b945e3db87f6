import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { frameworkSchema, type Framework } from '@atalaya/shared/indicator'
import { languages } from '@atalaya/shared/language'
import { checkSheet, checkTogether, type PlacedIndicator } from './check-indicators.ts'
import { FrameworkFilesError, type FileProblem, type Refuse } from './file-problem.ts'
import {
  aspectColumns, aspectsOf, rubricColumns, rubricRuleColumns, rubricRulesOf, rubricsOf, scopeColumns, scopesOf, sdgGoalColumns, sdgGoalsOf,
  sdgTargetColumns, sdgTargetsOf,
} from './framework-tables.ts'
import { indicatorColumns, indicatorOf } from './indicator-row.ts'
import { readTable, type Row } from './read-table.ts'

/** The framework that is reviewed and shipped with the product. */
export const frameworkFolder = fileURLToPath(new URL('../../data/framework', import.meta.url))

const indicatorFiles = ['indicators-office.csv', 'indicators-local-government.csv', 'indicators-territory.csv']

/** Every file of the framework, in the order in which they are read. */
export const frameworkFileNames = [
  'edition.json', 'scopes.csv', 'aspects.csv', 'rubrics.csv', 'rubric-rules.csv', 'sdg.csv', 'sdg-targets.csv', ...indicatorFiles,
]

export interface FrameworkFiles {
  readonly framework: Framework
  /** The 169 targets of the Sustainable Development Goals. */
  readonly sdgTargets: readonly { readonly target: string; readonly goal: number }[]
}

export function refuseMissingFiles(folder: string): void {
  const missing = frameworkFileNames.filter((file) => !existsSync(join(folder, file)))
  if (missing.length > 0) throw new FrameworkFilesError(missing.map((file) => ({ file, line: 1, message: 'the file is missing' })))
}

/** Line of a position that JSON.parse names in its message; the first when it names none. */
function lineOf(error: SyntaxError): number {
  return Number(/line (\d+)/.exec(error.message)?.[1] ?? 1)
}

function editionOf(text: string, refuse: Refuse): Framework['edition'] | undefined {
  const file = 'edition.json'
  try {
    const parsed = frameworkSchema.shape.edition.safeParse(JSON.parse(text))
    if (!parsed.success) {
      for (const issue of parsed.error.issues) refuse({ file, line: 1 }, `${issue.path.join('.')}: ${issue.message}`)
      return undefined
    }
    for (const field of ['title', 'source'] as const) {
      for (const language of languages) if (parsed.data[field][language] === '') refuse({ file, line: 1 }, `${field}.${language} is empty`)
    }
    return parsed.data
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    refuse({ file, line: lineOf(error) }, error.message)
    return undefined
  }
}

/**
 * The framework as its files say it, checked: sheets in the order of the files. Throws FrameworkFilesError with all that is
 * not consistent, each with its file and line.
 */
export function readFrameworkFiles(folder: string): FrameworkFiles {
  refuseMissingFiles(folder)
  const problems: FileProblem[] = []
  const refuse: Refuse = ({ file, line }, message) => problems.push({ file, line, message })
  const text = (file: string) => readFileSync(join(folder, file), 'utf8')
  const rows = (file: string, columns: readonly string[]): Row[] => readTable(file, text(file), columns, refuse)

  const edition = editionOf(text('edition.json'), refuse)
  const sdgGoals = sdgGoalsOf(rows('sdg.csv', sdgGoalColumns), refuse)
  const sdgTargets = sdgTargetsOf(rows('sdg-targets.csv', sdgTargetColumns), sdgGoals, refuse)
  const aspectRows = rows('aspects.csv', aspectColumns)
  const aspects = aspectsOf(aspectRows, refuse)
  const rubricRows = rows('rubrics.csv', rubricColumns)
  const rubrics = rubricsOf(rubricRows, refuse)

  const placed = indicatorFiles
    .flatMap((file) => rows(file, indicatorColumns))
    .flatMap((row): PlacedIndicator[] => {
      const indicator = indicatorOf(row, refuse)
      return indicator ? [{ row, indicator }] : []
    })
  const known = { aspects, rubrics, sdgTargets: new Set(sdgTargets.map(({ target }) => target)) }
  for (const sheet of placed) checkSheet(sheet, known, refuse)
  checkTogether(placed, refuse)
  refuseOrphans(aspectRows, rubricRows, placed, refuse)

  const scopes = scopesOf(rows('scopes.csv', scopeColumns), refuse)
  const rubricRules = rubricRulesOf(rows('rubric-rules.csv', rubricRuleColumns), refuse)
  if (problems.length > 0 || !edition) throw new FrameworkFilesError(problems)
  const indicators = placed.map(({ indicator }) => indicator)
  return { framework: { edition, scopes, aspects, indicators, rubrics, rubricRules, sdgGoals }, sdgTargets }
}

function refuseOrphans(aspectRows: readonly Row[], rubricRows: readonly Row[], placed: readonly PlacedIndicator[], refuse: Refuse): void {
  for (const row of aspectRows) {
    if (!placed.some(({ indicator }) => indicator.aspect === row.cell('aspect'))) refuse(row, `aspect ${row.cell('aspect')} has no indicator`)
  }
  const firstRows = rubricRows.filter((row) => row.cell('level') === '0')
  for (const row of firstRows) {
    for (const code of row.cell('supports').split(';')) {
      if (!placed.some(({ indicator }) => indicator.code === code)) refuse(row, `rubric ${row.cell('rubric')} supports ${code}, which is no indicator`)
    }
  }
}
