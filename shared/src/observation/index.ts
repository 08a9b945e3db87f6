export * from './observation.ts'
export * from './dashboard-contract.ts'
export * from './observation-endpoints.ts'
export * from './board.ts'
