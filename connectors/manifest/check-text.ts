// The part of a check that runs in a bounded process: all faults of a manifest, or only its id and department.
import type { Tools } from '../bounded/index.ts'
import { readYaml } from '../yaml/index.ts'
import { type CheckedManifest, checkManifest } from './check-manifest.ts'
import { catalogueIn } from './plain-catalogue.ts'

export const checkText = (
  { text, withCatalogue }: { text: string; withCatalogue: boolean },
  { shared }: Tools,
): CheckedManifest => checkManifest(text, withCatalogue ? catalogueIn(shared) : undefined)

export interface TextHead {
  id: string
  department: string
  /** Names of its secret settings. */
  secrets: string[]
}

const IDENTIFIER = /^[a-z][a-z0-9-]{1,40}$/
const MOST_CHARACTERS = 512_000

/** Null for a text without id and department. */
export function headOfText(text: string): TextHead | null {
  let raw: unknown
  try {
    raw = text.length > MOST_CHARACTERS ? null : readYaml(text)
  } catch {
    raw = null
  }
  const { id, department, settings } = (raw ?? {}) as { id?: unknown; department?: { id?: unknown }; settings?: object }
  const of = department?.id
  if (typeof id !== 'string' || !IDENTIFIER.test(id) || typeof of !== 'string' || !IDENTIFIER.test(of)) return null
  const declared = Object.entries((settings ?? {}) as Record<string, { secret?: unknown } | null>)
  return { id, department: of, secrets: declared.filter(([, one]) => one?.secret === true).map(([name]) => name) }
}
