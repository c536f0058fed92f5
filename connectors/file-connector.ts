// Connectors that exchange files: reading walks the folder, sending places a file, the answer is a file.
import { HubError } from '../schema/index.ts'
import { assemble, contained } from './assemble.ts'
import type { Connector, TaskPage } from './contract.ts'
import { fileFinding, fileRecords, fileSending, openExchangeFolder, quarantine, walkFiles } from './file/index.ts'
import { type Admission, admitDestination } from './http/index.ts'
import type { Log } from './log.ts'
import type { FileManifest } from './manifest/index.ts'
import type { Observe } from './observe.ts'
import type { ResolvedSettings } from './settings.ts'

export function fileConnector(
  manifest: FileManifest,
  settings: ResolvedSettings,
  admission: Admission,
  version: number,
  log: Log,
  observe: Observe,
): Connector {
  const { tasks, forms, records, delivery, limits } = manifest
  const root = settings.fill(manifest.system.folder)
  admitDestination(root, 'file', admission)
  const folder = openExchangeFolder(root)
  const list = forms?.list
  const connector = assemble(manifest, version, log, {
    async check() {
      const wanted = [tasks?.operation.files, list?.operation.files].filter((files) => files !== undefined)
      for (const files of wanted.length > 0 ? wanted : ['*']) {
        await folder.list(files).catch((cause) => {
          throw new HubError('SOURCE_UNAVAILABLE', { detail: 'the exchange folder cannot be read', cause })
        })
      }
    },
    tasks: tasks && { section: tasks, pages: (since) => walkFiles(folder, tasks.operation, tasks.rows, limits, since) },
    forms: forms && { section: forms, pages: list ? () => walkFiles(folder, list.operation, list.rows, limits, null) : null },
    records: records && { sections: records, transport: contained(fileRecords(folder, manifest), log, manifest, observe) },
    delivery: delivery && {
      section: delivery,
      sending: contained(fileSending(folder, manifest), log, manifest, observe),
      finding: contained(fileFinding(folder), log, manifest, observe),
    },
    close: async () => {},
  })
  return withQuarantine(connector, (page) => quarantine(root, folder, page.rejected ?? []), log)
}

function withQuarantine(connector: Connector, setAside: (page: TaskPage) => Promise<void>, log: Log): Connector {
  const pull = connector.pullTasks
  if (!pull) return connector
  return {
    ...connector,
    async *pullTasks(since, context) {
      for await (const page of pull(since, context)) {
        await setAside(page).catch(() => log.warn({ connector: connector.id }, 'the quarantine folder cannot be written'))
        yield page
      }
    },
  }
}
