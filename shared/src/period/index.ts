export * from './period.ts'
export * from './period-label.ts'
