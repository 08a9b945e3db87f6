export * from './territory.ts'
export * from './new-territory.ts'
