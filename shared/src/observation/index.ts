export * from './observation.ts'
export * from './dashboard-contract.ts'
