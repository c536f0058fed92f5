// Whether a file is complete, by the convention in the manifest.
import { LRUCache } from 'lru-cache'
import type { FileTake } from '../language/index.ts'
import type { FileStorage, StoredFile } from './storage.ts'

export type IsReady = (file: StoredFile) => Promise<boolean>

export function createReady(
  ready: FileTake['ready'],
  storage: FileStorage,
  now: () => number = () => performance.now(),
): IsReady {
  if (ready.kind === 'named') return async () => true
  if (ready.kind === 'marker') return async ({ name }) => (await storage.find(`${name}${ready.suffix}`)) !== null
  // By this machine's clock: the department's may differ.
  const seen = new LRUCache<string, { stamp: string; since: number }>({ max: MOST_REMEMBERED })
  return async ({ name, stamp, size }) => {
    const before = seen.get(name)
    if (before?.stamp !== stamp) seen.set(name, { stamp, since: now() })
    return before?.stamp === stamp && size > 0 && now() - before.since >= ready.seconds * 1000
  }
}

const MOST_REMEMBERED = 10_000
