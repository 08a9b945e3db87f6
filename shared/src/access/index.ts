export * from './ability.ts'
export * from './principal.ts'
