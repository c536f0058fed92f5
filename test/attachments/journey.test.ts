// One photo from the upload to the officer who asked for it, over HTTP, on a hub of its own.
import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyJournal } from '../../gateway/platform/journal/verify-journal.ts'
import { type AttachmentWorld, attachmentWorld, bytesOf, PAPERS, PHOTO, phonePhoto } from './world.ts'

let world: AttachmentWorld
beforeAll(async () => {
  world = await attachmentWorld()
})
afterAll(() => world.close())

type Refusal = { errors: [{ message: string; extensions: { code: string } }] }
const FILES = 'files { id name mediaType bytes sha256 }'

test('a photo is uploaded, seen on the sheet, sent, covered by the receipt, and read by the officer who asked (issue 12)', async () => {
  const sheet = await world.sheet()
  const taken = await phonePhoto()
  const exif = (await sharp(taken).metadata()).exif?.toString('latin1') ?? ''
  expect(exif).toContain('Phone of Ann')

  const { attachment, problems } = await world.put(sheet, PHOTO, taken, '我家的房子.JPEG')
  expect(problems).toEqual([])
  // Turned upright: it was taken on its side.
  expect(attachment).toMatchObject({ name: '我家的房子.jpg', mediaType: 'image/jpeg', width: 900, height: 1200, pages: null })
  const id = attachment?.id ?? ''

  const kept = await bytesOf(await world.get(id))
  expect(createHash('sha256').update(kept).digest('hex')).toBe(attachment?.sha256)
  const told = await sharp(kept).metadata()
  expect([told.exif, told.xmp, told.iptc, told.icc, told.orientation]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  for (const word of ['Phone of Ann', 'Ann at home', 'GPS', 'Exif']) expect(kept.includes(word)).toBe(false)
  const small = await world.get(`${id}/small`)
  expect((await sharp(await bytesOf(small)).metadata()).height).toBe(320)

  expect(await world.save(sheet, { [PHOTO]: id })).toEqual([])
  const seen = await world.call<{ sheet: { items: { element: { id: string }; value: string }[]; files: unknown[] } }>(
    `query ($id: ID!) { sheet(id: $id) { items { element { id } value } ${FILES} } }`,
    { id: sheet },
  )
  const item = seen.sheet.items.find((i) => i.element.id === PHOTO)
  expect({ ...item, files: seen.sheet.files }).toMatchObject({
    value: id,
    files: [{ id, name: '我家的房子.jpg', sha256: attachment?.sha256 }],
  })

  const { submission } = await world.submit(sheet)
  expect(submission?.receipt).toBeTruthy()
  const [delivery] = await world.deliver(submission?.id ?? '')
  expect(delivery?.state).toBe('ACKNOWLEDGED')
  expect((await verifyJournal(world.hub.db)).broken).toBeNull()

  // The worker's receipt: personal, so only with a purpose, and every reading is recorded.
  const receipt = (purpose?: string) =>
    world.call<{ submission: { values: { element: { id: string }; masked: boolean; files: { id: string }[] }[] } }>(
      `query ($id: ID!) { submission(id: $id) { values { element { id } masked ${FILES} } } }`,
      { id: submission?.id },
      'ann',
      purpose,
    )
  const valueIn = (of: Awaited<ReturnType<typeof receipt>>) => of.submission.values.find((v) => v.element.id === PHOTO)
  expect(valueIn(await receipt())).toMatchObject({ masked: true, files: [] })
  expect(valueIn(await receipt('核对'))).toMatchObject({ masked: false, files: [{ id }] })
  const refused = await world.get(id)
  expect([refused.status, ((await refused.json()) as Refusal).errors[0].extensions.code]).toEqual([403, 'PURPOSE_REQUIRED'])
  const before = await readings()
  expect(await bytesOf(await world.get(id, 'ann', '核对'))).toEqual(kept)
  expect(await readings()).toBe(before + 1)

  // The officer, through the answer.
  const { answers } = await world.call<{
    answers: { nodes: { id: string; values: { field: string; text: string; masked: boolean; files: { id: string }[] }[] }[] }
  }>(
    `query ($form: ID!) { answers(form: $form) { nodes { id values { field text masked ${FILES} } } } }`,
    { form: 'housing:WFGZ' },
    'officer',
    '审核',
  )
  const [answer] = answers.nodes
  expect(answer?.values.find((v) => v.field === 'zp')).toMatchObject({ text: '我家的房子.jpg', masked: false, files: [{ id }] })
  const workbook = await fetch(`${world.url}/files/answers/housing%3AWFGZ.xlsx`, {
    headers: { authorization: 'Bearer officer', 'x-yibiao-purpose': encodeURIComponent('审核') },
  })
  const parts = unzipSync(new Uint8Array(await workbook.arrayBuffer()))
  expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('我家的房子.jpg')
  const asOfficer = `${id}?answer=${answer?.id}`
  expect(await bytesOf(await world.get(asOfficer, 'officer', '审核'))).toEqual(kept)
  expect((await world.get(asOfficer, 'officer')).headers.get('content-type')).toContain('json')
  expect((await world.get(id, 'officer', '审核')).status).toBe(404)
  for (const as of ['other', 'ben', 'supervisor'] as const) {
    expect((await world.get(asOfficer, as, '看看')).status).toBe(404)
    expect((await world.get(id, as, '看看')).status).toBe(404)
  }
})

const readings = async () => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from access_record where ${PHOTO} = any(elements)`.execute(
    world.hub.db,
  )
  return rows[0]?.n ?? 0
}

test('what is kept is sealed: neither name nor picture is in the database', async () => {
  const sheet = await world.sheet('ben')
  const taken = await phonePhoto({ width: 64, height: 48 })
  const { attachment } = await world.put(sheet, PHOTO, taken, '秘密名字.jpg', 'ben')
  const kept = await bytesOf(await world.get(attachment?.id ?? '', 'ben'))
  const { rows } = await sql<{ body: Buffer }>`
    select body from file_piece union all select about_sealed from attachment union all select key_sealed from file`.execute(
    world.hub.db,
  )
  for (const { body } of rows) {
    expect(body.includes(kept.subarray(20, 60))).toBe(false)
    expect(body.includes('秘密名字')).toBe(false)
  }
  // A piece that somebody changed is an error, not a picture.
  await sql`update file_piece set body = set_byte(body, 40, 1 - get_byte(body, 40) % 2) where file_id =
    (select file_id from attachment where id = ${attachment?.id})`.execute(world.hub.db)
  const broken = await world.get(attachment?.id ?? '', 'ben')
  expect([broken.status, ((await broken.json()) as Refusal).errors[0].extensions.code]).toEqual([500, 'SEAL_BROKEN'])
})

test('a file of another sheet, of another item, or of nobody cannot be named', async () => {
  const sheet = await world.sheet()
  const { attachment } = await world.put(sheet, PAPERS, await phonePhoto())
  const id = attachment?.id ?? ''
  const other = await world.sheet()
  expect((await world.save(sheet, { [PHOTO]: id })).map((p) => p.code)).toEqual(['FILE'])
  expect((await world.submit(sheet, { [PHOTO]: id })).problems.map((p) => p.code)).toEqual(['FILE'])
  expect((await world.save(sheet, { [PHOTO]: '420525-000000000-0000000000000000' })).map((p) => p.code)).toEqual(['FILE'])
  expect((await world.save(sheet, { [PHOTO]: 'C:\\photo.jpg' })).map((p) => p.code)).toEqual(['TYPE'])
  // The right item, but of another sheet.
  expect((await world.save(other, { [PAPERS]: id })).map((p) => p.code)).toEqual(['FILE'])
  expect((await world.submit(other, { [PAPERS]: id })).problems.map((p) => p.code)).toEqual(['REQUIRED', 'FILE'])
})
