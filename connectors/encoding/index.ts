// Chinese encodings, without loss: what is no character is told, never replaced.
export { decoding, encodeExactly, REPLACEMENT } from './exactly.ts'
