// Writes dist/operations.json: every operation of the portal, as it will be sent. The hub answers a browser's session these and no
// others.
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
