export {
  changeLanguage, changePassword, changeReminders, createPerson, findByUnsubscribeToken, findPerson, findPersonById, findPersonNames, grantRoles, hasDemoAccounts,
  keepUnsubscribeToken, listMembers, listMemberships, normalizeEmail, replaceLimit, replaceRoles, type Person, type StoredMember,
} from './account-repository.ts'
export { createApiToken, deleteApiToken, findTokenPrincipal, listApiTokens, touchApiToken, type TokenPrincipal } from './api-token-repository.ts'
export { findByIdentity, findIdentity, linkIdentity, unlinkIdentity, type ProviderSubject } from './identity-repository.ts'
export {
  createPasswordReset, deleteInvitation, deletePasswordResets, findInvitation, findOpenInvitation, findPasswordReset, listInvitations, saveInvitation,
} from './invitation-repository.ts'
export {
  beginSecondFactor, confirmSecondFactor, countRecoveryCodes, deleteSecondFactor, findSecondFactor, listSecondFactors, takeRecoveryCode, takeStep,
} from './second-factor-repository.ts'
export {
  createSession, deleteExpiredSessions, deleteSession, deleteSessionsOf, findPrincipal, listSessions, touchSession, type SessionPrincipal,
} from './session-repository.ts'
