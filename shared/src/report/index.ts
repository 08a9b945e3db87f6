export * from './compose-report.ts'
export * from './report-content.ts'
export type { ReportInput } from './report-input.ts'
export { statesBeforeCorrection } from './state-before-correction.ts'
