export type { OfficePath } from './office-path.ts'
export { demoAccounts, playDemo, type DemoAccounts, type DemoOptions } from './play-demo.ts'
