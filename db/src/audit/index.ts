export { appendAudit, appendAudits, listAudit, listAuditOf, type AuditEntry } from './audit-trail.ts'
