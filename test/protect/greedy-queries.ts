// Operations that ask too much, one a line (reliability: row 6, ASVS 4.3.1). Ids are permanent.

export interface GreedyQuery {
  id: string
  title: string
  body: unknown
}

const times = (count: number, part: (i: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, i) => part(i)).join(between)
const nest = (depth: number) => `{ ${'inbox { nodes { subject { '.repeat(depth)} id ${'} } } '.repeat(depth)} }`
const bomb = `query { me { ...F0 } } ${times(25, (i) => `fragment F${i} on Me { ${i < 24 ? `...F${i + 1} ...F${i + 1}` : 'id'} }`)}`
const dear = '{ inbox(first: 100) { nodes { form { fields { element { domain { codes { code label } } } } } } } }'
const dearVariable =
  'query Q($n: Int) { inbox(first: $n) { nodes { form { fields { element { domain { codes { code label } } } } } } } }'

export const GREEDY: readonly GreedyQuery[] = [
  {
    id: 'ASK-01',
    title: 'nested 13 deep',
    body: {
      query: `{ inbox { nodes { form { department { freshness { department { freshness { department { freshness { department { freshness { department { id } } } } } } } } } } } } }`,
    },
  },
  { id: 'ASK-02', title: 'nested 300 deep', body: { query: nest(100) } },
  { id: 'ASK-03', title: 'nested 5,000 deep', body: { query: `${'{a'.repeat(5000)}${'}'.repeat(5000)}` } },
  {
    id: 'ASK-04',
    title: 'nested deep through fragments',
    body: {
      query: `{ me { ...D0 } } ${times(20, (i) => `fragment D${i} on Me { divisions { parent { ${i < 19 ? '' : 'code'} ...D${(i + 1) % 20} } } }`)}`,
    },
  },
  { id: 'ASK-05', title: '31 aliases', body: { query: `{ ${times(31, (i) => `a${i}: me { id }`)} }` } },
  { id: 'ASK-06', title: '10,000 aliases', body: { query: `{ ${times(10_000, (i) => `a${i}: me { id }`)} }` } },
  { id: 'ASK-07', title: '401 fields', body: { query: `{ ${times(100, () => 'me { id name username roles }')} me { id } }` } },
  { id: 'ASK-08', title: 'one field 500 times', body: { query: `{ ${times(500, () => '__typename')} }` } },
  { id: 'ASK-09', title: 'fields that conflict, 600 of them', body: { query: `{ me { ${times(600, () => 'id')} } }` } },
  {
    id: 'ASK-10',
    title: '50,000 tokens',
    body: { query: `{ me { id } } ${'# \n'.repeat(10)} ${times(25_000, () => '{ id }')}` },
  },
  {
    id: 'ASK-11',
    title: 'an argument of 100,000 values',
    body: { query: `{ inbox(filter: { departments: [${times(100_000, () => '"a"', ',')}] }) { totalCount } }` },
  },
  { id: 'ASK-12', title: 'dear: lists in lists in a page', body: { query: dear } },
  { id: 'ASK-13', title: 'dear by a variable', body: { query: dearVariable, variables: { n: 100 } } },
  { id: 'ASK-14', title: 'fragments that double 24 times', body: { query: bomb } },
  {
    id: 'ASK-15',
    title: 'a circle of two fragments',
    body: { query: '{ me { ...A } } fragment A on Me { id ...B } fragment B on Me { ...A }' },
  },
  { id: 'ASK-16', title: 'a fragment in itself', body: { query: 'fragment A on Me { ...A } { me { ...A } }' } },
  {
    id: 'ASK-17',
    title: 'a circle that nobody uses',
    body: { query: '{ me { id } } fragment A on Me { ...B } fragment B on Me { ...A }' },
  },
  {
    id: 'ASK-18',
    title: 'a circle in introspection',
    body: { query: '{ __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }' },
  },
  { id: 'ASK-19', title: '31 directives', body: { query: `{ me { id ${times(31, () => '@include(if: true)')} } }` } },
  { id: 'ASK-20', title: 'a batch of two', body: [{ query: '{ me { id } }' }, { query: '{ me { id } }' }] },
  { id: 'ASK-21', title: 'a batch of 1,000', body: Array.from({ length: 1000 }, () => ({ query: '{ me { id } }' })) },
  {
    id: 'ASK-22',
    title: 'circular introspection',
    body: { query: '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }' },
  },
]
