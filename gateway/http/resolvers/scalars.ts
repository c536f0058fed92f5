// Scalars as the SDL describes them; anything else is refused.
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql'
import { isClockTime, isLocalDateTime } from '../../../schema/index.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'

function textScalar(
  name: string,
  form: RegExp,
  example: string,
  valid: (text: string) => boolean = () => true,
): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && form.test(value) && valid(value)) return value
    throw new GraphQLError(`${name} must be text such as "${example}".`, { extensions: { code: 'BAD_USER_INPUT' } })
  }
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: check,
    parseLiteral: (node: ValueNode) => check(node.kind === Kind.STRING ? node.value : undefined),
  })
}

const realDate = (text: string): boolean => {
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10))
}

/** The most answers of one question; no code list is longer. */
const MOST_ANSWERS = 2000

/** A value: text, finite number, boolean or null, or a list of texts. Objects are not element values. */
function plain(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (Array.isArray(value) && value.length <= MOST_ANSWERS && value.every((one) => typeof one === 'string')) return value
  throw new GraphQLError('A value is text, a number, true, false or null, or a list of texts.', {
    extensions: { code: 'BAD_USER_INPUT' },
  })
}

const onlyGivenOut = (): never => {
  throw new GraphQLError('JSON is only given out.', { extensions: { code: 'BAD_USER_INPUT' } })
}

export const scalars: Resolvers = {
  JSON: new GraphQLScalarType({
    name: 'JSON',
    serialize: (value) => value,
    parseValue: onlyGivenOut,
    parseLiteral: onlyGivenOut,
  }),
  DateTime: textScalar(
    'DateTime',
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/,
    '2026-11-21T08:00:00Z',
    realDate,
  ),
  Date: textScalar('Date', /^\d{4}-\d{2}-\d{2}$/, '2026-11-21', realDate),
  LocalTime: textScalar('LocalTime', /^\d{2}:\d{2}(:\d{2})?$/, '08:30', isClockTime),
  LocalDateTime: textScalar('LocalDateTime', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, '2026-11-21T08:30', isLocalDateTime),
  Decimal: textScalar('Decimal', /^-?\d{1,20}(\.\d{1,20})?$/, '12.50'),
  Value: new GraphQLScalarType({
    name: 'Value',
    serialize: (value) => value,
    parseValue: plain,
    parseLiteral: (node, variables) => plain(valueFromASTUntyped(node, variables)),
  }),
}
