import { z } from 'zod'

/** Everything that leaves a row in the trail: a noun of this project and what was done to it. */
export const auditActions = [
  'account.accept-invitation', 'account.add-member', 'account.ask-password-reset', 'account.begin-second-factor', 'account.change-language', 'account.change-password',
  'account.change-reminders', 'account.change-roles', 'account.confirm-second-factor', 'account.end-all-sessions', 'account.end-session', 'account.invite', 'account.link-identity',
  'account.make-password-link', 'account.make-token', 'account.remove-second-factor', 'account.renew-invitation', 'account.reset-password', 'account.revoke-token',
  'account.sign-in', 'account.sign-out', 'account.take-second-factor-away', 'account.unlink-identity', 'account.unsubscribe', 'account.use-password-reset', 'account.withdraw-invitation',
  'archive.restore', 'audit.begin', 'baseline.set', 'calendar.set-dates', 'calendar.set-rules', 'comment.resolve', 'comment.see', 'comment.withdraw', 'comment.write',
  'correction.approve', 'correction.decline', 'correction.propose', 'correction.withdraw', 'delegation.answer', 'delegation.ask', 'delegation.extend', 'delegation.open',
  'delegation.question', 'delegation.renew', 'delegation.revoke', 'delegation.take', 'evidence.attach', 'evidence.mark', 'evidence.withdraw', 'figure.end-reopening',
  'figure.reopen', 'figure.save', 'framework.load', 'import.apply', 'import.begin-apply', 'import.begin-undo', 'import.check',
  'import.keep-mapping', 'import.look', 'import.send', 'import.undo', 'mail.remind', 'mail.repeat', 'narrative.save', 'observation.add', 'observation.correct', 'setup.link',
  'submission.approve', 'submission.publish', 'submission.return', 'submission.submit', 'target.set', 'territory.adopt', 'territory.create', 'territory.export', 'territory.set-up',
  'territory.settings',
] as const
export const auditActionSchema = z.enum(auditActions)
export type AuditAction = z.infer<typeof auditActionSchema>

/** Those of the installation alone: what a person does to their own account, and what a command does to all. They stand in no territory's trail. */
export const installationActions = [
  'account.ask-password-reset', 'account.begin-second-factor', 'account.change-language', 'account.change-password', 'account.change-reminders', 'account.confirm-second-factor',
  'account.end-all-sessions', 'account.end-session', 'account.link-identity', 'account.remove-second-factor', 'account.sign-in', 'account.sign-out', 'account.unlink-identity',
  'account.unsubscribe', 'account.use-password-reset', 'archive.restore', 'framework.load', 'mail.remind', 'setup.link',
] as const satisfies readonly AuditAction[]

/** What may stand in the trail of a territory. */
export const territoryActions: readonly AuditAction[] = auditActions.filter((action) => !installationActions.some((other) => other === action))
