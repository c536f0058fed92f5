// Chinese encodings, without loss: what is no character is told with its place, never replaced.
export { encodeExactly, REPLACEMENT } from './exactly.ts'
export { isEncoded } from './misencoded.ts'
export { readText } from './read-text.ts'
