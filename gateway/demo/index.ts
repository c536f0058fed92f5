// The demo: a real county, invented people, example departments.
export { assignDemoAccounts } from './assignments.ts'
export { DEMO_DEPARTMENTS, demoPages } from './demo-departments.ts'
export { loadDemoDivisions } from './divisions.ts'
export { demoOrigins, startDemo } from './start-demo.ts'
export { demoRelyingParties, startDemoWebSystems } from './web-systems.ts'
