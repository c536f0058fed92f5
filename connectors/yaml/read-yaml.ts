// Parses a YAML text. The last of duplicate keys counts.
import { parseDocument } from 'yaml'
import { keyFaults } from './key-faults.ts'

/** Throws for invalid YAML, and for keys that are not plain values. */
export function readYaml(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' })
  const [error] = document.errors
  if (error) throw error
  if (keyFaults(document).some(({ kind }) => kind === 'collection')) throw new Error('a key is no plain value')
  return document.toJS({ maxAliasCount: 100 })
}
