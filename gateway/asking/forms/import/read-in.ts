// Reads files of forms in a bounded process. A file that takes too much is reported like one that cannot be read.
import { type Bounded, job } from '../../../../connectors/index.ts'
import { ERRORS, HubError } from '../../../../schema/index.ts'
import { type ReadForms, unreadable } from './raw-form.ts'
import type { ImportFile, readForms } from './read-forms.ts'

export type ReadFile = (file: ImportFile) => Promise<ReadForms>

const READ = job<typeof readForms>('readForms', new URL('./read-forms.ts', import.meta.url))

/** Rejects with BUSY while the account has as many files in progress as it may. */
export const readIn =
  (bounded: Bounded, account: string): ReadFile =>
  async ({ bytes, ...file }) => {
    try {
      return await bounded.run(READ, { ...file, bytes: new Uint8Array(bytes) }, { account })
    } catch (error) {
      if (!(error instanceof HubError) || error.code !== 'TOO_HEAVY') throw error
      const { zh, en } = error.sentence ?? ERRORS.TOO_HEAVY
      return unreadable(zh, en)
    }
  }
