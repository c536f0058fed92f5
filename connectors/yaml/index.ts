// Parses user-supplied YAML in linear time in its keys.
export { keyFaults } from './key-faults.ts'
export { readYaml } from './read-yaml.ts'
