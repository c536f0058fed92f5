// Uploads by tus 1.0, judged by its reference client; what may not be taken; breaks, dead processes, limits, and what is swept.
import { sql } from 'kysely'
import * as tus from 'tus-js-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAttachment, sweepAttachments } from '../../gateway/filling/index.ts'
import { createSeal, parseKeyRing, proveKeys, resealAll } from '../../gateway/platform/index.ts'
import { KEYS } from '../support/database.ts'
import { type AttachmentWorld, attachmentWorld, bytesOf, tus as headersOf, metadata, PAPERS, PHOTO, phonePhoto } from './world.ts'

let world: AttachmentWorld
beforeAll(async () => {
  world = await attachmentWorld({ env: { YIBIAO_ATTACHMENT_MB: '3' } })
})
afterAll(() => world.close())

const forEver = new AbortController().signal
const count = async (table: 'file' | 'file_piece' | 'attachment') => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(world.hub.db)
  return rows[0]?.n ?? 0
}
describe('tus 1.0', () => {
  /** The reference client; `fetched` is called before each PATCH and may break it off. */
  function upload(bytes: Buffer, sheet: string, more: Partial<tus.UploadOptions> = {}) {
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    const one: tus.Upload = new tus.Upload(bytes, {
      endpoint: `${world.url}/files/uploads`,
      headers: { authorization: 'Bearer ann' },
      metadata: { sheet, element: PAPERS, filename: 'a 照片.jpg' },
      retryDelays: null,
      onSuccess: () => resolve(one.url?.split('/').at(-1) ?? ''),
      onError: reject,
      ...more,
    })
    return { one, done: promise }
  }

  test('its own client sends a file whole, in chunks, and after a break from where it was', async () => {
    const sheet = await world.sheet()
    const bytes = await phonePhoto()
    const whole = upload(bytes, sheet)
    whole.one.start()
    expect((await world.attach(await whole.done)).attachment).toMatchObject({ name: 'a 照片.jpg' })

    const second = await phonePhoto({ width: 1000, height: 1000 })
    let offsets: number[] = []
    const broken = upload(second, sheet, {
      chunkSize: 100_000,
      onBeforeRequest: (request) => void offsets.push(Number(request.getHeader('Upload-Offset') ?? -1)),
      onChunkComplete: () => void (offsets.length >= 3 && broken.one.abort()),
    })
    broken.one.start()
    await expect.poll(() => offsets.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(3)
    await broken.one.abort()
    const arrived = await world.received(broken.one.url?.split('/').at(-1) ?? '')
    expect(arrived).toBeGreaterThanOrEqual(100_000)
    offsets = []
    const rest = upload(second, sheet, {
      uploadUrl: broken.one.url,
      onBeforeRequest: (request) => void offsets.push(Number(request.getHeader('Upload-Offset') ?? -1)),
    })
    rest.one.start()
    expect((await world.attach(await rest.done)).problems).toEqual([])
    // A question how far it is, then the rest in one.
    expect(offsets).toEqual([-1, arrived])
  })

  test('what arrived before the connection broke is kept, and another process goes on', async () => {
    const sheet = await world.sheet()
    const photo = await phonePhoto()
    const id = await world.begin(sheet, PHOTO, photo.length)
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(photo.subarray(0, 300_000))
        setTimeout(() => controller.error(new Error('the network is gone')), 300)
      },
    })
    await fetch(`${world.url}/files/uploads/${id}`, {
      method: 'PATCH',
      headers: { ...headersOf('ann'), 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: broken,
      duplex: 'half',
    } as RequestInit).catch(() => {})
    await expect.poll(() => world.received(id), { timeout: 10_000 }).toBe(300_000)

    const other = await attachmentWorld({ database: world.database, first: false, env: { YIBIAO_ATTACHMENT_MB: '3' } })
    expect(await other.received(id)).toBe(300_000)
    expect((await other.patch(id, 300_000, photo.subarray(300_000))).status).toBe(204)
    const { attachment } = await other.attach(id)
    expect(attachment?.mediaType).toBe('image/jpeg')
    // Asked again, here: the same file.
    expect((await world.attach(id)).attachment).toEqual(attachment)
    expect(await bytesOf(await other.get(attachment?.id ?? ''))).toEqual(await bytesOf(await world.get(attachment?.id ?? '')))
    await other.close()
  })

  test('two requests at one place: one goes on, the other is told where the upload is', async () => {
    const sheet = await world.sheet()
    const id = await world.begin(sheet, PHOTO, 200_000)
    const part = Buffer.alloc(100_000, 1)
    const statuses = (await Promise.all([world.patch(id, 0, part), world.patch(id, 0, part)])).map((r) => r.status).toSorted()
    expect(statuses).toEqual([204, 409])
    expect(await world.received(id)).toBe(100_000)
    expect((await world.patch(id, 0, part)).status).toBe(409)
    expect((await world.patch(id, 100_000, Buffer.alloc(100_001))).status).toBe(400)
    expect((await world.attach(id)).problems[0]).toMatchObject({ code: 'FILE', message: expect.stringContaining('还没有传完') })
  })

  test('only the worker of the open sheet uploads, to an item that takes files, with proof that the page is ours', async () => {
    const sheet = await world.sheet()
    const status = async (of: Promise<Response>) => (await of).status
    for (const as of ['ben', 'officer', 'supervisor'] as const)
      expect(await status(world.begun(sheet, PHOTO, 10, 'x.jpg', as))).toBe(as === 'ben' ? 404 : 403)
    expect(await status(world.begun(sheet, 'resident.name', 10, 'x.jpg'))).toBe(404)
    const id = await world.begin(sheet, PHOTO, 10)
    for (const as of ['ben', 'officer'] as const) {
      expect(await world.received(id, as)).not.toBe(0)
      expect(await status(world.patch(id, 0, Buffer.alloc(10), as))).not.toBe(204)
    }
    const cookie = { cookie: 'yibiao-session=ann', 'tus-resumable': '1.0.0' }
    const about = { 'upload-length': '10', 'upload-metadata': metadata({ sheet, element: PHOTO }) }
    const post = (headers: Record<string, string>) => status(fetch(`${world.url}/files/uploads`, { method: 'POST', headers }))
    expect(await post({ ...cookie, ...about })).toBe(403)
    expect(await post({ ...cookie, ...about, 'x-yibiao': '1' })).toBe(201)
    expect(await post({ ...about, 'tus-resumable': '1.0.0' })).toBe(401)
    expect(await post({ ...about, authorization: 'Bearer ann' })).toBe(412)
    expect(await post({ ...headersOf('ann'), 'upload-length': '10' })).toBe(400)
    const options = await fetch(`${world.url}/files/uploads`, { method: 'OPTIONS' })
    expect(options.headers.get('tus-max-size')).toBe(String(3 * 1024 * 1024))
    const { attachment } = await world.put(sheet, PHOTO, await phonePhoto({ width: 50, height: 50 }))
    expect((await world.submit(sheet, { [PHOTO]: attachment?.id })).problems).toEqual([])
    expect(await status(world.begun(sheet, PHOTO, 10, 'late.jpg'))).toBe(409)
  })

  test('too large is refused before the first byte; a sheet holds so much and no more', async () => {
    const sheet = await world.sheet()
    const said = await world.begun(sheet, PHOTO, 3 * 1024 * 1024 + 1, 'x.jpg')
    expect([said.status, (await said.json()) as object]).toEqual([
      413,
      { errors: [{ message: expect.stringContaining('3 MB'), extensions: expect.objectContaining({ code: 'FILE_TOO_LARGE' }) }] },
    ])
    const [county, worker] = ['420525', 'ann']
    await sql`insert into attachment (county, id, sheet_id, worker_id, element_id, length, about_sealed)
      select ${county}, 'full ' || n, ${sheet}, ${worker}, ${PHOTO}, 1000, '\\x00' from generate_series(1, 300) n`.execute(
      world.hub.db,
    )
    expect((await world.begun(sheet, PHOTO, 10, 'x.jpg')).status).toBe(413)
    await sql`delete from attachment where id like 'full %'`.execute(world.hub.db)
  })
})

