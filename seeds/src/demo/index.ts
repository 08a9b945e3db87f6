export type { OfficePath } from './office-path.ts'
export { demoEmails, demoPassword, playDemo, type DemoOptions } from './play-demo.ts'
