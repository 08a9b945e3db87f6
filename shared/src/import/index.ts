export * from './read-cell.ts'
