// The same things asked of the hub itself and of the departments, to hold what the pages show against.
import type { World } from '../support/world.ts'

interface Delivery {
  id: string
  state: string
  acknowledgement: string | null
  department: { id: string }
}

export interface Accepted {
  receipt: string
  subject: { id: string }
  deliveries: Delivery[]
}

export async function submissionOf(world: World, id: string): Promise<Accepted> {
  const { data, errors } = await world.ask<{ submission: Accepted | null }>(
    'worker',
    `query ($id: ID!) { submission(id: $id) { receipt subject { id } deliveries { id state acknowledgement department { id } } } }`,
    { id },
  )
  if (!data?.submission) throw new Error(JSON.stringify(errors ?? 'no such submission'))
  return data.submission
}

/** Fields of all the forms that a sheet merges. */
export async function fieldsAsked(world: World, sheet: { subjectClass: string; id: string }): Promise<number> {
  const { data } = await world.ask<{ sheet: { requests: { form: { fields: unknown[] } }[] } }>(
    'worker',
    `query ($subject: SubjectInput!) { sheet(subject: $subject) { requests { form { fields { code } } } } }`,
    { subject: { class: sheet.subjectClass, id: sheet.id } },
  )
  return data.sheet.requests.reduce((sum, { form }) => sum + form.fields.length, 0)
}

/** How often a delivery stands in the department's own ledger, and under which acknowledgements. */
export async function bookedAs(world: World, { id, department }: Delivery): Promise<string[]> {
  return (await world.ledger(department.id)).filter((e) => e.deliveryId === id).map((e) => e.acknowledgement)
}
