export * from './ability.ts'
export * from './principal.ts'
export * from './endpoint.ts'
