// Chinese encodings, without loss: invalid characters are reported with their position, never replaced.
export { encodeExactly, REPLACEMENT } from './exactly.ts'
export { isEncoded } from './misencoded.ts'
export { readText } from './read-text.ts'
