// The fourteen probes of graphql-cop (dolevf/graphql-cop, lib/tests), one a line: the request, and the sign of its success.
// Ids are permanent.

interface Reply {
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server answered
  json: any
}

export interface Probe {
  id: string
  title: string
  /** Path and query; /graphql when left out. */
  path?: string
  method?: 'GET' | 'POST'
  /** Text to send as `query` in JSON; an array is sent as a batch; null: no body. */
  send: string | string[] | null
  flagged: (reply: Reply) => boolean
}

const repeated = (count: number, part: (i: number) => string) => Array.from({ length: count }, (_, i) => part(i)).join('\n')
const circle = 'query { __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }'
const deepTypes =
  'query { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }'

export const PROBES: readonly Probe[] = [
  {
    id: 'COP-01',
    title: 'alias overloading',
    send: `query { ${repeated(101, (i) => `alias${i}:__typename`)} }`,
    flagged: (r) => Boolean(r.json?.data?.alias100),
  },
  {
    id: 'COP-02',
    title: 'array batching',
    send: repeated(10, () => 'query { __typename }').split('\n'),
    flagged: (r) => Array.isArray(r.json) && r.json.length >= 10,
  },
  { id: 'COP-03', title: 'circular fragments', send: circle, flagged: (r) => !r.json?.errors },
  {
    id: 'COP-04',
    title: 'circular introspection',
    send: deepTypes,
    flagged: (r) => (r.json?.data?.__schema?.types?.length ?? 0) > 25,
  },
  {
    id: 'COP-05',
    title: 'directive overloading',
    send: `query { __typename ${'@aa'.repeat(10)} }`,
    flagged: (r) => (r.json?.errors?.length ?? 0) >= 10,
  },
  {
    id: 'COP-06',
    title: 'field duplication',
    send: `query { ${repeated(500, () => '__typename')} }`,
    flagged: (r) => Boolean(r.json?.data?.__typename),
  },
  {
    id: 'COP-07',
    title: 'field suggestions',
    send: 'query { __schema { directive } }',
    flagged: (r) => /did you mean/i.test(r.text),
  },
  {
    id: 'COP-08',
    title: 'mutation over GET',
    method: 'GET',
    path: '/graphql?query=mutation%7B__typename%7D',
    send: null,
    flagged: (r) => Boolean(r.json?.data?.__typename),
  },
  {
    id: 'COP-09',
    title: 'query over GET',
    method: 'GET',
    path: '/graphql?query=%7B__typename%7D',
    send: null,
    flagged: (r) => Boolean(r.json?.data?.__typename),
  },
  {
    id: 'COP-10',
    title: 'an IDE is served',
    method: 'GET',
    path: '/graphql',
    send: null,
    flagged: (r) =>
      /graphiql\.min\.css|GraphQL Playground|GraphiQL|graphql-playground|Apollo (Server|Sandbox|Explorer)/.test(r.text),
  },
  {
    id: 'COP-11',
    title: 'introspection',
    send: 'query { __schema { types { name fields { name } } } }',
    flagged: (r) => Boolean(r.json?.data?.__schema?.types),
  },
  {
    id: 'COP-12',
    title: 'form-encoded POST',
    method: 'POST',
    path: '/graphql?query=query%7B__typename%7D',
    send: null,
    flagged: (r) => Boolean(r.json?.data?.__typename),
  },
  {
    id: 'COP-13',
    title: 'tracing',
    send: 'query { __typename }',
    flagged: (r) =>
      Boolean(r.json?.errors?.[0]?.extensions?.tracing ?? r.json?.extensions?.tracing) || /stacktrace/i.test(r.text),
  },
  {
    id: 'COP-14',
    title: 'unhandled errors',
    send: 'qwerty cop { abc }',
    flagged: (r) => Boolean(r.json?.errors?.[0]?.extensions?.exception) || /stacktrace|at .*\(.*:\d+\)/.test(r.text),
  },
]
