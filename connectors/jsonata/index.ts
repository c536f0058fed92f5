// JSONata, the way out of the mapping language, kept away from the hub's own process.
export { createEvaluator, type Evaluator } from './evaluator.ts'
export { expressionProblem } from './expression-problem.ts'
