export * from './public-page.ts'
