// How departments are spoken to. The gateway knows departments only through what is named here.
export type * from './contract.ts'
export * from './convert/index.ts'
export * from './manifest/index.ts'
