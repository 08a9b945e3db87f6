export {
  changePassword, createPerson, findPerson, findPersonNames, grantRoles, hasDemoAccounts, listMembers, normalizeEmail, replaceRoles, type Person,
} from './account-repository.ts'
export { createSession, deleteExpiredSessions, deleteSession, deleteSessionsOf, findPrincipal, touchSession, type SessionPrincipal } from './session-repository.ts'
