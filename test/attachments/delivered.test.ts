// Photos and papers from a department's own form to its own system, over HTTP: as rows, as one part, and to a system that takes none.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readForm, saveForm } from '../../gateway/asking/index.ts'
import { startDeliveryWorker } from '../../gateway/delivering/index.ts'
import { registeredIn } from '../../gateway/exchange/index.ts'
import type { Conversion } from '../../schema/index.ts'
import { startAnswersWorld, worker } from '../answers/world.ts'
import { eventually } from '../support/world.ts'
import { metadata, phonePhoto, tus } from './world.ts'

const world = await startAnswersWorld()
afterAll(() => world.close())
const FORM = 'test-rest:house'
const [HOUSE, PAPER] = ['resident.houseHouse', 'resident.housePaper']

const xlsform = async () =>
  new Uint8Array(
    await writeXlsxFile([
      {
        sheet: 'survey',
        data: [
          ['type', 'name', 'label', 'required'],
          ['text', 'idNumber', '公民身份号码', 'yes'],
          ['image', 'house', '房屋照片', 'yes'],
          ['file', 'paper', '证明材料', ''],
          ['audio', 'said', '录音', ''],
        ].map((row) => row.map((value) => ({ value }))),
      },
      {
        sheet: 'settings',
        data: [
          ['form_title', 'form_id'],
          ['危房核查', 'house'],
        ].map((row) => row.map((value) => ({ value }))),
      },
    ] as never).toBuffer(),
  )

