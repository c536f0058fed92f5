// Photos and papers to a department that exchanges files: they lie beside the delivery, and its fields name them.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'
import { saveForm } from '../../gateway/asking/index.ts'
import { startDeliveryWorker } from '../../gateway/delivering/index.ts'
import { registerConnector, registeredIn } from '../../gateway/exchange/index.ts'
import { ensureSubjects, newId } from '../../gateway/platform/index.ts'
import { because, type Conversion } from '../../schema/index.ts'
import { context, parcel } from '../connectors/parcel.ts'
import { restWorld } from '../connectors/rest-world.ts'
import { takingManifest } from '../connectors/taking-manifest.ts'
import { eventually } from '../support/world.ts'
import { attachmentWorld, PAPERS, PHOTO, person, phonePhoto, VILLAGE } from './world.ts'

const folder = await mkdtemp(join(tmpdir(), 'yibiao-beside-'))
for (const name of ['in', 'out', 'ack']) await mkdir(join(folder, name))
const world = await attachmentWorld({ env: { YIBIAO_ALLOW_ORIGINS: `file://${folder}` } })
afterAll(async () => {
  await world.close()
  await rm(folder, { recursive: true, force: true })
})

const ID = 'conform'
const FORM = `${ID}:WF`
const manifest = (operation: string) => `${takingManifest()}
delivery:
  idempotency: NATURAL_KEY
  send: { operation: { ${operation}, format: csv, columns: { task: "\${task}" } } }
  find: { operation: { file: "ack/\${deliveryId}.json", format: json, waiting: ["in/\${deliveryId}.csv"] }, acknowledgement: number }
`

async function publish(operation: string) {
  const settings = { folder }
  const { version } = await registerConnector(world.hub, { manifest: manifest(operation), settings, secrets: {} })
  await eventually(
    async () => world.hub.connectors.get(ID)?.version,
    (running) => running === version,
  )
}

let people = 500
/** A sheet of the department's own form, opened by its worker. */
async function sheetOf(converts: Record<string, Conversion>) {
  const form = await saveForm(world.hub.db, {
    ...{ connector: ID, department: ID },
    draft: {
      ...{ id: FORM, title: { zh: '危房核查', en: 'Check' }, objectClass: 'resident', period: 'NONE', source: 'test', rules: [] },
      fields: [
        { code: 'zp', element: PHOTO, label: { zh: '照片', en: 'Photos' }, required: false },
        { code: 'cl', element: PAPERS, label: { zh: '材料', en: 'Papers' }, required: false },
      ].map((field) => ({ ...field, ...(converts[field.code] && { convert: converts[field.code] }) })),
    },
  })
  people += 1
  const about = { objectClass: 'resident' as const, identifier: person(people), division: VILLAGE }
  const [subject] = (await ensureSubjects(world.hub.db, world.hub.seal, '420525', [about])) as [string]
  const id = newId('420525')
  await world.hub.db
    .insertInto('task')
    .values({
      ...{ county: '420525', id, connector_id: ID, external_id: id, department_id: ID, title: '核查', division_code: VILLAGE },
      ...{ state: 'OPEN', form_id: FORM, form_version: form.version, period: '', object_class: 'resident', subject_id: subject },
      source_updated_at: new Date(),
    })
    .execute()
  const { openSheet } = await world.call<{ openSheet: { sheet: { id: string } } }>(
    'mutation ($id: ID!) { openSheet(input: { subject: { class: "resident", id: $id } }) { sheet { id } } }',
    { id: subject },
  )
  return openSheet.sheet.id
}

async function delivered(submission: string) {
  const worker = startDeliveryWorker({ ...world.hub, registered: registeredIn(world.hub.db) }, { pollMs: 20 })
  const [delivery] = await eventually(
    async () => world.hub.db.selectFrom('delivery').selectAll().where('submission_id', '=', submission).execute(),
    ([d]) => d?.state === 'STUCK' || d?.reason !== null,
  )
  await worker.stop()
  return delivery
}

const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const placed: Conversion = { name: 'file', part: 'placed', separator: ';' }

test('the files lie in the folder that the manifest names, under the delivery’s id and a number, and the row says so', async () => {
  await publish('file: "in/${deliveryId}.csv", attachments: in/files')
  const sheet = await sheetOf({ zp: placed, cl: { name: 'file', part: 'placed' } })
  const files = [
    await world.put(sheet, PHOTO, await phonePhoto({ width: 310, height: 200 }), '前.jpg'),
    await world.put(sheet, PHOTO, await phonePhoto({ width: 320, height: 200 }), '后.jpg'),
    await world.put(sheet, PAPERS, await phonePhoto({ width: 330, height: 200 }), '../证 明.jpg'),
  ].map((f) => f.attachment)
  const { submission } = await world.submit(sheet, { [PHOTO]: `${files[0]?.id} ${files[1]?.id}`, [PAPERS]: files[2]?.id })
  const delivery = await delivered(submission?.id ?? '')
  const names = [1, 2, 3].map((n) => `${delivery?.id}-${n}.jpg`)
  const [row] = parse(await readFile(join(folder, `in/${delivery?.id}.csv`)), { columns: true }) as Record<string, string>[]
  expect([row?.zp, row?.cl]).toEqual([`${names[0]};${names[1]}`, names[2]])
  expect((await readdir(join(folder, 'in/files'))).toSorted()).toEqual(names)
  expect(names.map((name) => hash(join(folder, 'in/files', name)))).toEqual(files.map((f) => f?.sha256))
})

test('without a folder of their own they lie beside the row; a field that names no file sends none', async () => {
  await publish('file: "in/${deliveryId}.csv"')
  const sheet = await sheetOf({ zp: { name: 'file', part: 'name' }, cl: { name: 'file', part: 'placed' } })
  const photo = (await world.put(sheet, PHOTO, await phonePhoto({ width: 340, height: 200 }), '前.jpg')).attachment
  const paper = (await world.put(sheet, PAPERS, await phonePhoto({ width: 350, height: 200 }))).attachment
  const { submission } = await world.submit(sheet, { [PHOTO]: photo?.id, [PAPERS]: paper?.id })
  const delivery = await delivered(submission?.id ?? '')
  const own = (await readdir(join(folder, 'in'))).filter((name) => name.startsWith(delivery?.id ?? '-'))
  expect(own.toSorted()).toEqual([`${delivery?.id}-1.jpg`, `${delivery?.id}.csv`])
  expect(hash(join(folder, 'in', `${delivery?.id}-1.jpg`))).toBe(paper?.sha256)
})

test('a system that exchanges no files refuses what only a file beside it could bring', async () => {
  const rest = await restWorld(world.hub.log)
  const sent = { ...parcel('d-1', { zp: 'd-1-1.jpg' }), files: [{ placed: 'd-1-1.jpg', content: new Uint8Array([1]) }] }
  expect(await rest.connector.send?.(sent, context)).toEqual({ kind: 'refused', reason: because('FILES_NOT_TAKEN') })
  expect(await rest.effects()).toEqual([])
  await rest.close()
})
