// The vocabulary of the hub: types, the error catalogue, check digits, the standard elements and code lists, the SDL.

export {
  asOwnWords,
  inCodeOrder,
  isForWords,
  isOwnWords,
  isSameAnswer,
  LONGEST_OWN_WORDS,
  OWN_WORDS,
  ownWordsIn,
} from './answers.ts'
export * from './check/index.ts'
export { standardCodeLists } from './codes/read-code-lists.ts'
export { joinElementId, readBand, splitElementId } from './elements/breakdown.ts'
export { ElementMap } from './elements/element-map.ts'
export { elementSchema } from './elements/element-schema.ts'
export { ownBase, ownId, ownLabel, valueOfField } from './elements/own-field.ts'
export { partIds, partsOf } from './elements/part-element.ts'
export { standardElements } from './elements/read-elements.ts'
export * from './errors.ts'
export { FUNCTIONS, type FunctionName } from './expression/functions.ts'
export { type Expression, ExpressionError, inputsOf, numberOf, parseExpression } from './expression/parse-expression.ts'
export { compiled, LONGEST_MATCHED, safePattern } from './expression/pattern.ts'
export {
  allOf,
  call,
  element,
  literal,
  readExpression,
  renameElements,
  writeExpression,
} from './expression/rewrite-expression.ts'
export { type Names, sayExpression } from './expression/say-expression.ts'
export { holdsUnkeepable, isKeepable, keepable } from './keepable.ts'
export { asReason, because, inWords, oneLine, REASONS, type Reason, said } from './reasons.ts'
export { MOST_ROWS, rowSetId, USUAL_ROWS } from './row-set.ts'
export type * from './types/delivery.ts'
export * from './types/element.ts'
export type * from './types/fact.ts'
export type * from './types/form.ts'
export { HUB } from './types/kept-here.ts'
export type * from './types/problem.ts'
export type * from './types/task.ts'
