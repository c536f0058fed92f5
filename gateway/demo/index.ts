// The demo: a real county, invented people, four example departments.
export { DEMO_DEPARTMENTS } from './demo-departments.ts'
export { type RunningDemo, startDemo } from './start-demo.ts'
