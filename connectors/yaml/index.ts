// YAML that a person hands in, read so that its keys cost no more than they are long.
export { keyFaults } from './key-faults.ts'
export { readYaml } from './read-yaml.ts'
