import { join } from 'node:path'

/** Where the repository lies: package.json, portal/, examples/. */
export const PROJECT_FOLDER = join(import.meta.dirname, '..', '..')
