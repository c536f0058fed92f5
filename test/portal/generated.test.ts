// The generated types are committed, so that readers see them; a change of the schema must generate them again.
import { readFileSync } from 'node:fs'
import { generate } from '@graphql-codegen/cli'
import { expect, test } from 'vitest'
import config from '../../codegen.ts'

test('the generated types are those of the schema as it is now', async () => {
  const files: { filename: string; content: string }[] = await generate({ ...config, silent: true }, false)
  expect(files.map((f) => f.filename).sort()).toEqual([
    'gateway/http/generated/resolvers.generated.ts',
    'portal/src/generated/gql.ts',
    'portal/src/generated/graphql.ts',
    'portal/src/generated/index.ts',
  ])
  for (const { filename, content } of files) {
    expect(readFileSync(filename, 'utf8').trim(), `run npm run codegen: ${filename}`).toBe(content.trim())
  }
})
