export * from './setup-link-repository.ts'
