import { indicatorSchema, type Indicator, type Unit } from '@atalaya/shared/indicator'
import { languages } from '@atalaya/shared/language'
import type { z } from 'zod'
import type { Refuse } from './file-problem.ts'
import { listOf, localizedCell, localizedColumns, numberOrText, type Row } from './read-table.ts'

export const indicatorColumns = [
  'code', 'scope', 'aspect', 'kind', ...localizedColumns('unit', 'unit_one'), 'decimals', 'direction', 'frequency', 'accumulation',
  'aggregation_over_time', 'aggregation_over_territories', 'horizon', 'lower_bound', 'upper_bound', 'numerator_within_denominator',
  'rubric', 'is_context', 'related', 'sdg_targets', 'uses', 'register_rule',
  ...localizedColumns(
    'name', 'definition', 'numerator', 'denominator', 'method', 'partners', 'disaggregations', 'evidence', 'source',
  ),
]

function orNull<Value>(cell: string, read: (cell: string) => Value): Value | null {
  return cell === '' ? null : read(cell)
}

function yesOrNo(cell: string): boolean | string {
  return cell === 'yes' ? true : cell === 'no' ? false : cell
}

function unitCell(row: Row): Unit {
  const one = localizedCell(row, 'unit_one')
  return { ...localizedCell(row, 'unit'), ...(languages.every((language) => one[language] === '') ? {} : { one }) }
}

function candidate(row: Row) {
  return {
    code: row.cell('code'),
    scope: row.cell('scope'),
    aspect: row.cell('aspect'),
    kind: row.cell('kind'),
    unit: unitCell(row),
    decimals: numberOrText(row.cell('decimals')),
    direction: row.cell('direction'),
    frequency: row.cell('frequency'),
    accumulation: row.cell('accumulation'),
    aggregationOverTime: row.cell('aggregation_over_time'),
    aggregationOverTerritories: row.cell('aggregation_over_territories'),
    horizon: row.cell('horizon'),
    lowerBound: orNull(row.cell('lower_bound'), numberOrText),
    upperBound: orNull(row.cell('upper_bound'), numberOrText),
    numeratorWithinDenominator: orNull(row.cell('numerator_within_denominator'), yesOrNo),
    rubric: orNull(row.cell('rubric'), (code) => code),
    isContext: yesOrNo(row.cell('is_context')),
    related: listOf(row.cell('related')),
    sdgTargets: listOf(row.cell('sdg_targets')),
    uses: listOf(row.cell('uses')),
    registerRule: row.cell('register_rule'),
    name: localizedCell(row, 'name'),
    definition: localizedCell(row, 'definition'),
    numerator: localizedCell(row, 'numerator'),
    denominator: localizedCell(row, 'denominator'),
    method: localizedCell(row, 'method'),
    partners: localizedCell(row, 'partners'),
    disaggregations: {
      es: listOf(row.cell('disaggregations_es')),
      pt: listOf(row.cell('disaggregations_pt')),
      en: listOf(row.cell('disaggregations_en')),
    },
    evidence: localizedCell(row, 'evidence'),
    source: localizedCell(row, 'source'),
  }
}

function messageOf(issue: z.core.$ZodIssue, row: Row): string {
  const [field, item] = issue.path
  const column = String(field).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const text = typeof item === 'number' ? listOf(row.cell(column))[item] : row.cell(column)
  return issue.code === 'invalid_value'
    ? `${column}: "${text}" is not one of ${issue.values.join(', ')}`
    : `${column}: "${text}" cannot be read (${issue.message})`
}

/** The indicator of a row; undefined, and every reason refused, when a cell is not what the column holds. */
export function indicatorOf(row: Row, refuse: Refuse): Indicator | undefined {
  const parsed = indicatorSchema.safeParse(candidate(row))
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) refuse(row, messageOf(issue, row))
  return undefined
}
