import { z } from 'zod'

/** Everything that leaves a row in the trail: a noun of this project and what was done to it. */
export const auditActions = [
  'account.add-member', 'account.change-language', 'account.change-password', 'account.change-roles', 'account.reset-password', 'account.sign-in', 'account.sign-out',
  'audit.begin', 'baseline.set', 'calendar.set-dates', 'calendar.set-rules', 'figure.end-reopening', 'figure.reopen', 'figure.save', 'framework.load', 'narrative.save',
  'observation.add', 'observation.correct', 'setup.link', 'submission.approve', 'submission.publish', 'submission.return', 'submission.submit', 'target.set',
  'territory.adopt', 'territory.create', 'territory.set-up', 'territory.settings',
] as const
export const auditActionSchema = z.enum(auditActions)
export type AuditAction = z.infer<typeof auditActionSchema>