test('the same bytes at the same item are one file; taken out and put back it is the same', async () => {
  const sheet = await world.sheet()
  const photo = await phonePhoto({ width: 100, height: 80 })
  const first = await world.put(sheet, PHOTO, photo, 'a.jpg')
  const second = await world.put(sheet, PHOTO, photo, 'b.jpg')
  expect(second.attachment).toEqual(first.attachment)
  const elsewhere = await world.put(sheet, PAPERS, photo, 'a.jpg')
  expect(elsewhere.attachment?.id).not.toBe(first.attachment?.id)
  const id = first.attachment?.id
  expect(await world.save(sheet, { [PHOTO]: `${id} ${id}` })).toEqual([])
  expect(await world.save(sheet, {})).toEqual([])
  expect(await world.save(sheet, { [PHOTO]: id })).toEqual([])
  const others = await Promise.all([1, 2, 3].map((n) => phonePhoto({ width: 100 + n, height: 80 })))
  const ids: (string | undefined)[] = [id]
  for (const other of others) ids.push((await world.put(sheet, PHOTO, other)).attachment?.id)
  expect(await world.save(sheet, { [PHOTO]: ids.join(' ') })).toMatchObject([
    { code: 'LENGTH', message: '“住房照片”最多 3 个附件。' },
  ])
})

