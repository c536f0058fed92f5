// A manifest is checked completely before anything runs, and its errors are reported in words that help.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkManifest, PUBLISHED_SCHEMA, publishedSchema } from '../../connectors/index.ts'
import { createConnector } from '../support/connector.ts'
import { restManifest } from './rest-manifest.ts'

const departments = ['public-security', 'market-regulation', 'civil-affairs', 'statistics']
const manifestOf = (id: string) =>
  readFileSync(new URL(`../../examples/departments/${id}/manifest.yaml`, import.meta.url), 'utf8')

const problemsOf = (text: string) => {
  const checked = checkManifest(text)
  return 'problems' in checked ? checked.problems : []
}

/** Each problem, and the text at its line and column. */
const pointed = (text: string) =>
  problemsOf(text).map(({ line, column, code, message }) => ({
    code,
    message,
    at: text.split('\n')[line - 1]?.slice(column - 1) ?? '',
  }))

describe('the manifest language', () => {
  test('anything else that is no YAML is told as such', () => {
    expect(problemsOf('a: &x &y 1').map((p) => p.code)).toEqual(['YAML_SYNTAX'])
  })

  test.each(departments)('the manifest of %s holds', (id) => {
    expect(problemsOf(manifestOf(id))).toEqual([])
  })

  test('a parameter between two literals is filled in, and one within quotes is told in the words of its dialect (issue 10, 12; D5)', () => {
    const sql = readFileSync(new URL('./mistakes/sql.yaml', import.meta.url), 'utf8')
    const told = (condition: string, scheme: string) =>
      problemsOf(sql.replace('n > :since', condition).replace('postgresql://', `${scheme}://`)).map(
        ({ code, suggestion }) => `${code}: ${suggestion.en}`,
      )
    for (const scheme of ['postgresql', 'mysql'])
      expect(told("n > :since and x = concat('a', :size, 'b') /* it's ':since' */", scheme)).toEqual([])
    expect(told("n > :since and x like '%:since%'", 'postgresql')).toEqual([
      "QUOTED_PARAMETER: take it out of the quotes: '…' || :since || '…'",
    ])
    for (const quoted of ["'%:since%'", '\\"%:since%\\"', "'it\\\\'s :since'"])
      expect(told(`n > :since and x like ${quoted}`, 'mysql')).toEqual([
        "QUOTED_PARAMETER: take it out of the quotes: concat('…', :since, '…')",
      ])
  })

  test('the published JSON Schema is the language as it is', () => {
    expect(JSON.parse(readFileSync(PUBLISHED_SCHEMA, 'utf8'))).toEqual(JSON.parse(publishedSchema()))
  })

  test.each([
    ['a key that is misspelled', ['kind: rest', 'kind: rest\nsyste: 1'], 'UNKNOWN_KEY', /^syste:/, /did you mean system/],
    ['a key that is missing', ['kind: rest\n', ''], 'MISSING', /.*/, /rest/],
    ['a value of the wrong type', ['replySeconds: 0.4', 'replySeconds: soon'], 'WRONG_TYPE', /^soon/, /number/],
    ['an element of another class', ['to: resident.remark', 'to: place.remark'], 'OTHER_CLASS', /^place\.remark/, /resident/],
    [
      'a target mapped twice',
      ['to: resident.remark', 'to: resident.birthDate'],
      'TARGET_TWICE',
      /^resident\.birthDate/,
      /already/,
    ],
    ['a conversion that nobody knows', ['name: date, format: yyyyMMdd', 'name: dates'], 'UNKNOWN_CONVERSION', /.*/, /yesNo/],
    ['a format that nobody knows', ['format: yyyyMMdd', 'format: yymmdd'], 'WRONG_OPTION', /^yymmdd/, /yyyyMMdd/],
    [
      'a setting that is not declared',
      ['${settings.origin}', '${settings.orign}'],
      'UNKNOWN_SETTING',
      /^"\$\{settings\.orign/,
      /did you mean settings\.origin/,
    ],
    ['a parameter that is not given', ['${fields}', '${field}'], 'UNKNOWN_PARAMETER', /^"\$\{field\}/, /did you mean fields/],
    [
      'a secret sent in a body',
      ['task: "${task}"', 'task: "${settings.key}"'],
      'SECRET_MISPLACED',
      /^"\$\{settings\.key/,
      /signIn/,
    ],
    ['a sign-in that is not secret', ['key, secret: true', 'key'], 'SECRET_MISPLACED', /^"?\$\{settings\.key/, /secret: true/],
    ['a secret written out', ['"${settings.key}" }', '"hunter2" }'], 'SECRET_IN_PLAIN', /^"hunter2/, /never written/],
    [
      'a key declared that is not sent',
      ['Idempotency-Key: "${deliveryId}"', 'X: "1"'],
      'IDEMPOTENCY_UNPROVEN',
      /^KEY/,
      /deliveryId/,
    ],
    ['a path that climbs', ['path: /ping', 'path: /../ping'], 'PATH_CLIMBS', /^\/\.\.\/ping/, /climb/],
    ['a path to another host', ['path: /ping', 'path: //evil.example/ping'], 'BAD_REQUEST_PATH', /^\/\/evil/, /one \//],
    ['a path in the reply that cannot be read', ['rows: people', 'rows: people..x'], 'BAD_PATH', /^people\.\.x/, /items/],
    ['text that is no YAML', ['kind: rest', 'kind: %rest'], 'UNQUOTED_VALUE', /.*/, /./],
    ['one key twice', ['kind: rest', 'kind: rest\nkind: sql'], 'DUPLICATE_KEY', /^kind: sql/, /unique/],
  ] as [string, [string, string], string, RegExp, RegExp][])(
    '%s is told with its place',
    (_title, [from, to], code, at, message) => {
      const text = restManifest()
      expect(text).toContain(from)
      const found = pointed(text.replace(from, to)).find((p) => p.code === code)
      expect(found?.message).toMatch(message)
      expect(found?.at).toMatch(at)
    },
  )

  test('everything that is wrong is told at once', () => {
    const text = restManifest().replace('to: resident.remark', 'to: place.remark').replace('${fields}', '${field}')
    expect(problemsOf(text).map((p) => p.code)).toEqual(
      expect.arrayContaining(['OTHER_CLASS', 'UNKNOWN_PARAMETER', 'FIELDS_NOT_SENT']),
    )
  })

  test('hostile text costs nothing', () => {
    const bomb = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`).join('\n')}`
    expect(problemsOf(bomb).map((p) => p.code)).toEqual(['TOO_MANY_ALIASES'])
    expect(problemsOf('x'.repeat(600_000)).map((p) => p.code)).toEqual(['TOO_LARGE'])
    for (const text of ['', '~', '[]', '1', '"', '\t', '__proto__: 1']) expect(problemsOf(text).length).toBeGreaterThan(0)
  })

  test('a manifest that does not hold is refused with all its problems, and a missing setting by its name', () => {
    const options = { settings: {}, secrets: {}, allowOrigins: [] }
    expect(() => createConnector({ ...options, manifest: 'manifest: 1' })).toThrow(/MISSING/)
    expect(() => createConnector({ ...options, manifest: restManifest() })).toThrow(/origin, key/)
  })
})
