export * from './mail-contract.ts'
export * from './mail-endpoints.ts'
