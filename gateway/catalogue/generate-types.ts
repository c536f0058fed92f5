// The catalogue is the graph. Each object class becomes a GraphQL type with one described field per element, and a Query field
// that finds one member. Names that GraphQL does not allow are never stored (schema/elements/element-schema.ts).
import type { Datatype, Element, ObjectClass } from '../../schema/index.ts'
import type { SubjectRow } from '../platform/index.ts'
import type { Catalogue } from './catalogue.ts'
import type { GraphContext } from './graph-context.ts'

type Resolver<Parent, Args> = (parent: Parent, args: Args, context: GraphContext) => unknown

export interface GeneratedTypes {
  /** Extends Query; needs Subject, Fact, Division and the scalars from schema/sdl. */
  sdl: string
  // biome-ignore lint/suspicious/noExplicitAny: each resolver has a parent and arguments of its own.
  resolvers: Record<string, Record<string, Resolver<any, any>>>
}

const SCALARS: Record<Exclude<Datatype, 'ATTACHMENT'>, string> = {
  STRING: 'String',
  TEXT: 'String',
  IDENTIFIER: 'String',
  CODE: 'String',
  INTEGER: 'Int',
  DECIMAL: 'Decimal',
  BOOLEAN: 'Boolean',
  DATE: 'Date',
  TIME: 'LocalTime',
  DATETIME: 'LocalDateTime',
}

/** Fields of every subject. An element with one of these names is read through `facts`. */
const COMMON = new Set(['id', 'class', 'label', 'division', 'facts'])

export const typeName = (objectClass: ObjectClass): string => (objectClass[0] as string).toUpperCase() + objectClass.slice(1)

/** Null for files: they are read with the submission that they belong to, and no source is asked for them. */
const scalarOf = ({ domain: { datatype, several } }: Element): string | null =>
  datatype === 'ATTACHMENT' ? null : several ? `[${SCALARS[datatype]}!]` : SCALARS[datatype]

const quote = (text: string): string => JSON.stringify(text.replace(/\s+/g, ' '))

function describe(e: Element): string {
  const more = [e.definition?.zh, e.definition?.en, e.domain.unit && `[${e.domain.unit}]`, e.standard].filter(Boolean)
  return quote([`${e.label.zh} / ${e.label.en}`, ...more].join('. '))
}

const typeOf = (objectClass: ObjectClass, elements: readonly (Element & { scalar: string })[]): string => `
"Generated from the catalogue: the object class ${objectClass}."
type ${typeName(objectClass)} implements Node & Subject {
  "Opaque id in the hub; never the identifier itself."
  id: ID!
  "Object class."
  class: String!
  "Short text to recognise it by; the identifier in it is masked."
  label: String!
  "Where it belongs."
  division: Division
  "Values with source, as-of and classification, and what disagrees. Default: every element of the class."
  facts(
    "Ids of elements of this class."
    elements: [ID!]
  ): [Fact!]!
${elements.map((e) => `  ${describe(e)}\n  ${e.property}: ${e.scalar}`).join('\n')}
}

extend type Query {
  "One ${objectClass} by its id in the hub; null when there is none or it is outside my divisions."
  ${objectClass}(
    "Id in the hub."
    id: ID!
  ): ${typeName(objectClass)}
}
`

export function generateTypes(catalogue: Catalogue): GeneratedTypes {
  const sdl: string[] = []
  const resolvers: GeneratedTypes['resolvers'] = { Query: {} }
  for (const [objectClass, all] of catalogue.classes) {
    const elements = all.flatMap((e) => {
      const scalar = scalarOf(e)
      return COMMON.has(e.property) || e.own || scalar === null ? [] : [{ ...e, scalar }]
    })
    sdl.push(typeOf(objectClass, elements))
    resolvers[typeName(objectClass)] = {
      class: (subject: SubjectRow) => subject.objectClass,
      label: (subject: SubjectRow, _: unknown, context) => context.subjects.label(subject),
      division: (subject: SubjectRow, _: unknown, context) => context.subjects.division(subject),
      facts: (subject: SubjectRow, args: { elements?: string[] | null }, context) =>
        context.records.facts(subject, args.elements ?? undefined),
      ...Object.fromEntries(
        elements.map((e): [string, Resolver<SubjectRow, unknown>] => [
          e.property,
          (subject, _, context) => context.records.value(subject, e.id),
        ]),
      ),
    }
    const query = resolvers.Query as Record<string, Resolver<unknown, { id: string }>>
    query[objectClass] = (_, { id }, context) => context.subjects.find(objectClass, id)
  }
  return { sdl: sdl.join(''), resolvers }
}
