// What a file is, is read from its bytes: what is taken becomes harmless, what is not is refused in words.
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import PdfKit from 'pdfkit'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AttachmentWorld, attachmentWorld, bytesOf, PAPERS, PHOTO, phonePhoto } from './world.ts'

let world: AttachmentWorld
beforeAll(async () => {
  world = await attachmentWorld({ env: { YIBIAO_ATTACHMENT_MB: '3' } })
})
afterAll(() => world.close())

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
    const action = d.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') })
    d.catalog.set(PDFName.of('OpenAction'), d.context.register(action))
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
