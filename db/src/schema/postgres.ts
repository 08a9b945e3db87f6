import { postgresKit } from '../store/postgres-kit.ts'
import { makeTables } from './index.ts'

// drizzle-kit reads tables from the exports of a module.
export const {
  country, currency, territory, person, membership, session, frameworkEdition, scope, aspect, rubric, rubricRule, sdgGoal, sdgTarget,
  indicator, adoption, baseline, target, observation, observationVersion, submission, submissionProvider, figure, reopening, narrative,
  calendarRule, periodDate, importBatch, importRow, importMapping, auditEntry, setupLink,
} = makeTables(postgresKit)
