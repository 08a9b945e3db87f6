export * from './language.ts'
export * from './listing.ts'
export * from './messages.ts'
