import { sqliteKit } from '../store/column-kit.ts'
import { makeTables } from './index.ts'

// drizzle-kit reads tables from the exports of a module.
export const {
  country, currency, territory, person, membership, membershipIndicator, session, invitation, passwordReset, secondFactor, recoveryCode,
  identity, apiToken, outbox, frameworkEdition, scope, aspect, rubric, rubricRule, sdgGoal, sdgTarget, indicator, adoption, baseline, target, evidence,
  observation, observationVersion, submission, submissionProvider, figure, reopening, narrative, correction, commentThread, comment,
  commentMention, delegation, delegationFigure, importBatch, importRow, importMapping, calendarRule, periodDate, auditEntry, auditEnd, setupLink,
} = makeTables(sqliteKit)
