// JSONata, for what the mapping language cannot express, kept out of the hub's own process.
export { createEvaluator, type Evaluator } from './evaluator.ts'
export { expressionProblem } from './expression-problem.ts'
