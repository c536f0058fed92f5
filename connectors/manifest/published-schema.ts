// The JSON Schema of the manifest language, for editors and for the settings form. A test keeps the copy next to this file
// current; `node connectors/manifest/published-schema.ts` rewrites it.
import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { manifestLanguage } from '../language/index.ts'

export const PUBLISHED_SCHEMA = new URL('./manifest.schema.json', import.meta.url)

export function publishedSchema(): string {
  const schema = z.toJSONSchema(manifestLanguage, { io: 'input', reused: 'ref', target: 'draft-2020-12' })
  const about = {
    title: 'Yibiao connector manifest, version 1',
    description: 'How the hub speaks to one departmental system 连接清单. The manual: connectors/README.md',
  }
  return `${JSON.stringify({ ...schema, ...about }, null, 2)}\n`
}

if (import.meta.main) writeFileSync(PUBLISHED_SCHEMA, publishedSchema())
