export { appendAudit, appendAudits, listAudit, type AuditEntry } from './audit-trail.ts'
