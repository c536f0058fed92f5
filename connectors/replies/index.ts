// Departments' replies and files as values: small texts here, large ones in a bounded process.
export { inPieces, type Left, takePieces } from './pieces.ts'
export { AT_ONCE, createReplyReader, type ReadText, type ReplyReader } from './reply-reader.ts'
