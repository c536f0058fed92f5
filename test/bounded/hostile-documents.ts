// Documents of an attacker, made here: small texts that expand to gigabytes, never end, or overflow the stack.
import { HOSTILE_FILES } from './hostile-files.ts'
import {
  deepXml,
  graphqlManifestOf,
  HEAD,
  type Hostile,
  json,
  lines,
  manifestOf,
  object,
  openapi,
  rows,
  selfTyped,
  times,
  workbook,
} from './hostile-makers.ts'
import { HOSTILE_PUBLISHED } from './hostile-published.ts'

const STUCK = /processor time|memory/
const NO_DRAFT = /at least its id/

export const HOSTILE: readonly Hostile[] = [
  // YAML: F1 and what lies beside it.
  ...[200, 400, 5000].flatMap((n): Hostile[] => [
    { id: `yaml-question-marks-${n}`, way: 'manifest', make: () => '? '.repeat(n), refused: /plain value|too deeply/ },
    {
      id: `head-question-marks-${n}`,
      way: 'head',
      make: () => '? '.repeat(n),
      refused: /at least its id|too deeply|processor time/,
    },
  ]),
  { id: 'yaml-flat-map', way: 'manifest', make: () => lines(20_000, (i) => `k${i}: 1`), refused: /kind is missing/ },
  { id: 'head-flat-map', way: 'head', make: () => lines(20_000, (i) => `k${i}: 1`), refused: NO_DRAFT },
  {
    id: 'head-flat-settings',
    way: 'head',
    make: () => `${HEAD}settings:\n${lines(9000, (i) => `  s${i}: { secret: true }`)}`,
    refused: null,
  },
  {
    id: 'yaml-aliases',
    way: 'manifest',
    make: () => `a0: &a0 [x, x]\n${lines(30, (i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(10)}]`)}`,
    refused: /alias/i,
  },
  {
    id: 'head-aliases',
    way: 'head',
    make: () => `a0: &a0 [x, x]\n${lines(30, (i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(10)}]`)}`,
    refused: NO_DRAFT,
  },
  { id: 'yaml-deep-flow', way: 'manifest', make: () => '['.repeat(100_000), refused: /too deeply/ },
  {
    id: 'yaml-deep-flow-closed',
    way: 'manifest',
    make: () => `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    refused: /too deeply/,
  },
  { id: 'yaml-deep-list', way: 'manifest', make: () => '- '.repeat(50_000), refused: /too deeply/ },
  { id: 'yaml-braces', way: 'manifest', make: () => '{a: '.repeat(20_000), refused: /too deeply/ },
  {
    id: 'yaml-unknown-elements',
    way: 'manifest',
    make: () => manifestOf(lines(8000, (i) => `      - { to: resident.nothing${i}, from: a }`)),
    refused: /processor time|no such element/,
  },
  {
    id: 'yaml-conversion-circles',
    way: 'manifest',
    make: () =>
      `${manifestOf('      - { to: resident.name, from: a, convert: c0 }')}\nconversions:\n${lines(3000, (i) => `  c${i}: [c${(i + 1) % 3000}, c${(i + 2) % 3000}]`)}`,
    refused: /too deeply|processor time/,
  },
  { id: 'yaml-half-a-megabyte', way: 'manifest', make: () => 'x'.repeat(600_000), refused: /characters/ },
  {
    id: 'yaml-many-expressions',
    way: 'manifest',
    make: () =>
      manifestOf(lines(5000, (i) => `      - { to: resident.name, jsonata: "${'('.repeat(20)}${i}${')'.repeat(20)}" }`)),
    refused: /processor time|mapped already/,
  },
  {
    id: 'yaml-deep-expression',
    way: 'manifest',
    make: () => manifestOf(`      - { to: resident.name, jsonata: "${'('.repeat(100_000)}" }`),
    refused: /4000 characters/,
  },
  {
    id: 'yaml-deep-short-expression',
    way: 'manifest',
    make: () => manifestOf(`      - { to: resident.name, jsonata: "${'('.repeat(3900)}" }`),
    refused: /\w/,
  },
  {
    id: 'yaml-wide-schema',
    way: 'manifest',
    make: () => graphqlManifestOf(`  type Query { a: T0 }\n${lines(9000, (i) => `  type T${i} { a: T${(i + 1) % 9000} }`)}`),
    refused: /processor time|Cannot query field/,
  },
  {
    id: 'yaml-schema-in-a-circle',
    way: 'manifest',
    make: () =>
      graphqlManifestOf(
        `  type Query { a: I0 }\n${lines(300, (i) => `  interface I${i} implements I${(i + 1) % 300} { a: I${(i + 7) % 300} }`)}`,
      ),
    refused: /cannot be used/,
  },
  // JSONata: F2.
  ...[
    ['range-of-ranges', '[1..3000].[1..3000]'],
    ['pad', '$length($pad("x", 900000000))'],
    ['pads', '$map([1..100], function($i) { $pad("x", 30000000) })'],
    ['doubled', '($d := function($s, $n) { $n = 0 ? $s : $d($s & $s, $n - 1) }; $length($d("xxxxxxxx", 40)))'],
    ['endless', '($f := function($n) { $f($n + 1) }; $f(0))'],
    ['growing-list', '($f := function($l) { $f($append($l, $l)) }; $f([1..1000]))'],
    ['deep', '($f := function($n) { 1 + $f($n + 1) }; $f(0))'],
    ['regex', '$match("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", /^(a+)+$/).match'],
    ['replace', '$replace("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", /(a|aa)+$/, "b")'],
    ['sort', '$count($sort([1..3000000], function($a, $b) { $a < $b }))'],
    ['long-value', '$pad("x", 5000000)'],
    ['split', '$count($split($pad("x", 50000000, ","), ","))'],
  ].map(
    ([id = '', expression = '']): Hostile => ({
      id: `jsonata-${id}`,
      way: 'expression',
      make: () => expression,
      refused: /the expression/,
    }),
  ),
  // Ends with the right sum, in memory that is bounded.
  { id: 'jsonata-range', way: 'expression', make: () => '$sum([1..9999999])', refused: 'either' },
  // SDL, OpenAPI, WSDL, samples: F3.
  {
    id: 'sdl-self-30',
    way: 'graphql',
    make: () => `type Query{a:A} type A{${times(30, (i) => `f${i}:A`).join(' ')}}`,
    refused: null,
  },
  {
    id: 'sdl-all-of-all',
    way: 'graphql',
    make: () => `type Query{a:T0} ${lines(60, (i) => `type T${i}{${times(60, (j) => `f${j}:T${j}`).join(' ')}}`)}`,
    refused: null,
  },
  {
    id: 'sdl-many-roots',
    way: 'graphql',
    make: () =>
      `type Query{${times(3000, (i) => `q${i}(a:I):A`).join(' ')}} input I{${times(9, (i) => `f${i}:I`).join(' ')}} type A{${times(9, (i) => `f${i}:A`).join(' ')}}`,
    refused: STUCK,
  },
  {
    id: 'sdl-deep-lists',
    way: 'graphql',
    make: () => `type Query{a:${'['.repeat(20_000)}Int${']'.repeat(20_000)}}`,
    refused: /neither a GraphQL schema/,
  },
  { id: 'sdl-not', way: 'graphql', make: () => `{"data":${'['.repeat(100_000)}`, refused: /neither a GraphQL schema/ },
  // Half of what may be taken on a quiet machine would be all of it on a busy one.
  { id: 'openapi-8x4', way: 'openapi', make: () => openapi(8, 4, object), refused: null },
  { id: 'openapi-8x5', way: 'openapi', make: () => openapi(8, 5, object), refused: 'either' },
  { id: 'openapi-8x8', way: 'openapi', make: () => openapi(8, 8, object), refused: STUCK },
  { id: 'openapi-all-of', way: 'openapi', make: () => openapi(20, 6, (_, inner) => ({ allOf: inner })), refused: STUCK },
  {
    id: 'openapi-items',
    way: 'openapi',
    make: () =>
      json({
        openapi: '3.0.0',
        paths: {
          '/a': {
            get: { responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/L' } } } } } },
          },
        },
        components: { schemas: { L: { type: 'array', items: { $ref: '#/components/schemas/L' } } } },
      }),
    refused: null,
  },
  {
    id: 'openapi-question-marks',
    way: 'openapi',
    make: () => `openapi: 3.0.0\npaths:\n  ${'? '.repeat(400)}`,
    refused: /cannot be used|processor time/,
  },
  {
    id: 'openapi-outside',
    way: 'openapi',
    make: () =>
      json({ openapi: '3.0.0', paths: { '/a': { $ref: 'file:///etc/passwd' }, '/b': { $ref: 'http://127.0.0.1:1/x' } } }),
    refused: null,
  },
  {
    id: 'openapi-many-paths',
    way: 'openapi',
    make: () => json({ openapi: '3.0.0', paths: Object.fromEntries(times(6000, (i) => [`/a${i}`, { get: { responses: {} } }])) }),
    refused: null,
  },
  { id: 'wsdl-self-20', way: 'wsdl', make: () => selfTyped(20), refused: null },
  { id: 'wsdl-deep', way: 'wsdl', make: () => deepXml(50_000), refused: /cannot be used/ },
  {
    id: 'wsdl-entities',
    way: 'wsdl',
    make: () => `<!DOCTYPE a [${lines(10, (i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`)}]><a>&e10;</a>`,
    refused: /cannot be used/,
  },
  {
    id: 'wsdl-many-tags',
    way: 'wsdl',
    make: () => `<a>${'<b/>'.repeat(400_000)}</a>`,
    refused: /cannot be used|processor time|memory/,
  },
  {
    id: 'sample-deep-json',
    way: 'sample',
    name: 'a.json',
    make: () => `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    refused: /cannot be used|too deeply/,
  },
  {
    id: 'sample-wide-csv',
    way: 'sample',
    name: 'a.csv',
    make: () => `${times(100_000, (i) => `c${i}`).join(',')}\n${times(100_000, () => '1').join(',')}`,
    refused: /at most 16384/,
  },
  {
    id: 'sample-bomb',
    way: 'sample',
    name: 'a.xlsx',
    make: () => workbook(rows(60_000, 12)),
    refused: /cannot be used|processor time|memory/,
  },
  { id: 'sample-deep-xml', way: 'sample', name: 'a.xml', make: () => deepXml(50_000), refused: /cannot be used/ },
  ...HOSTILE_FILES,
  ...HOSTILE_PUBLISHED,
]
