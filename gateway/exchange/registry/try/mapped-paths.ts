// Which paths of a reply a manifest maps, and to what. A path has its indexes open, as in people[*].name.
import type { Manifest } from '../../../../connectors/index.ts'

export interface MappedPath {
  /** Path below the row. */
  within: string
  to: string[]
}

export interface MappedReply {
  /** Path of the rows, with open indexes. */
  rows: string
  paths: Map<string, MappedPath>
}

interface Row {
  to: string
  from?: string | string[] | undefined
  jsonata?: string | undefined
}

/** For the replies of one capability; null if it has none of its own. */
export function mappedReply(
  manifest: Manifest,
  capability: 'tasks' | 'forms' | 'records',
  objectClass?: string,
): MappedReply | null {
  if (capability === 'tasks') return manifest.tasks ? mapped(manifest.tasks.rows, manifest.tasks.map as Row[]) : null
  if (capability === 'forms') {
    const list = manifest.forms?.list
    return list ? mapped(list.rows, list.map as Row[]) : null
  }
  const section = manifest.records?.find((r) => r.objectClass === objectClass) ?? manifest.records?.[0]
  if (!section) return null
  return mapped(section.rows, [...(section.map as Row[]), { to: '#identifier', from: section.identifier }])
}

function mapped(rows: string, mapping: readonly Row[]): MappedReply {
  const paths = new Map<string, MappedPath>()
  for (const { to, from, jsonata } of mapping) {
    // An expression's result says nothing about its input value.
    if (jsonata !== undefined || from === undefined) continue
    for (const path of [from].flat()) {
      const within = open(path)
      const known = paths.get(within)
      paths.set(within, { within, to: [...(known?.to ?? []), to] })
    }
  }
  return { rows: open(rows), paths }
}

/** `data.list[0].x` -> `data.list[*].x`; `$` is the whole reply. */
const open = (path: string): string => path.replace(/\[\d+\]/g, '[*]').replace(/^\$\.?/, '')
