import { aspectSchema, rubricSchema, scopes, type Aspect, type Framework, type Rubric, type Scope } from '@atalaya/shared/indicator'
import type { Refuse } from './file-problem.ts'
import { listOf, localizedColumns, numberOrText, requiredText, type Row } from './read-table.ts'

export const scopeColumns = ['scope', 'position', 'wording_es', ...localizedColumns('name')]
export const aspectColumns = ['aspect', 'scope', 'position', 'wording_es', ...localizedColumns('name')]
export const rubricColumns = ['rubric', 'level', ...localizedColumns('name'), 'supports', ...localizedColumns('level')]
export const rubricRuleColumns = ['position', ...localizedColumns('rule')]
export const sdgGoalColumns = ['goal', ...localizedColumns('name')]
export const sdgTargetColumns = ['target', 'goal']

/** The workshop's table has sixteen aspects: four of the office, four of the local government, eight of the territory. */
const aspectsPerScope: Record<Scope, number> = { office: 4, local_government: 4, territory: 8 }

function refuseOutOfOrder(rows: readonly Row[], column: string, first: number, refuse: Refuse): void {
  rows.forEach((row, index) => {
    if (row.cell(column) !== String(first + index)) refuse(row, `${column} must be ${first + index}, in order`)
  })
}

function refuseTwins(rows: readonly Row[], column: string, refuse: Refuse): void {
  const seen = new Map<string, Row>()
  for (const row of rows) {
    const twin = seen.get(row.cell(column))
    if (twin) refuse(row, `${column} ${row.cell(column)} is on line ${twin.line} already`)
    else seen.set(row.cell(column), row)
  }
}

export function scopesOf(rows: readonly Row[], refuse: Refuse): Framework['scopes'] {
  refuseOutOfOrder(rows, 'position', 1, refuse)
  const found = rows.flatMap((row) => {
    const scope = scopes.find((known) => known === row.cell('scope'))
    if (scope === undefined) refuse(row, `scope: "${row.cell('scope')}" is not one of ${scopes.join(', ')}`)
    return scope === undefined ? [] : [{ scope, wording: row.cell('wording_es'), name: requiredText(row, 'name', refuse) }]
  })
  if (found.map(({ scope }) => scope).join() !== scopes.join()) {
    refuse({ file: 'scopes.csv', line: 1 }, `the scopes must be ${scopes.join(', ')}, in this order`)
  }
  return found
}

export function aspectsOf(rows: readonly Row[], refuse: Refuse): Aspect[] {
  refuseTwins(rows, 'aspect', refuse)
  refuseOutOfOrder(rows, 'position', 1, refuse)
  const aspects = rows.flatMap((row) => {
    const parsed = aspectSchema.safeParse({
      key: row.cell('aspect'),
      scope: row.cell('scope'),
      position: numberOrText(row.cell('position')),
      wording: row.cell('wording_es'),
      name: requiredText(row, 'name', refuse),
    })
    if (!parsed.success) refuse(row, `scope: "${row.cell('scope')}" is not one of ${scopes.join(', ')}`)
    return parsed.success ? [parsed.data] : []
  })
  for (const scope of scopes) {
    const count = aspects.filter((aspect) => aspect.scope === scope).length
    if (count !== aspectsPerScope[scope]) {
      refuse({ file: 'aspects.csv', line: 1 }, `${scope} has ${count} aspects instead of ${aspectsPerScope[scope]}`)
    }
  }
  return aspects
}

/** A rubric's rows follow each other, from level 0 upwards, and repeat its name and what it supports. */
export function rubricsOf(rows: readonly Row[], refuse: Refuse): Rubric[] {
  const byCode = Map.groupBy(rows, (row) => row.cell('rubric'))
  return [...byCode].flatMap(([code, levels]) => {
    const [first] = levels
    if (first === undefined) return []
    refuseOutOfOrder(levels, 'level', 0, refuse)
    for (const row of levels) {
      for (const column of ['supports', ...localizedColumns('name')]) {
        if (row.cell(column) !== first.cell(column)) refuse(row, `${column} is not as on line ${first.line}`)
      }
    }
    const parsed = rubricSchema.safeParse({
      code,
      name: requiredText(first, 'name', refuse),
      supports: listOf(first.cell('supports')),
      levels: levels.map((row) => requiredText(row, 'level', refuse)),
    })
    if (!parsed.success) refuse(first, `supports: "${first.cell('supports')}" is not a list of indicators`)
    return parsed.success ? [parsed.data] : []
  })
}

export function rubricRulesOf(rows: readonly Row[], refuse: Refuse): Framework['rubricRules'] {
  refuseOutOfOrder(rows, 'position', 1, refuse)
  return rows.map((row) => requiredText(row, 'rule', refuse))
}

export function sdgGoalsOf(rows: readonly Row[], refuse: Refuse): Framework['sdgGoals'] {
  refuseOutOfOrder(rows, 'goal', 1, refuse)
  return rows.map((row) => ({ goal: Number(row.cell('goal')), name: requiredText(row, 'name', refuse) }))
}

export function sdgTargetsOf(rows: readonly Row[], goals: Framework['sdgGoals'], refuse: Refuse): { target: string; goal: number }[] {
  refuseTwins(rows, 'target', refuse)
  return rows.map((row) => {
    const target = row.cell('target')
    const goal = Number(row.cell('goal'))
    if (!goals.some((known) => known.goal === goal)) refuse(row, `there is no goal ${row.cell('goal')}`)
    else if (target.split('.')[0] !== row.cell('goal')) refuse(row, `target ${target} is not of goal ${goal}`)
    return { target, goal }
  })
}
