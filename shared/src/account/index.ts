export * from './account-contract.ts'
export * from './account-policy.ts'
export * from './account-endpoints.ts'
export * from './door-endpoints.ts'
