// Uploads by tus 1.0, judged by its reference client; what may not be taken; breaks, dead processes, limits, and what is swept.
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { sql } from 'kysely'
import PdfKit from 'pdfkit'
import sharp from 'sharp'
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
const pdf = (write: (document: PDFKit.PDFDocument) => void = (d) => d.text('证明 proof'), options = {}): Promise<Buffer> => {
  const { promise, resolve } = Promise.withResolvers<Buffer>()
  const document = new PdfKit({ size: 'A5', ...options })
  const parts: Buffer[] = []
  document.on('data', (part) => parts.push(part))
  document.on('end', () => resolve(Buffer.concat(parts)))
  write(document)
  document.end()
  return promise
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

describe('what a file is, is read from its bytes', () => {
  const told = async (bytes: Buffer, name: string, element = PAPERS) => {
    const { attachment, problems } = await world.put(await world.sheet(), element, bytes, name)
    return attachment ? attachment.mediaType : problems[0]?.message
  }

  test('PNG and WebP become JPEG without what was beside the picture; a PDF stays as it is', async () => {
    const canvas = sharp({ create: { width: 40, height: 30, channels: 4, background: '#f008' } })
    expect(await told(await canvas.clone().png().toBuffer(), 'a.png')).toBe('image/jpeg')
    expect(await told(await canvas.clone().webp().toBuffer(), 'a.webp')).toBe('image/jpeg')
    const paper = await pdf()
    const sheet = await world.sheet()
    const { attachment } = await world.put(sheet, PAPERS, paper, '证明.exe')
    expect(attachment).toMatchObject({ mediaType: 'application/pdf', name: '证明.pdf', pages: 1, width: null })
    expect(await bytesOf(await world.get(attachment?.id ?? ''))).toEqual(paper)
    const head = await world.get(attachment?.id ?? '')
    expect(Object.fromEntries(head.headers)).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; filename="file\.pdf"; filename\*=UTF-8''/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    })
  })

  test('other kinds, disguised ones and two in one are refused, each in words', async () => {
    const photo = await phonePhoto({ width: 200, height: 200 })
    const html = Buffer.from('<html><script>alert(1)</script></html>')
    const refused: [string, Buffer, string, string?][] = [
      ['收不了', html, 'photo.jpg'],
      ['收不了', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'photo.png'],
      ['收不了', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), 'a.gif'],
      ['收不了', Buffer.from('PK\x03\x04word/document.xml', 'latin1'), 'a.docx'],
      ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'a.jpg'],
      ['空文件', Buffer.alloc(0), 'a.jpg'],
      ['打不开', photo.subarray(0, photo.length / 2), 'half.jpg'],
      ['打不开', Buffer.concat([Buffer.from('\xff\xd8\xff\xe0', 'latin1'), html]), 'a.jpg'],
      ['打不开', Buffer.from('%PDF-1.7\nnothing'), 'a.pdf'],
      ['打不开', Buffer.concat([await pdf(), html]), 'a.pdf'],
      ['不是照片', await pdf(), 'a.jpg', PHOTO],
    ]
    for (const [words, bytes, name, element] of refused) expect(await told(bytes, name, element), name).toContain(words)
    // A picture with a page or an archive behind it is taken as the picture alone.
    const sheet = await world.sheet()
    const { attachment } = await world.put(sheet, PHOTO, Buffer.concat([photo, html, Buffer.from('PK\x03\x04')]))
    const kept = await bytesOf(await world.get(attachment?.id ?? ''))
    expect(kept.includes('script') || kept.includes('PK\x03\x04')).toBe(false)
  })

  test('pictures that would fill the memory are refused before they are decoded', async () => {
    const header = Buffer.from('89504e470d0a1a0a0000000d49484452000186a0000186a00800000000', 'hex')
    expect(await told(header, 'bomb.png')).toMatch(/打不开|尺寸过大/)
    const wide = await sharp({ create: { width: 16_000, height: 9000, channels: 3, background: 'white' } })
      .png()
      .toBuffer()
    expect(await told(wide, 'wide.png')).toContain('尺寸过大')
  })

  test('a PDF with a password, a script, a file in it or too many pages is refused', async () => {
    const changed = async (change: (document: PDFDocument) => void | Promise<void>) => {
      const document = await PDFDocument.load(await pdf())
      await change(document)
      // Objects in compressed streams, so that the names are in no plain text.
      return Buffer.from(await document.save({ useObjectStreams: true }))
    }
    const script = await changed((d) => {
      d.catalog.set(PDFName.of('OpenAction'), d.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }))
    })
    expect(script.includes('JavaScript')).toBe(false)
    const launch = await changed((d) => {
      d.catalog.set(PDFName.of('OpenAction'), d.context.obj({ S: 'Launch', F: PDFString.of('cmd.exe') }))
    })
    const holder = await changed((d) => d.attach(Buffer.from('MZ'), 'evil.exe', { mimeType: 'application/octet-stream' }))
    for (const bytes of [script, launch, holder]) expect(await told(bytes, 'a.pdf')).toContain('脚本、附件')
    expect(await told(await pdf(undefined, { userPassword: 'x', ownerPassword: 'y', pdfVersion: '1.7' }), 'a.pdf')).toContain(
      '有密码',
    )
    const long = await pdf((d) => {
      for (let page = 0; page < 201; page++) d.addPage()
    })
    expect(await told(long, 'a.pdf')).toContain('页数过多')
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

  await sweepAttachments(world.hub, forEver)
  for (const { attachment } of [one, two, three]) expect((await world.get(attachment?.id ?? '', 'ann', '核对')).status).toBe(200)
  expect(await world.received(lost)).toBe(500)

  await later(8)
  await expire()
  await sweepAttachments(world.hub, forEver)
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
  const again = await openAttachment({ db: world.hub.db, seal, objects: null }, attachment?.id ?? '')
  const pieces: Buffer[] = []
  for await (const piece of again?.read() ?? []) pieces.push(piece)
  expect(Buffer.concat(pieces)).toEqual(before)
})
