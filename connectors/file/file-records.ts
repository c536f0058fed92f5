// Records of a department that delivers files: the newest row about a subject counts, in order of file names.
import { because } from '../../schema/index.ts'
import { type CallResult, fault, type Transport } from '../capabilities/index.ts'
import type { FileManifest, FileRead } from '../language/index.ts'
import { plain, readPath } from '../mapping/index.ts'
import { folderFault } from './folder-fault.ts'
import type { Apart } from './formats/reading.ts'
import { readingOf } from './reading-of.ts'
import type { FileStorage } from './storage.ts'
import { walkFiles } from './walk-files.ts'

/** Answers a lookup by reading the files and keeping the rows about the requested identifiers. */
export function fileRecords(storage: FileStorage, { records, limits }: FileManifest, apart?: Apart): Transport<FileRead> {
  return {
    async call({ operation, parameters, signal }): Promise<CallResult> {
      const section = records?.find((r) => r.operation === operation)
      const about = section?.identifier
      if (!section || about === undefined) return fault('refused', because('NOBODY_TO_LOOK_UP'))
      const asked = new Set((parameters.identifiers as string[]).map((id) => id.toUpperCase()))
      const newest = new Map<string, unknown>()
      const reading = readingOf(operation, section.rows, limits, apart)
      const walk = { files: operation.files, watermark: operation.watermark, reading }
      try {
        for await (const page of walkFiles(storage, walk, null)) {
          if (signal?.aborted) return fault('unsent', because('FILES_LATE'))
          for (const { value } of page.rows) {
            const identifier = plain(readPath(value, about) ?? '')
              .trim()
              .toUpperCase()
            if (asked.has(identifier)) newest.set(identifier, value)
          }
        }
      } catch (error) {
        return folderFault(error)
      }
      return { kind: 'reply', body: [...newest.values()] }
    },
    close: async () => {},
  }
}
