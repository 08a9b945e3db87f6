export * from './decimal.ts'
export * from './decimal-in-words.ts'
export * from './format-decimal.ts'
export * from './parse-decimal.ts'
