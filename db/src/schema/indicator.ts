import type { LocalizedText } from '@atalaya/shared/language'
import {
  accumulations, directions, horizons, kinds, scopes, territoryAggregations, timeAggregations, uses, type Indicator, type Unit,
} from '@atalaya/shared/indicator'
import { frequencies, type Period } from '@atalaya/shared/period'
import { sql } from 'drizzle-orm'
import type { ColumnKit } from '../store/column-kit.ts'
import type { accountTables } from './account.ts'
import type { territoryTables } from './territory.ts'

type Parents = ReturnType<typeof territoryTables> & ReturnType<typeof accountTables>

export function indicatorTables(kit: ColumnKit, { territory, person }: Parents) {
  /** Editions of the framework; the one with the latest effective date is in force. None is loaded before its date. */
  const frameworkEdition = kit.table('framework_edition', {
    code: kit.text('code').primaryKey(),
    effectiveFrom: kit.text('effective_from').notNull(),
    title: kit.json<LocalizedText>('title').notNull(),
    source: kit.json<LocalizedText>('source').notNull(),
    /** SHA-256 of the files it was loaded from; loading the same files again changes nothing. */
    digest: kit.text('digest').notNull(),
  })

  /** The three scopes, in the order of the workshop's table. */
  const scope = kit.table('scope', {
    scope: kit.choice('scope', scopes).primaryKey(),
    position: kit.integer('position').notNull(),
    /** The workshop's heading, verbatim. */
    wording: kit.text('wording').notNull(),
    name: kit.json<LocalizedText>('name').notNull(),
  })

  /** The sixteen aspects. */
  const aspect = kit.table('aspect', {
    key: kit.text('key').primaryKey(),
    scope: kit.choice('scope', scopes).notNull().references(() => scope.scope),
    position: kit.integer('position').notNull(),
    wording: kit.text('wording').notNull(),
    name: kit.json<LocalizedText>('name').notNull(),
  })

  /** Rubrics of levels, and the states of milestones. */
  const rubric = kit.table('rubric', {
    code: kit.text('code').primaryKey(),
    name: kit.json<LocalizedText>('name').notNull(),
    supports: kit.json<string[]>('supports').notNull(),
    /** From level 0 upwards. */
    levels: kit.json<LocalizedText[]>('levels').notNull(),
  })

  /** Rules of use of the rubrics. */
  const rubricRule = kit.table('rubric_rule', {
    position: kit.integer('position').primaryKey(),
    rule: kit.json<LocalizedText>('rule').notNull(),
  })

  /** The seventeen Sustainable Development Goals. */
  const sdgGoal = kit.table('sdg_goal', {
    goal: kit.integer('goal').primaryKey(),
    name: kit.json<LocalizedText>('name').notNull(),
  })

  /** The 169 targets of the goals, by code. */
  const sdgTarget = kit.table('sdg_target', {
    target: kit.text('target').primaryKey(),
    goal: kit.integer('goal').notNull().references(() => sdgGoal.goal),
  })

  /** Indicator sheets; meanings of the columns in shared's indicatorSchema. */
  const indicator = kit.table('indicator', {
    id: kit.id(),
    code: kit.text('code').notNull().unique(),
    edition: kit.text('edition').notNull().references(() => frameworkEdition.code),
    /** Place in the framework's own order. */
    position: kit.integer('position').notNull(),
    scope: kit.choice('scope', scopes).notNull().references(() => scope.scope),
    aspect: kit.text('aspect').notNull().references(() => aspect.key),
    kind: kit.choice('kind', kinds).notNull(),
    unit: kit.json<Unit>('unit').notNull(),
    decimals: kit.integer('decimals').notNull(),
    direction: kit.choice('direction', directions).notNull(),
    frequency: kit.choice('frequency', frequencies).notNull(),
    accumulation: kit.choice('accumulation', accumulations).notNull(),
    aggregationOverTime: kit.choice('aggregation_over_time', timeAggregations).notNull(),
    aggregationOverTerritories: kit.choice('aggregation_over_territories', territoryAggregations).notNull(),
    horizon: kit.choice('horizon', horizons).notNull(),
    lowerBound: kit.decimal('lower_bound'),
    upperBound: kit.decimal('upper_bound'),
    numeratorWithinDenominator: kit.boolean('numerator_within_denominator'),
    rubric: kit.text('rubric').references(() => rubric.code),
    isContext: kit.boolean('is_context').notNull(),
    related: kit.json<string[]>('related').notNull(),
    sdgTargets: kit.json<string[]>('sdg_targets').notNull(),
    uses: kit.json<(typeof uses)[number][]>('uses').notNull(),
    registerRule: kit.text('register_rule').notNull(),
    name: kit.json<LocalizedText>('name').notNull(),
    definition: kit.json<LocalizedText>('definition').notNull(),
    numerator: kit.json<LocalizedText>('numerator').notNull(),
    denominator: kit.json<LocalizedText>('denominator').notNull(),
    method: kit.json<LocalizedText>('method').notNull(),
    partners: kit.json<LocalizedText>('partners').notNull(),
    disaggregations: kit.json<Indicator['disaggregations']>('disaggregations').notNull(),
    evidence: kit.json<LocalizedText>('evidence').notNull(),
    source: kit.json<LocalizedText>('source').notNull(),
  })

  /** Which indicators a territory has taken on. */
  const adoption = kit.table(
    'adoption',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      indicatorId: kit.integer('indicator_id').notNull().references(() => indicator.id),
      /** Who answers for the figure, by name or post; empty when not named. */
      owner: kit.text('owner').notNull(),
      /** Who answers while the owner cannot; empty when not named. */
      substitute: kit.text('substitute').notNull().default(''),
      /** Share of the target that may be missing before the status says so; 0.15 is 15 points. */
      tolerance: kit.decimal('tolerance').notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.indicatorId] }),
      kit.check('adoption_tolerance', sql`${table.tolerance} between 0 and 1`),
    ],
  )

  /** Values from which change is judged; the highest version holds. */
  const baseline = kit.table(
    'baseline',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      indicatorId: kit.integer('indicator_id').notNull().references(() => indicator.id),
      /** 1 for the first; a change adds one. */
      version: kit.integer('version').notNull(),
      /** The period that the value was measured in. */
      period: kit.text('period').$type<Period>().notNull(),
      /** In stored form: ratios as ratios, amounts in the territory's currency. */
      value: kit.decimal('value').notNull(),
      source: kit.text('source').notNull(),
      /** The day on which it was agreed on, as it was entered; not the day it was entered. */
      decidedOn: kit.text('decided_on').notNull(),
      /** Who entered it here. */
      setBy: kit.integer('set_by').notNull().references(() => person.id),
      /** The instant at which it was entered, in UTC. */
      setAt: kit.text('set_at').notNull(),
    },
    (table) => [kit.primaryKey({ columns: [table.territoryId, table.indicatorId, table.version] })],
  )

  /** Values promised for a period; the highest version holds and the older ones stay. */
  const target = kit.table(
    'target',
    {
      territoryId: kit.integer('territory_id').notNull().references(() => territory.id),
      indicatorId: kit.integer('indicator_id').notNull().references(() => indicator.id),
      period: kit.text('period').$type<Period>().notNull(),
      /** Of the promise for this period: 1 for the first; a change adds one. */
      version: kit.integer('version').notNull(),
      /** In stored form, as the baseline's. */
      value: kit.decimal('value').notNull(),
      /** The act or plan that promised it. */
      source: kit.text('source').notNull(),
      /** The day that the act or plan bears, as it was entered; a target may be decided on before it is set here. */
      decidedOn: kit.text('decided_on').notNull(),
      /** Why it differs from the version before; empty for the first. */
      reason: kit.text('reason').notNull(),
      /** Who entered it here. */
      setBy: kit.integer('set_by').notNull().references(() => person.id),
      /** The instant at which it was entered, in UTC: what tells a target that came after its figure. */
      setAt: kit.text('set_at').notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.territoryId, table.indicatorId, table.period, table.version] }),
      kit.check('target_change_has_reason', sql`${table.version} = 1 or ${table.reason} <> ''`),
    ],
  )

  return { frameworkEdition, scope, aspect, rubric, rubricRule, sdgGoal, sdgTarget, indicator, adoption, baseline, target }
}
