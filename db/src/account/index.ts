export {
  changeLanguage, changePassword, createPerson, findPerson, findPersonNames, grantRoles, hasDemoAccounts, listMembers, listMemberships, normalizeEmail,
  replaceRoles, type Person, type StoredMember,
} from './account-repository.ts'
export { createSession, deleteExpiredSessions, deleteSession, deleteSessionsOf, findPrincipal, touchSession, type SessionPrincipal } from './session-repository.ts'
