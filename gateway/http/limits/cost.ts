// The maximum cost of an answer, in fields: each field counts one, times the page it is in, times ten for a list without a page.
// It depends only on the document and the schema, so it applies to every request with this document. A page size in a variable
// counts as the largest page.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { MAX_PAGE } from './page-limit.ts'

/** Departments, candidates, deliveries: lists without a page are naturally short. */
const UNPAGED = 10
/** A sheet has one list or two, and rows of few columns: the worker's own, bounded by what a form may ask. */
const SHORT: Readonly<Record<string, number>> = {
  ...{ 'Sheet.rowSets': 1, 'Submission.rowSets': 1 },
  // Most fields are asked by one form.
  ...{ 'SheetItem.asks': 1, 'SheetColumn.asks': 1, 'SheetRowSet.asks': 1 },
  // Few values are files.
  ...{ 'SubmittedValue.files': 1, 'AnswerValue.files': 1 },
}

export function costOf(document: DocumentNode, schema: GraphQLSchema): number {
  const fragments = new Map(
    document.definitions
      .filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION)
      .map((f) => [f.name.value, f]),
  )
  const known = new Map<string, number>()

  function ofSet(set: SelectionSetNode, type: GraphQLCompositeType, page: number | null): number {
    let cost = 0
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += ofField(selection, type, page)
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        cost += ofSet(selection.selectionSet, typeNamed(selection.typeCondition?.name.value) ?? type, page)
      else cost += ofFragment(selection.name.value, page)
    }
    return cost
  }
  function ofFragment(name: string, page: number | null): number {
    const key = `${name} ${page}`
    const before = known.get(key)
    if (before !== undefined) return before
    // Set during the measurement, so that a circle ends. Circles are refused earlier.
    known.set(key, 0)
    const fragment = fragments.get(name)
    const type = fragment && typeNamed(fragment.typeCondition.name.value)
    const cost = fragment && type ? ofSet(fragment.selectionSet, type, page) : 0
    known.set(key, cost)
    return cost
  }
  function ofField(field: FieldNode, parent: GraphQLCompositeType, page: number | null): number {
    const name = field.name.value
    const definition = isUnionType(parent) ? undefined : parent.getFields()[name]
    if (!definition || name.startsWith('__')) return 1
    const type = getNamedType(definition.type)
    if (!field.selectionSet || !isCompositeType(type)) return 1
    const inside = ofSet(field.selectionSet, type, pageOf(field, definition))
    if (!isListType(getNullableType(definition.type))) return 1 + inside
    return (
      1 + inside * (page !== null && (name === 'nodes' || name === 'edges') ? page : (SHORT[`${parent.name}.${name}`] ?? UNPAGED))
    )
  }
  const typeNamed = (name: string | undefined): GraphQLCompositeType | undefined => {
    const type = name === undefined ? undefined : schema.getType(name)
    return isCompositeType(type) ? type : undefined
  }
  let dearest = 0
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const root = schema.getRootType(definition.operation)
    if (root) dearest = Math.max(dearest, ofSet(definition.selectionSet, root, null))
  }
  return dearest
}

/** Null if the field has no page. */
function pageOf(field: FieldNode, definition: GraphQLField<unknown, unknown>): number | null {
  const argument = definition.args.find((a) => a.name === 'first')
  if (!argument) return null
  const given = field.arguments?.find((a) => a.name.value === 'first')?.value
  if (given?.kind === Kind.INT) return Math.min(Math.max(Number(given.value), 1), MAX_PAGE)
  return given === undefined && typeof argument.defaultValue === 'number' ? argument.defaultValue : MAX_PAGE
}
