// One department's part of a submission, in its own field names and formats. A value that cannot be converted is never dropped
// silently: the error names its field, and the delivery waits for a person.
import {
  type Parcel,
  type ParcelRow,
  type PlacedFile,
  placesFiles,
  type SentFile,
  writeFiles,
  writeValue,
} from '../../../connectors/index.ts'
import {
  type ElementId,
  type Form,
  type FormField,
  type ObjectClass,
  rowSetId,
  type Value,
  valueOfField,
} from '../../../schema/index.ts'
import type { Seal } from '../../platform/index.ts'
import type { Claimed } from './claimed.ts'
import type { ParcelFile, ParcelFiles } from './parcel-files.ts'

/** The input that `claim` reads with the delivery. */
export interface ParcelSource {
  contentSealed: Buffer
  acceptedAt: Date
  period: string
  division: string
  /** Id of the worker who submitted it. */
  workerId: string
  objectClass: ObjectClass
  identifierSealed: Buffer
  externalTaskId: string
}

type Delivered = Pick<Claimed, 'id' | 'submissionId' | 'formId' | 'formVersion'>

export type Packed = { ok: true; parcel: Parcel } | { ok: false; field: string; problem: string }

const NO_FILES: ParcelFiles = new Map()

export function packParcel(seal: Seal, form: Form, delivery: Delivered & ParcelSource, files: ParcelFiles = NO_FILES): Packed {
  const { values, rowSets = [], unasked = [] } = seal.openJson<Content>(delivery.contentSealed, 'submission.content')
  const not = unasked.find((u) => u.form === form.id)
  const sending: SendingFiles = { files, place: placing(delivery.id) }
  const head = writeFields(form.id, form.fields, values, sending, not?.elements)
  if (!head.ok) return head
  const { fields } = head
  for (const set of form.rowSets ?? []) {
    const rows: ParcelRow[] = []
    const id = rowSetId(set)
    const all = not?.rowSets.includes(id) ? undefined : rowSets.find((r) => r.id === id)
    for (const [i, row] of (all?.rows ?? []).entries()) {
      const notOfRow = not?.rows.find((r) => r.rowSet === id && r.subject === row.subject)
      const written = writeFields(form.id, set.fields, row.values, sending, notOfRow?.elements)
      if (!written.ok) return { ...written, field: `${set.label.zh} (${set.code}) ${i + 1}: ${written.field}` }
      rows.push(written.fields as ParcelRow)
    }
    fields[set.code] = rows
  }
  return {
    ok: true,
    parcel: {
      deliveryId: delivery.id,
      submissionId: delivery.submissionId,
      externalTaskId: delivery.externalTaskId,
      form: delivery.formId,
      formVersion: delivery.formVersion,
      division: delivery.division,
      period: delivery.period || null,
      subject: { objectClass: delivery.objectClass, identifier: seal.open(delivery.identifierSealed, 'subject.identifier') },
      acceptedAt: delivery.acceptedAt.toISOString(),
      fields,
      ...(sending.place.placed.length > 0 && { files: sending.place.placed }),
    },
  }
}

interface SendingFiles {
  files: ParcelFiles
  place: ReturnType<typeof placing>
}

/** Files that lie beside the delivery are numbered in the order of its fields, so a repeat gives each the same name. */
function placing(delivery: string) {
  const placed: PlacedFile[] = []
  return {
    placed,
    add({ mediaType, content }: ParcelFile): string {
      const name = `${delivery}-${placed.length + 1}.${mediaType === 'application/pdf' ? 'pdf' : 'jpg'}`
      placed.push({ placed: name, content })
      return name
    },
  }
}

type Values = { element: ElementId; value: Value | null }[]

/** As gateway/filling/submissions seals it. */
interface Content {
  values: Values
  rowSets?: { id: string; rows: { subject: string; values: Values }[] }[]
  /** What the sheet held and a form did not ask. */
  unasked?: {
    form: string
    elements: ElementId[]
    rowSets: string[]
    rows: { rowSet: string; subject: string; elements: ElementId[] }[]
  }[]
}

function writeFields(
  form: string,
  fields: readonly FormField[],
  values: Values,
  sending: SendingFiles,
  unasked: readonly ElementId[] = [],
): { ok: true; fields: Parcel['fields'] } | { ok: false; field: string; problem: string } {
  const byElement = new Map(values.flatMap((v) => (unasked.includes(v.element) ? [] : [[v.element, v.value] as const])))
  const all: Parcel['fields'] = {}
  for (const field of fields) {
    const written = writeField(field, valueOfField(byElement, form, field) ?? null, sending)
    if (!written.ok) return { ok: false, field: `${field.label.zh} (${field.code})`, problem: written.problem }
    all[field.code] = written.value
  }
  return { ok: true, fields: all }
}

/** A value that names files of the submission is written as those files. */
function writeField({ convert }: FormField, value: Value | null, { files, place }: SendingFiles) {
  const named = typeof value === 'string' && files.size > 0 ? value.split(' ') : []
  if (named.length === 0 || !named.every((id) => files.has(id)))
    return convert?.name === 'file' && value === null ? writeFiles(convert, []) : writeValue(convert, value)
  const sent: SentFile[] = []
  for (const id of named) {
    const file = files.get(id)
    if (!file || 'fault' in file) return { ok: false as const, problem: file?.fault ?? 'the file is gone' }
    sent.push({ ...file, placed: placesFiles(convert) ? place.add(file) : '' })
  }
  return writeFiles(convert, sent)
}
