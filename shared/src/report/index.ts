export * from './compose-report.ts'
export * from './report-content.ts'
export * from './report-messages.ts'
