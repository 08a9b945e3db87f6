export * from './mention.ts'
export * from './comment-contract.ts'
export * from './comment-endpoints.ts'
export * from './comment-policy.ts'
