// Stores a form. A new version is created only if the content really changed. Existing versions never change, so a sheet keeps
// the version that it began with.
import { sql } from 'kysely'
import type { FormDraft } from '../../../connectors/index.ts'
import { type Form, HubError, holdsUnkeepable, MOST_ROWS, type RowSet } from '../../../schema/index.ts'
import { elementsNamed } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'

export interface FormSource {
  connector: string
  department: string
  draft: FormDraft
}

/** Maximum length of each title, label and hint. */
const LONGEST_WORDS = 2000

export interface SavedForm {
  id: string
  version: number
  changed: boolean
}

export async function saveForm(db: Database, { connector, department, draft }: FormSource): Promise<SavedForm> {
  const { id, title, objectClass, period, fields, rowSets = [], rules, source } = draft
  await refuseUnsound(db, draft)
  return db.transaction().execute(async (trx) => {
    await trx
      .insertInto('form')
      .values({ id, department_id: department, connector_id: connector, version: 0, title: title.zh, object_class: objectClass })
      .onConflict((c) => c.column('id').doNothing())
      .execute()
    const now = await trx
      .selectFrom('form')
      .select(['version', 'connector_id'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (now.connector_id !== connector) throw new HubError('BAD_INPUT', { message: `Form ${id} belongs to another connector` })
    const version = now.version + 1
    const lists = rowSets.length > 0 && { rowSets }
    const body: Form = { id, version, department, title, objectClass, period, fields, ...lists, rules, source }
    const same = await trx
      .selectFrom('form_version')
      .select('version')
      .where('form_id', '=', id)
      .where('version', '=', now.version)
      .where(sql<boolean>`body - 'version' = ${JSON.stringify(body)}::jsonb - 'version'`)
      .executeTakeFirst()
    if (same) return { id, version: same.version, changed: false }
    await trx
      .insertInto('form_version')
      .values({ form_id: id, version, body: JSON.stringify(body) })
      .execute()
    await trx
      .updateTable('form')
      .set({ version, department_id: department, title: title.zh, object_class: objectClass })
      .where('id', '=', id)
      .execute()
    return { id, version, changed: true }
  })
}

async function refuseUnsound(db: Database, draft: FormDraft): Promise<void> {
  const refuse = (why: string): never => {
    throw new HubError('BAD_INPUT', { message: `Form ${draft.id}: ${why}` })
  }
  const { rowSets = [] } = draft
  const all = [...draft.fields, ...rowSets.flatMap((r) => r.fields)]
  if (all.length === 0) refuse('it has no fields')
  if (holdsUnkeepable(draft)) refuse('a text of it holds a character that cannot be kept')
  const texts = [
    draft.title,
    ...rowSets.map((r) => r.label),
    ...all.flatMap(({ label, hint }) => (hint ? [label, hint] : [label])),
  ]
  const long = texts.flatMap((t) => [t.zh, t.en]).find((text) => text.length > LONGEST_WORDS)
  if (long !== undefined) refuse(`a title, label or hint has ${long.length} characters; at most ${LONGEST_WORDS} are kept`)
  // A parcel has a list under its code, next to the fields; its rows have codes of their own.
  const twice = doubled([...draft.fields, ...rowSets].map((f) => f.code))
  if (twice !== undefined) refuse(`field ${twice} stands twice`)
  for (const set of rowSets) {
    const why = unsoundList(set)
    if (why !== null) refuse(`list ${set.code}: ${why}`)
  }
  const wanted = [...new Set(all.map((f) => f.element))]
  const elements = await elementsNamed(db, wanted)
  const faults = wanted.flatMap((id) => elements.faultOf(id) ?? [])
  if (faults.length > 0) refuse(faults.join('; '))
}

function unsoundList({ of, fields, maxRows, register }: RowSet): string | null {
  if (fields.length === 0) return 'it has no fields'
  const twice = doubled(fields.map((f) => f.code))
  if (twice !== undefined) return `field ${twice} stands twice`
  const other = fields.find((f) => !f.element.startsWith(`${of}.`))
  if (other) return `${other.element} is not about ${of}`
  if (maxRows !== undefined && !(Number.isInteger(maxRows) && maxRows >= 1 && maxRows <= MOST_ROWS))
    return `maxRows is 1 to ${MOST_ROWS}`
  return of === 'place' && register ? 'no register is kept of places' : null
}

const doubled = (codes: readonly string[]): string | undefined => codes.find((code, i) => codes.indexOf(code) !== i)
