export * from './correction-contract.ts'
export * from './correction-endpoints.ts'
export * from './correction-policy.ts'
