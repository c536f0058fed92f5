// Checks that apply to one kind only.

import { type Manifest, operationsOf } from '../language/index.ts'
import { graphqlFindings } from './graphql-findings.ts'
import type { Finding } from './problem.ts'
import { soapFindings } from './soap-findings.ts'

export function kindFindings(manifest: Manifest): Finding[] {
  switch (manifest.kind) {
    case 'graphql':
      return graphqlFindings(manifest)
    case 'soap':
      return soapFindings(manifest)
    case 'rest':
      return manifest.format === 'xml' ? operationsOf(manifest).flatMap(rootFindings) : []
    default:
      return []
  }
}

function rootFindings({ path, operation }: { path: PropertyKey[]; operation: unknown }): Finding[] {
  const { body } = operation as { body?: unknown }
  const roots = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.keys(body) : []
  return body === undefined || roots.length === 1 ? [] : [{ path: [...path, 'body'], code: 'XML_ROOT', atKey: true }]
}
