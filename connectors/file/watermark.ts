// What was read already: up to which name, or which files in which state.
import type { FileRead } from '../language/index.ts'
import type { StoredFile } from './storage.ts'

export interface Seen {
  isNew(file: StoredFile): boolean
  /** Marks the file as read and returns the new watermark. */
  past(file: StoredFile): string
  current(): string
}

export function watermarkOf(kind: FileRead['watermark'], since: string | null, files: readonly StoredFile[]): Seen {
  if (kind === 'name') {
    let reached = since ?? ''
    return {
      isNew: (file) => file.name > reached,
      past: (file) => {
        reached = file.name
        return reached
      },
      current: () => reached,
    }
  }
  const before = stamps(since)
  // Only existing files are remembered, so that the watermark does not grow for ever.
  const now = new Map(files.flatMap(({ name }) => (before.has(name) ? [[name, before.get(name) as string] as const] : [])))
  const current = () => JSON.stringify(Object.fromEntries(now))
  return {
    isNew: (file) => now.get(file.name) !== file.stamp,
    past: (file) => {
      now.set(file.name, file.stamp)
      return current()
    },
    current,
  }
}

function stamps(since: string | null): Map<string, string> {
  try {
    const parsed: unknown = JSON.parse(since ?? '{}')
    return new Map(typeof parsed === 'object' && parsed !== null ? Object.entries(parsed).map(([k, v]) => [k, String(v)]) : [])
  } catch {
    return new Map() // A watermark of another kind: everything is read again, which is harmless.
  }
}
