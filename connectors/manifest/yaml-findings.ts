// Faults of the YAML itself, in words for people who seldom write YAML.
import { type Document, type ErrorCode, visit, type YAMLError } from 'yaml'
import type { keyFaults } from '../yaml/index.ts'
import type { ProblemCode } from './problem-codes.ts'

const CODES: Partial<Record<ErrorCode, ProblemCode>> = {
  TAB_AS_INDENT: 'TAB_INDENT',
  BAD_INDENT: 'WRONG_INDENT',
  BAD_SCALAR_START: 'UNQUOTED_VALUE',
  BLOCK_AS_IMPLICIT_KEY: 'UNQUOTED_VALUE',
  BAD_DQ_ESCAPE: 'UNQUOTED_VALUE',
  MISSING_CHAR: 'UNCLOSED',
  BLOCK_IN_FLOW: 'UNCLOSED',
  MULTIPLE_DOCS: 'SEVERAL_DOCUMENTS',
  MULTILINE_IMPLICIT_KEY: 'WRONG_INDENT',
  BAD_ALIAS: 'TOO_MANY_ALIASES',
}

export interface TextFinding {
  offset: number
  code: ProblemCode
  message: string
}

export function yamlFindings(text: string, errors: readonly YAMLError[], keys: ReturnType<typeof keyFaults>): TextFinding[] {
  if (errors.length + keys.length === 0) return []
  // A full-width colon causes a YAML error somewhere later: it is reported where it is.
  const colon = /^(?<before>[ \t-]*[A-Za-z]\w*)：/m.exec(text)
  if (colon) {
    const offset = colon.index + (colon.groups?.before?.length ?? 0)
    return [{ offset, code: 'FULL_WIDTH_SIGN', message: 'a full-width colon after a key' }]
  }
  return [
    ...errors.map(({ code, message, pos }) => ({
      offset: pos[0],
      code: / and end with a /.test(message) ? ('UNCLOSED' as const) : (CODES[code] ?? 'YAML_SYNTAX'),
      message: /call stack/.test(message) ? 'it is nested too deeply to be read' : message,
    })),
    ...keys.map(({ offset, kind }) =>
      kind === 'twice'
        ? { offset, code: 'DUPLICATE_KEY' as const, message: 'Map keys must be unique' }
        : { offset, code: 'YAML_SYNTAX' as const, message: 'a key must be a plain value, not a list or a map' },
    ),
  ]
}

/** The place of the first alias without an anchor; the beginning if there are too many. */
export function strayAlias(document: Document): number {
  let offset = 0
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined
      offset = alias.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
}
