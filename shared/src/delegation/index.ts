export * from './delegation-contract.ts'
export * from './delegation-endpoints.ts'
export * from './delegation-policy.ts'
