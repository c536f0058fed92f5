// Systems with GraphQL over HTTP. Paths of rows and values begin in `data`; those of error rules in the whole reply.
import { z } from 'zod'
import type { Checked } from '../checked.ts'
import { corrections } from '../corrections.ts'
import { graphqlErrors } from '../error-rules.ts'
import { head } from '../head.ts'
import { forms, keepingDelivery, records, tasks } from '../sections.ts'
import { httpSignIn } from '../sign-in.ts'

const graphqlOperation = z.strictObject({
  document: z.string().min(1).describe('One query, or for `send` one mutation; what changes goes in as variables'),
  variables: z
    .record(z.string(), z.json())
    .default({})
    .describe('By name, without the $; written as the type that the document declares; left out when absent'),
})

export const graphqlManifest = z.strictObject({
  ...head,
  kind: z.literal('graphql'),
  system: z.strictObject({
    origin: z.string().min(1),
    path: z
      .string()
      .regex(/^(\/[\w.~-]+)+$/)
      .default('/graphql'),
  }),
  schema: z.string().min(1).optional().describe('The system’s schema (SDL): documents and variables are checked against it'),
  signIn: httpSignIn,
  check: z.strictObject({ operation: graphqlOperation }).default({ operation: { document: '{ __typename }', variables: {} } }),
  errors: graphqlErrors,
  tasks: tasks(graphqlOperation).optional(),
  forms: forms(graphqlOperation).optional(),
  records: records(graphqlOperation).optional(),
  delivery: keepingDelivery(graphqlOperation, graphqlOperation).optional(),
  corrections: corrections(graphqlOperation, graphqlOperation).optional(),
})

export type GraphqlManifest = z.output<typeof graphqlManifest> & Checked
export type GraphqlOperation = z.output<typeof graphqlOperation>
