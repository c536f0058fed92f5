import { section, TASK_MAP } from './world.ts'

/** Tasks in files that are taken; `more` says how. */
export const takingManifest = (
  more = 'finish: { kind: move, to: out/done }',
  format = 'format: csv',
  files = 'out/tasks-*',
  rows = '$',
) =>
  section(
    'file',
    `
settings: { folder: { description: folder } }
system: { folder: "\${settings.folder}" }
tasks:
  operation: { files: "${files}", ${format}, ${more} }
  rows: ${rows}
  map:${TASK_MAP}
`,
  )

export const HEADER = ['id', 'title', 'area', 'due', 'state', 'form', 'changed'] as const

export const cells = (id: string, title = '核查') => [id, title, '420525101001', '20261205', 'todo', 'F1', '2026-11-21T03:00:00Z']
