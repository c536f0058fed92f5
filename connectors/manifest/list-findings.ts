// Checks the walk of lists: declared paging and watermark parameters must be used in the request, and used ones must be declared.
import { type List, type Manifest, operationsOf } from '../language/index.ts'
import { operationNames } from './operation-names.ts'
import type { Finding } from './problem.ts'

/** The parameters of each paging style; one of them is needed. */
const ASKS_BY = { cursor: ['cursor'], offset: ['offset'], page: ['page', 'offset'], watermark: ['since'], link: [] } as const

export const listFindings = (manifest: Manifest): Finding[] =>
  operationsOf(manifest).flatMap(({ name, list, path }) => {
    if (!list) return []
    const section = path.slice(0, -1)
    const { kind } = manifest
    const watermark = name === 'tasks' && manifest.tasks ? watermarkFindings(kind, manifest.tasks, section) : []
    return [...pagingFindings(kind, list, section), ...watermark]
  })

function pagingFindings(kind: Manifest['kind'], { paging, operation }: List, path: PropertyKey[]): Finding[] {
  const names = operationNames(operation)
  const used = (name: string) => names.includes(name)
  if (paging && (kind === 'file' || (paging.kind === 'link' && kind !== 'rest')))
    return [{ path: [...path, 'paging'], code: 'PAGING_UNFIT', about: paging.kind, atKey: true }]
  const wanted: readonly string[] = paging ? ASKS_BY[paging.kind] : []
  const place = (name: string) => (kind === 'sql' ? `:${name}` : `\${${name}}`)
  if (wanted.length > 0 && !wanted.some(used) && paging?.kind !== 'watermark')
    return [
      {
        path: [...path, 'paging'],
        code: 'PAGING_UNUSED',
        about: wanted.join(' / '),
        fix: { zh: `在请求中写 ${place(wanted[0] ?? '')}`, en: `pass ${place(wanted[0] ?? '')} in the operation` },
        atKey: true,
      },
    ]
  const undeclared = ['cursor', 'offset', 'page'].find((name) => used(name) && !paging)
  return undeclared === undefined
    ? []
    : [{ path: [...path, 'operation'], code: 'PAGING_UNDECLARED', about: undeclared, atKey: true }]
}

function watermarkFindings(kind: Manifest['kind'], tasks: NonNullable<Manifest['tasks']>, path: PropertyKey[]): Finding[] {
  const { watermark, operation, paging } = tasks
  if (kind === 'file') return []
  const asks = operationNames(operation).includes('since')
  if (paging?.kind === 'watermark' && !watermark) return [{ path: [...path, 'paging'], code: 'WATERMARK_REQUIRED', atKey: true }]
  if (watermark && !asks) return [{ path: [...path, 'watermark'], code: 'WATERMARK_UNUSED', atKey: true }]
  if (!watermark && asks) return [{ path: [...path, 'operation'], code: 'WATERMARK_MISSING', atKey: true }]
  if (watermark?.kind === 'greatest' && watermark.overlapSeconds !== undefined && watermark.convert?.name !== 'instant')
    return [{ path: [...path, 'watermark', 'overlapSeconds'], code: 'OVERLAP_UNCONVERTED', atKey: true }]
  return []
}
