export * from './indicator.ts'
export * from './goal.ts'
export * from './status.ts'
export * from './framework-contract.ts'
