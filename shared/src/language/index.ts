export * from './language.ts'
export * from './messages.ts'
