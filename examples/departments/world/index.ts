// The shared world of the example departments: who exists. Each department has its own records of them.
export { isCreditCode } from './credit-code.ts'
export { civilAffairsContact, disagreements, knownToCivilAffairs } from './disagreements.ts'
export { countyDivisions, readDivisions } from './divisions.ts'
export { focusResidents, mainTownship, perVillage } from './focus.ts'
export { isIdNumber, NO_PLACE } from './id-number.ts'
export type { Enterprise, Household, Resident } from './people.ts'
export { createRandom, type Random } from './random.ts'
export { createWorld, type World } from './world.ts'
