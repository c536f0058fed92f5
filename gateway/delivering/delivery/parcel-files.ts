// The files of a delivery: opened when it is sent, and compared with the SHA-256 that the receipt covers. Each attempt reads the
// same bytes, so a repeat under the same key is the same content.
import { createHash } from 'node:crypto'
import type { SentFile } from '../../../connectors/index.ts'
import { HubError } from '../../../schema/index.ts'
import { type FilesDeps, wholeFile } from '../../platform/index.ts'
import type { ParcelSource } from './parcel.ts'

/** By id, before it has a name in a parcel; one that cannot be used says why. */
export type ParcelFiles = ReadonlyMap<string, ParcelFile | { fault: string }>
export type ParcelFile = Omit<SentFile, 'placed'>

/** As gateway/filling/submissions seals them. */
interface Submitted extends Omit<ParcelFile, 'content'> {
  id: string
  file: string
}

export async function parcelFiles(
  deps: FilesDeps,
  { county, contentSealed }: Pick<ParcelSource, 'contentSealed'> & { county: string },
): Promise<ParcelFiles> {
  const { files = [] } = deps.seal.openJson<{ files?: Submitted[] }>(contentSealed, 'submission.content')
  const read = new Map<string, ParcelFile | { fault: string }>()
  for (const { id, file, ...about } of files) {
    const found = await contentOf(deps, county, file, about.sha256)
    read.set(id, 'fault' in found ? found : { ...about, ...found })
  }
  return read
}

async function contentOf(
  deps: FilesDeps,
  county: string,
  id: string,
  sha256: string,
): Promise<{ content: Uint8Array } | { fault: string }> {
  try {
    const content = await wholeFile(deps, { county, id })
    const same = createHash('sha256').update(content).digest('hex') === sha256
    return same ? { content } : { fault: 'the file is not the one that was submitted' }
  } catch (error) {
    // Gone or changed: a person decides. Everything else may be over at the next attempt.
    if (error instanceof HubError && (error.code === 'SEAL_BROKEN' || error.code === 'NOT_FOUND'))
      return { fault: 'the file does not open' }
    throw error
  }
}
