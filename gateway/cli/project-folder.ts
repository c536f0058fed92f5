import { join } from 'node:path'

/** The repository's folder: package.json, portal/, examples/. */
export const PROJECT_FOLDER = join(import.meta.dirname, '..', '..')
