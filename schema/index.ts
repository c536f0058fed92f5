// What the hub says: types, the error catalogue, the standard elements and code lists, the SDL.
export * from './errors.ts'
export type * from './types/delivery.ts'
export * from './types/element.ts'
export type * from './types/fact.ts'
export type * from './types/form.ts'
export type * from './types/task.ts'