test('what no draft names for a week and what never arrived is swept; what was sent or is in a draft stays', async () => {
  const small = (n: number) => phonePhoto({ width: 60 + n, height: 60 })
  const later = (days: number) =>
    sql`update attachment set unused_since = unused_since - make_interval(days => ${days})`.execute(world.hub.db)
  const expire = () => sql`update file set expires_at = expires_at - interval '4 days'`.execute(world.hub.db)
  const sent = await world.sheet()
  const one = await world.put(sent, PHOTO, await small(1))
  const two = await world.put(sent, PAPERS, await small(2))
  await world.submit(sent, { [PHOTO]: one.attachment?.id })
  const open = await world.sheet()
  const three = await world.put(open, PHOTO, await small(3))
  await world.save(open, { [PHOTO]: three.attachment?.id })
  const lost = await world.begin(open, PHOTO, 1000)
  await world.patch(lost, 0, Buffer.alloc(500))

  await sweepAttachments(world.hub.db, forEver)
  for (const { attachment } of [one, two, three]) expect((await world.get(attachment?.id ?? '', 'ann', '核对')).status).toBe(200)
  expect(await world.received(lost)).toBe(500)

  await later(8)
  await expire()
  await sweepAttachments(world.hub.db, forEver)
  const status = async (id?: string) => (await world.get(id ?? '', 'ann', '核对')).status
  expect(await Promise.all([one, two, three].map((f) => status(f.attachment?.id)))).toEqual([200, 404, 200])
  expect(await world.received(lost)).toBe(404)
  // Nothing is left behind: every file is named by an attachment.
  const { rows } = await sql`select 1 from file f where not exists
    (select from attachment a where a.county = f.county and f.id in (a.raw_id, a.file_id, a.small_id))`.execute(world.hub.db)
  expect(rows).toEqual([])
  expect(await count('file_piece')).toBeGreaterThan(0)
})

test('keys rotate without a piece being written again, and everything opens under the new key', async () => {
  const sheet = await world.sheet()
  const { attachment } = await world.put(sheet, PHOTO, await phonePhoto({ width: 90, height: 70 }))
  const before = await bytesOf(await world.get(attachment?.id ?? ''))
  const ring = parseKeyRing(`${KEYS},2:${Buffer.alloc(32, 9).toString('base64')}`)
  const seal = createSeal(ring)
  const rotated = await resealAll(world.hub.db, seal)
  expect(rotated.unreadable).toEqual([])
  const { rows } = await sql<{ key: number }>`select distinct get_byte(key_sealed, 0) as key from file
    union select distinct get_byte(about_sealed, 0) from attachment`.execute(world.hub.db)
  expect(rows).toEqual([{ key: 2 }])
  await proveKeys(world.hub.db, seal, ring, 'test')
  const again = await openAttachment({ db: world.hub.db, seal }, attachment?.id ?? '')
  const pieces: Buffer[] = []
  for await (const piece of again?.read() ?? []) pieces.push(piece)
  expect(Buffer.concat(pieces)).toEqual(before)
})