async function put(sheet: string, element: string, bytes: Buffer, name: string) {
  const begun = await fetch(`${world.url}/files/uploads`, {
    method: 'POST',
    headers: {
      ...tus('worker'),
      ...{ 'upload-length': String(bytes.length), 'upload-metadata': metadata({ sheet, element, filename: name }) },
    },
  })
  const id = begun.headers.get('location')?.split('/').at(-1) ?? ''
  await fetch(`${world.url}${begun.headers.get('location')}`, {
    method: 'PATCH',
    headers: { ...tus('worker'), 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(bytes),
  })
  const { data } = await world.ask<{ attachFile: { attachment: { id: string; sha256: string } } }>(
    'mutation ($id: ID!) { attachFile(input: { upload: $id }) { attachment { id sha256 } } }',
    { id },
    { as: worker },
  )
  return data.attachFile.attachment
}

/** The department says how its system takes files: a new version of its form. */
async function declare(converts: Record<string, Conversion | undefined>, most?: number) {
  const found = await readForm(world.hub.db, FORM)
  if (!found) throw new Error('no form')
  const { version: _, ...form } = found
  const fields = form.fields.map(({ convert: _, ...field }) => {
    const convert = converts[field.code]
    return convert ? { ...field, convert } : field
  })
  const element = world.hub.catalogue.current().elements.get(HOUSE)
  if (most && element)
    await world.hub.catalogue.save({ by: 'test', why: 'more photos' }, [
      { ...element, domain: { ...element.domain, maxFiles: most } },
    ])
  await saveForm(world.hub.db, { connector: 'test-rest', department: 'test-department', draft: { ...form, fields } })
}

const issueOf = async (sheet: string, element: string) => {
  const { data } = await world.ask<{ sheet: { items: { element: { id: string }; issue: string | null }[] } }>(
    'query ($id: ID!) { sheet(id: $id) { items { element { id } issue } } }',
    { id: sheet },
    { as: worker },
  )
  return data.sheet.items.find((i) => i.element.id === element)?.issue ?? null
}

test('an XLSForm’s photo and file are asked; a recording is told; a system that takes no files is named before sending', async () => {
  const { forms, problems } = await world.take('house.xlsx', await xlsform())
  expect(forms).toMatchObject([{ id: FORM, version: 1 }])
  expect(problems).toEqual([
    '4 "证明材料" asks for a file of any kind; a sheet takes photos and PDF only. Tell those who fill it in to save others as PDF.',
    '5 "录音" asks for a recording; a sheet takes photos and PDF only, so it was left out. Agree with the department how it is sent.',
  ])
  const { elements } = world.hub.catalogue.current()
  expect(elements.get(HOUSE)).toMatchObject({
    domain: { datatype: 'ATTACHMENT', media: 'PICTURE', maxFiles: 1 },
    classification: 'PERSONAL',
  })
  expect(elements.get(PAPER)?.domain).toEqual({ datatype: 'ATTACHMENT', maxFiles: 1 })

  const sheet = await world.open(await world.request(FORM))
  const photo = await put(sheet.id, HOUSE, await phonePhoto({ width: 300, height: 200 }), '房.jpg')
  await world.save(sheet.id, { [HOUSE]: photo.id })
  expect(await issueOf(sheet.id, HOUSE)).toContain('接收“危房核查”的系统没有这项内容的写法')
  // It may be sent all the same: that part waits for the department's officer.
  const { submission } = await world.submit(sheet.id, {})
  const delivering = startDeliveryWorker({ ...world.hub, registered: registeredIn(world.hub.db) }, { pollMs: 20 })
  const [stuck] = await eventually(
    async () => world.hub.db.selectFrom('delivery').selectAll().where('submission_id', '=', submission).execute(),
    ([d]) => d?.state === 'STUCK',
  )
  await delivering.stop()
  expect(stuck?.reason).toContain('the system takes no files')
})

test('files go out as rows in the department’s names, or as one part', async () => {
  await declare({ house: { name: 'file', as: { name: 'wjm', content: 'nr' } }, paper: { name: 'file', part: 'content' } }, 2)
  const sheet = await world.open(await world.request(FORM))
  const photos = [
    await put(sheet.id, HOUSE, await phonePhoto({ width: 320, height: 200 }), '前.jpg'),
    await put(sheet.id, HOUSE, await phonePhoto({ width: 330, height: 200 }), '后.jpg'),
  ]
  const paper = await put(sheet.id, PAPER, await phonePhoto({ width: 340, height: 200 }), '证.jpg')
  await world.save(sheet.id, { [HOUSE]: photos.map((p) => p.id).join(' '), [PAPER]: paper.id })
  expect([await issueOf(sheet.id, HOUSE), await issueOf(sheet.id, PAPER)]).toEqual([null, null])
  const { submission } = await world.submit(sheet.id, {})
  expect(submission).toBeTruthy()
  const taken = (await world.delivered()) as { house: { wjm: string; nr: string }[]; paper: string }
  const hash = (base64: string) => createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex')
  expect(taken.house.map((row) => [Object.keys(row), row.wjm, hash(row.nr)])).toEqual([
    [['wjm', 'nr'], '前.jpg', photos[0]?.sha256],
    [['wjm', 'nr'], '后.jpg', photos[1]?.sha256],
  ])
  expect(hash(taken.paper)).toBe(paper.sha256)
})

test('a file that was changed in the store is not sent; the delivery waits for a person', async () => {
  const sheet = await world.open(await world.request(FORM))
  const photo = await put(sheet.id, HOUSE, await phonePhoto({ width: 350, height: 200 }), '房.jpg')
  const { submission } = await world.submit(sheet.id, { [HOUSE]: photo.id })
  await sql`update file_piece set body = set_byte(body, 40, (get_byte(body, 40) + 1) % 256) where file_id =
    (select file_id from attachment where id = ${photo.id})`.execute(world.hub.db)
  const delivering = startDeliveryWorker({ ...world.hub, registered: registeredIn(world.hub.db) }, { pollMs: 20 })
  const [stuck] = await eventually(
    async () => world.hub.db.selectFrom('delivery').selectAll().where('submission_id', '=', submission).execute(),
    ([d]) => d?.state === 'STUCK',
  )
  await delivering.stop()
  expect(stuck?.reason).toContain('the file does not open')
})
