// What kind of answer a property of a JSON Schema asks for: one or several of its choices, own words beside them, a time, a file.
import type { Label } from '../../../../../schema/index.ts'
import type { RawField } from '../raw-form.ts'
import * as leftOut from './left-out.ts'
import type { Node } from './read-json-schema.ts'
import { typeOfWord } from './type-of-word.ts'

export interface Choice {
  const?: unknown
  enum?: unknown[]
  title?: string
  description?: string
}

type Answer = Pick<RawField, 'type' | 'options' | 'several' | 'ownWords' | 'clock' | 'media' | 'maxFiles'>
type Options = NonNullable<RawField['options']>

const isObject = (value: unknown): value is Choice & Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Null: it is told and not asked. */
export function schemaAnswer(node: Node, items: Node | undefined, label: string, tell: (message: Label) => void): Answer | null {
  const one = items ?? node
  if (one.format === 'data-url' || one.contentMediaType !== undefined || one.contentEncoding !== undefined)
    return fileAnswer(one.contentMediaType ?? '', items, label, tell)
  const { options, isOpen } = optionsOf(one)
  if (options.length > 0)
    return { type: 'CODE', options, ...(items && { several: 'list' as const }), ...(isOpen && { ownWords: {} }) }
  if (items || [node.type].flat().includes('array')) {
    tell(leftOut.REPEATED_TEXT(label))
    return { type: 'TEXT' }
  }
  const shapes = [...list(node.oneOf), ...list(node.anyOf)].filter(isObject)
  if (shapes.some((shape) => isObject(shape.properties) || shape.$ref !== undefined)) tell(leftOut.ALTERNATIVES(label))
  if (node.$ref !== undefined && !node.$ref.startsWith('#')) tell(leftOut.OTHER_FORM(label))
  switch (node.format) {
    case 'date-time':
      return { type: 'DATETIME', clock: { name: 'dateTime', format: 'iso' } }
    case 'time':
      return { type: 'TIME', clock: { name: 'time', format: 'HH:mm:ssZ' } }
    case 'date':
      return { type: 'DATE' }
  }
  const word = [node.type].flat().find((t) => t !== 'null')
  const type = word ? typeOfWord(word) : undefined
  if (word === 'object') tell(leftOut.FREE_NAMES(label))
  return type ? { type } : {}
}

/** Several files are one answer, not several rows. */
function fileAnswer(type: string, items: Node | undefined, label: string, tell: (message: Label) => void): Answer | null {
  if (/^(?:audio|video)\//i.test(type)) {
    tell(leftOut.RECORDING(label))
    return null
  }
  const isPicture = /^image\//i.test(type)
  const isPdf = /^application\/pdf\b/i.test(type)
  if (!isPicture && !isPdf) tell(leftOut.OTHER_FILES(label))
  return {
    type: 'ATTACHMENT',
    ...(isPicture && { media: 'PICTURE' as const }),
    ...(isPdf && { media: 'PDF' as const }),
    ...(!items && { maxFiles: 1 }),
  }
}

/** What an object says beside its fields. */
export function unreadParts(node: Node, label: string): Label[] {
  const shapes = [...list(node.oneOf), ...list(node.anyOf)].filter(isObject)
  return [
    ...(shapes.some((s) => isObject(s.properties) || s.$ref !== undefined) ? [leftOut.ALTERNATIVES(label)] : []),
    ...(isObject(node.patternProperties) || isObject(node.additionalProperties) ? [leftOut.FREE_NAMES(label)] : []),
  ]
}

const list = <T>(given: readonly T[] | undefined): readonly T[] => (Array.isArray(given) ? given : [])

/** `isOpen`: a plain text is an answer, too. */
function optionsOf(node: Node): { options: Options; isOpen: boolean } {
  const names = list(node.enumNames)
  const listed = list(node.enum).flatMap((value, i) => optionOf(value, names[i]))
  const shapes = [...list(node.oneOf), ...list(node.anyOf)].filter(isObject)
  const chosen = shapes.flatMap((shape) => [
    ...(shape.const === undefined ? [] : optionOf(shape.const, shape.title ?? shape.description)),
    ...list(shape.enum).flatMap((value) => optionOf(value, list(shape.enum).length === 1 ? shape.title : undefined)),
  ])
  const isText = (shape: Node) => [shape.type].flat().includes('string') && shape.enum === undefined && shape.const === undefined
  const all = listed.length > 0 ? listed : chosen
  return { options: all.filter((o, i) => all.findIndex((p) => p.code === o.code) === i), isOpen: shapes.some(isText) }
}

const optionOf = (value: unknown, name: unknown): Options =>
  value === null || value === '' || typeof value === 'object'
    ? []
    : [{ code: String(value), label: typeof name === 'string' && name !== '' ? name : String(value) }]
