export * from './file-refusal.ts'
export * from './file-refusal-messages.ts'
export * from './read-cell.ts'
