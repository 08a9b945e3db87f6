export * from './batch-repository.ts'
export * from './import-rows.ts'
export * from './publish-imported.ts'
