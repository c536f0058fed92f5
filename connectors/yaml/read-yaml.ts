// A YAML text as values, or why it is none. A key that stands twice counts by its last.
import { parseDocument } from 'yaml'
import { keyFaults } from './key-faults.ts'

/** Throws for what is no YAML, and for keys that are no plain values. */
export function readYaml(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' })
  const [error] = document.errors
  if (error) throw error
  if (keyFaults(document).some(({ kind }) => kind === 'collection')) throw new Error('a key is no plain value')
  return document.toJS({ maxAliasCount: 100 })
}
