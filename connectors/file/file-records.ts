// Records of a department that drops them as files: the newest row about a subject counts, in order of file names.
import { fault, type Transport } from '../capabilities/index.ts'
import type { FileManifest, FileRead } from '../manifest/index.ts'
import { plain, readPath } from '../mapping/index.ts'
import type { ExchangeFolder } from './exchange-folder.ts'
import { walkFiles } from './walk-files.ts'

/** Answers a lookup by reading the files and keeping the rows about the identifiers asked. */
export function fileRecords(folder: ExchangeFolder, { records, limits }: FileManifest): Transport<FileRead> {
  return {
    async call({ operation, parameters }) {
      const section = records?.find((r) => r.operation === operation)
      if (!section) return fault('refused', 'the manifest declares no such records')
      const asked = new Set((parameters.identifiers as string[]).map((id) => id.toUpperCase()))
      const newest = new Map<string, unknown>()
      try {
        for await (const page of walkFiles(folder, operation, section.rows, limits, null)) {
          for (const { value } of page.rows) {
            const identifier = plain(readPath(value, section.identifier ?? '') ?? '')
              .trim()
              .toUpperCase()
            if (asked.has(identifier)) newest.set(identifier, value)
          }
        }
      } catch {
        return fault('unsent', 'the exchange folder cannot be read')
      }
      return { kind: 'reply', body: [...newest.values()] }
    },
    close: async () => {},
  }
}
