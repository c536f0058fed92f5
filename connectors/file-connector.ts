// Connectors that exchange files: reading walks the folder, sending places a file, the answer is a file.
import { because, HubError, said } from '../schema/index.ts'
import { assemble, type Shared } from './assemble.ts'
import type { Bounded } from './bounded/index.ts'
import { fault, type SourcePage, type Transport } from './capabilities/index.ts'
import type { Connector } from './contract.ts'
import { aroundEachCall } from './each-call.ts'
import {
  createQuarantine,
  fileFinding,
  fileRecords,
  fileSending,
  fileTasks,
  guarded,
  openStorage,
  reached,
  readingOf,
  walkFiles,
} from './file/index.ts'
import type { Admission } from './http/index.ts'
import type { FileManifest } from './language/index.ts'
import type { Observe } from './observe.ts'
import { createGuard } from './protect/index.ts'
import type { ResolvedSettings } from './settings.ts'

interface Folder {
  settings: ResolvedSettings
  admission: Admission
  /** Reads workbooks and large files; omitted: in this process. */
  large?: Bounded | undefined
}

export function fileConnector(shared: Shared<FileManifest>, { settings, admission, large }: Folder): Connector {
  const { manifest, observe } = shared
  const { tasks, forms, records, delivery, corrections, limits } = manifest
  const storage = openStorage(manifest, settings, admission)
  const guard = createGuard(limits)
  const quarantine = createQuarantine(storage)
  const apart = large && { bounded: large, account: `connector ${manifest.id}` }
  const calls = <O>(transport: Transport<O>) => aroundEachCall(guarded(transport, guard), shared)
  const list = forms?.list
  const listed = list && {
    files: list.operation.files,
    watermark: list.operation.watermark,
    reading: readingOf(list.operation, list.rows, limits, apart),
  }
  return assemble(shared, {
    async check() {
      const wanted = [tasks?.operation.files, list?.operation.files].filter((files) => files !== undefined)
      for (const files of wanted.length > 0 ? wanted : ['*']) await reached(storage.list(files))
    },
    tasks: tasks && {
      section: tasks,
      pages: observedPages(manifest, observe, fileTasks(storage, tasks, limits, apart)),
      setAside: (rejected) => quarantine.note(rejected),
    },
    forms: forms && { section: forms, pages: listed ? () => walkFiles(storage, listed, null) : null },
    records: records && { sections: records, transport: calls(fileRecords(storage, manifest, apart)) },
    delivery: delivery && {
      section: delivery,
      sending: calls(fileSending(storage, delivery.find?.operation)),
      finding: calls(fileFinding(storage, manifest, apart)),
      takesFiles: true,
    },
    corrections: corrections && {
      section: corrections,
      sending: calls(fileSending(storage, corrections.find?.operation)),
      finding: calls(fileFinding(storage, manifest, apart)),
    },
    async close() {
      await guard.idle()
      await storage.close()
    },
  })
}

/** Reading a page of files is observed like any call, so that an unresponsive folder or server is visible. */
const observedPages = (
  { id, kind }: FileManifest,
  observe: Observe,
  pages: (since: string | null) => AsyncIterable<SourcePage>,
) =>
  async function* observed(since: string | null): AsyncIterable<SourcePage> {
    const walk = pages(since)[Symbol.asyncIterator]()
    try {
      for (;;) {
        let step: IteratorResult<SourcePage> | undefined
        let broken: unknown
        await observe.call({ connector: id, kind, purpose: 'list', operation: null, parameters: {} }, async () => {
          try {
            step = await walk.next()
            return { kind: 'reply', body: null }
          } catch (error) {
            broken = error
            const refused = error instanceof HubError && error.code === 'SOURCE_REFUSED'
            const words = error instanceof HubError ? said(error.detail ?? error.code) : because('CONNECTOR_FAULT')
            return fault(refused ? 'sign-in-expired' : 'unsent', words)
          }
        })
        if (broken !== undefined) throw broken
        if (!step || step.done) return
        yield step.value
      }
    } finally {
      await walk.return?.()
    }
  }
