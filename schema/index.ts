// What the hub says: types, the error catalogue, check digits, the standard elements and code lists, the SDL.

export * from './check/index.ts'
export { standardCodeLists } from './codes/read-code-lists.ts'
export { elementSchema } from './elements/element-schema.ts'
export { standardElements } from './elements/read-elements.ts'
export * from './errors.ts'
export { type Expression, ExpressionError, type FunctionName, inputsOf, parseExpression } from './expression/parse-expression.ts'
export type * from './types/delivery.ts'
export * from './types/element.ts'
export type * from './types/fact.ts'
export { MOST_ROWS, rowSetId, USUAL_ROWS } from './row-set.ts'
export type * from './types/form.ts'
export type * from './types/task.ts'
