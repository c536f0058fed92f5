// A first manifest from a department's documents.
export { codeByWords } from './code-by-words.ts'
export { type DraftKind, draftManifest, type ManifestDraft } from './draft-manifest.ts'
export type { Suggest } from './suggest.ts'
