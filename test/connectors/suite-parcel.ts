// A test delivery for an example department: the first open task with a form, filled as a worker would fill it.
import { type Connector, type FormDraft, type Parcel, writeValue } from '../../connectors/index.ts'
import type { TaskDraft, Value } from '../../schema/index.ts'
import { context } from './parcel.ts'
import { FROM_ELSEWHERE, IDENTIFIER, TYPED } from './typed-values.ts'

export async function suiteParcel(
  connector: Connector,
  { tasks, forms }: { tasks: TaskDraft[]; forms: FormDraft[] },
): Promise<Parcel | string> {
  const task = tasks.find(({ state, form, subject }) => state === 'OPEN' && subject && forms.some(({ id }) => id === form))
  const form = forms.find(({ id }) => id === task?.form)
  if (!form || !task?.subject) return 'no open task asks for a form'
  const { objectClass, identifier } = task.subject
  const elements = connector.records.find((r) => r.objectClass === objectClass)?.elements ?? []
  const known = await connector.lookup?.(objectClass, [identifier], elements, context)
  const record = known?.kind === 'found' ? known.records.get(identifier)?.values : {}
  const kept = Object.fromEntries(Object.entries(record ?? {}).filter(([, value]) => value !== null))
  const values: Record<string, Value | null> = {
    ...FROM_ELSEWHERE,
    ...TYPED,
    ...kept,
    [IDENTIFIER[objectClass] ?? '']: identifier,
  }
  const fields: Parcel['fields'] = {}
  for (const { code, element, convert } of form.fields) {
    const written = writeValue(convert, values[element] ?? null)
    if (!written.ok) return `${code}: ${written.problem}`
    fields[code] = written.value
  }
  const { externalId, division, period } = task
  return {
    ...{ deliveryId: `suite-${connector.id}`, submissionId: 's-1', externalTaskId: externalId, form: form.id, formVersion: 1 },
    ...{ division, period, subject: { objectClass, identifier }, acceptedAt: '2026-11-21T02:30:00.000Z', fields },
  }
}
