import { buildSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import { createExecutor } from '../../gateway/http/compiled-executor.ts'

test('an input field with a default may be left out each time, compiled or not, and a wrong one is told without its value', async () => {
  const schema = buildSchema('input In { text: String! base64: Boolean! = false } type Query { echo(input: In!): String }')
  Object.assign(schema.getQueryType()?.getFields().echo ?? {}, {
    resolve: (_: unknown, { input }: { input: { text: string; base64: boolean } }) => `${input.text} ${input.base64}`,
  })
  const executor = createExecutor(schema)
  const document = parse('query ($input: In!) { echo(input: $input) }')
  const ask = (input: unknown) => executor({ document, operationName: null, variables: { input }, context: {} })
  for (let time = 1; time <= 3; time++) expect(await ask({ text: 'a' })).toEqual({ data: { echo: 'a false' } })
  for (let time = 1; time <= 3; time++) {
    const { errors } = await ask({ text: ['990101199003070025'] })
    expect(errors).toHaveLength(1)
    expect(errors?.[0]?.message).not.toContain('990101')
  }
})
