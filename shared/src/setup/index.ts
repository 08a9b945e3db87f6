export * from './setup-contract.ts'
export * from './place-defaults.ts'
