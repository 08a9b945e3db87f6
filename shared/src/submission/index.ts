export * from './figure.ts'
export * from './submission-contract.ts'
