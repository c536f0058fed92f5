// Writes dist/operations.json: every operation of the portal as it is sent. The hub allows a browser session only these.
import { type DocumentNode, print } from 'graphql'
import type { Plugin } from 'vite'

export const trustedOperations = (): Plugin => ({
  name: 'yibiao:trusted-operations',
  apply: 'build',
  async generateBundle() {
    const generated = (await import('./src/generated/graphql.ts')) as unknown as Record<string, DocumentNode | undefined>
    const operations = Object.entries(generated)
      .filter(([name]) => name.endsWith('Document'))
      .map(([, document]) => print(document as DocumentNode))
    if (operations.length === 0) throw new Error('the portal has no operations')
    this.emitFile({ type: 'asset', fileName: 'operations.json', source: JSON.stringify(operations, null, 1) })
  },
})
