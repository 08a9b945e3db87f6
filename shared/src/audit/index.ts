export { auditActions, auditActionSchema, type AuditAction } from './audit-action.ts'
export { chainFaultSchema, faultKinds, type ChainFault } from './chain-fault.ts'
