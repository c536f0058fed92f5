// Reads a FHIR Questionnaire (STU3 to R5): items by linkId, groups as sections, repeating groups as blocks. Display items are
// instructions, or the hint of the question that they belong to.
import type { Expression, Label } from '../../../../../schema/index.ts'
import { askedUnder, UnreadLogic } from '../logic/asked-under.ts'
import { boundsOf, enabledWhen } from '../logic/fhir-logic.ts'
import type { RawField, RawForm, ReadForms } from '../raw-form.ts'
import { DEEPEST, MOST_FIELDS, TOO_DEEP, TOO_MANY } from './depth.ts'
import * as leftOut from './left-out.ts'
import { answerOf, type Item, isCalculated, isHidden, refersToForm, unitOf, type ValueSet } from './questionnaire-item.ts'

interface Questionnaire {
  resourceType: 'Questionnaire'
  id?: string
  name?: string
  title?: string
  url?: string
  contained?: ValueSet[]
  item?: Item[]
}

export const isQuestionnaire = (file: unknown): file is Questionnaire =>
  typeof file === 'object' && file !== null && (file as { resourceType?: unknown }).resourceType === 'Questionnaire'

/** Where an item stands. */
interface Within {
  deep: number
  section?: string | undefined
  repeats?: string | undefined
  /** The item and what it stands in. */
  items: readonly Item[]
  /** Of these, so many stand outside the rows of a list: the repeating group is the last of them. */
  outside: number
}

const MOST_NOTES = 5000

export function readQuestionnaire(name: string, file: Questionnaire): ReadForms {
  const title = file.title ?? file.name ?? name.replace(/\.json$/i, '')
  const sets = Array.isArray(file.contained) ? file.contained.filter((r) => r?.resourceType === 'ValueSet') : []
  const fields: RawField[] = []
  const places = new Map<RawField, Within>()
  const notes: string[] = []
  const unseen: string[] = []
  const whole = new Set<Label>()
  const problems: ReadForms['problems'] = []

  /** Null: it is told and not asked. */
  function question(item: Item, label: string, within: Within): RawField | null {
    const row = fields.length + 1
    const tell = (message: Label) => problems.push({ form: title, row, message })
    if (isCalculated(item)) tell(leftOut.CALCULATED(label))
    // What the system fills in for the person to read.
    else if (item.readOnly) unseen.push(label)
    if (isCalculated(item) || item.readOnly) return null
    const hint = childrenOf(item).flatMap((c) => (c.type === 'display' && c.text && !isHidden(c) ? [c.text] : []))
    const unit = unitOf(item)
    return {
      code: item.linkId ?? '',
      label,
      required: item.required ?? false,
      row,
      ...answerOf(item, label, sets, tell),
      ...(unit && { unit }),
      ...(item.maxLength && { maxLength: item.maxLength }),
      ...(hint.length > 0 && { hint: hint.join(' ') }),
      ...(within.section && { section: within.section }),
      ...(within.repeats && { repeats: within.repeats }),
    }
  }

  function walk(items: readonly Item[], above: Within, inQuestion = false): void {
    for (const item of items) {
      if (typeof item !== 'object' || item === null) continue
      if (fields.length >= MOST_FIELDS) {
        whole.add(TOO_MANY)
        return
      }
      const label = item.text ?? item.code?.[0]?.display ?? item.linkId ?? ''
      const within = { ...above, items: [...above.items, item] }
      const isGroup = item.type === 'group'
      if (isHidden(item)) {
        unseen.push(label)
        continue
      }
      if (refersToForm(item)) problems.push({ form: title, row: fields.length + 1, message: leftOut.OTHER_FORM(label) })
      else if (item.type === 'display') inQuestion || notes.push(label)
      else if (!isGroup) {
        const field = question(item, label, within)
        if (field) fields.push(field)
        if (field) places.set(field, within)
      }
      const children = childrenOf(item)
      if (children.length > 0 && within.deep >= DEEPEST) whole.add(TOO_DEEP)
      else if (children.length > 0)
        walk(
          children,
          {
            ...within,
            deep: within.deep + 1,
            ...(isGroup && label !== '' && { section: label }),
            ...(isGroup && item.repeats && { repeats: label, outside: within.items.length }),
          },
          !isGroup,
        )
    }
  }
  const conditions = new Map<Item, Expression | null | UnreadLogic>()
  /** Of a group it is needed for each of its fields. */
  function conditionOf(item: Item): Expression | null | UnreadLogic {
    let found = conditions.get(item)
    if (found === undefined) {
      try {
        found = enabledWhen(item, fieldOf)
      } catch (error) {
        if (!(error instanceof UnreadLogic)) throw error
        found = error
      }
      conditions.set(item, found)
    }
    return found
  }
  /** A condition may name an item that stands further below, so all of them are read first. */
  function withLogic(field: RawField, { items, outside }: Within): RawField {
    const tell = (message: Label) => problems.push({ form: title, row: field.row, message })
    const parts = [[], []] as [inside: Expression[], outside: Expression[]]
    let isUnread = false
    for (const [i, item] of items.entries()) {
      const e = conditionOf(item)
      if (e instanceof UnreadLogic) {
        isUnread = true
        tell(leftOut.CONDITIONAL(field.label, e.message))
      } else if (e) parts[i < outside ? 1 : 0].push(e)
    }
    const item = items.at(-1) as Item
    const { constraints, unread } = boundsOf(item, field)
    if (unread.length > 0) tell(leftOut.CONSTRAINED(field.label, unread.join(', ')))
    const logic = {
      ...askedUnder(...parts),
      ...(constraints.length > 0 && { constraints: constraints.map((that) => ({ that })) }),
    }
    return { ...field, required: field.required && !isUnread, ...(Object.keys(logic).length > 0 && { logic }) }
  }

  walk(childrenOf(file), { deep: 1, items: [], outside: 0 })
  const byCode = new Map(fields.map((f) => [f.code, f]))
  const fieldOf = (linkId: string) => byCode.get(linkId)
  if (unseen.length > 0) whole.add(leftOut.BY_DEVICE(unseen))
  const code = file.id ?? file.url?.split('/').at(-1)
  const form: RawForm = {
    key: code ?? title,
    ...(code !== undefined && { isCoded: true as const }),
    title,
    fields: fields.map((field) => withLogic(field, places.get(field) as Within)),
    ...(notes.length > 0 && { notes: notes.join('\n').slice(0, MOST_NOTES) }),
  }
  return { forms: [form], problems: [...[...whole].map((message) => ({ form: title, row: null, message })), ...problems] }
}

const childrenOf = ({ item }: { item?: Item[] }): readonly Item[] => (Array.isArray(item) ? item : [])
