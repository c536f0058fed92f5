// Asks the hub itself and the departments for the facts that the pages must show.
import { eventually, type World } from '../support/world.ts'
import { createClient, type Task } from './client.ts'

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

interface Asked {
  requests: { form: { fields: { label: string }[] } }[]
  items: { labels: string[]; candidates: { value: unknown }[] }[]
}

/** The number of fields in the forms that a sheet merges, and the departments' texts that the sheet shows unchanged. */
export async function askedBy(world: World, sheet: { subjectClass: string; id: string }) {
  const { data } = await world.ask<{ openSheet: { sheet: Asked } }>(
    'worker',
    `mutation ($subject: SubjectInput!) { openSheet(input: { subject: $subject }) { sheet {
      requests { form { fields { label } } } items { labels candidates { value } } } } }`,
    { subject: { class: sheet.subjectClass, id: sheet.id } },
    'en',
  )
  const { requests, items } = data.openSheet.sheet
  return {
    fields: requests.reduce((sum, { form }) => sum + form.fields.length, 0),
    words: items.flatMap((i) => [...i.labels, ...i.candidates.map((c) => String(c.value))]),
  }
}

/** The page of the sheet about a resident, once the hub has received the request. */
export async function sheetAbout(world: World, { name, idNumber }: { name: string; idNumber: string }): Promise<string> {
  const isAbout = ({ subject }: Task) => subject?.label.startsWith(`${name} `) && subject.label.endsWith(idNumber.slice(-1))
  const { nodes } = await eventually(
    () => createClient(world).inbox('worker', { class: 'resident', departments: ['public-security'] }),
    (page) => page.nodes.some(isAbout),
  )
  return `/sheet/resident/${encodeURIComponent(nodes.find(isAbout)?.subject?.id ?? '')}`
}

/** How often a delivery is in the department's own ledger, and under which acknowledgements. */
export async function bookedAs(world: World, { id, department }: Delivery): Promise<string[]> {
  return (await world.ledger(department.id)).filter((e) => e.deliveryId === id).map((e) => e.acknowledgement)
}
