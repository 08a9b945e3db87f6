export { appendAudit, listAudit, type AuditEntry } from './audit-trail.ts'
