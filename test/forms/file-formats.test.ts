// Files in the formats that departments send (issue 12): the bytes decide what a file is, and what cannot be read is told with what to do.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { afterAll, expect, test } from 'vitest'
import { type Unpack, unpackArchive } from '../../gateway/asking/forms/import/files/unpack-archive.ts'
import { importFile } from '../../gateway/asking/forms/import/import-forms.ts'
import { readForms } from '../../gateway/asking/forms/import/read-forms.ts'
import { takeFile, takeFolder } from '../../gateway/asking/forms/import/take-folder.ts'
import { openStore } from '../support/store.ts'
import { labelsOf, rawWorkbook, visits } from './raw-workbook.ts'

const file = async (name: string) => new Uint8Array(await readFile(join(import.meta.dirname, 'files', name)))
const text = (words: string) => new TextEncoder().encode(words)
const [xls, docx] = [await file('visits-by-libreoffice.xls'), await file('families-by-libreoffice.docx')]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

test('an .xls of another program is read with its choices, lines, comments and sums; hidden sheets stay hidden; .et is the same', async () => {
  for (const name of ['走访.xls', '走访.et', '走访.xlsx']) {
    const { forms, problems } = await readForms({ name, bytes: xls })
    expect(forms.map((f) => f.title)).toEqual(['困难群众走访登记表', '家庭情况登记卡'])
    expect(forms[0]?.fields.map((f) => [f.label, f.unit ?? null, f.options?.map((o) => o.label) ?? null])).toEqual([
      ['姓名', null, null],
      ['性别', null, ['男', '女']],
      ['困难类型', null, ['低保', '特困', '临时救助']],
      ['补助金额', '元', null],
      ['走访日期', null, ['低保', '特困']],
    ])
    expect(forms[0]?.fields[3]?.hint).toBe('填写实际发放的金额')
    expect(labelsOf(forms[1])).toEqual(['户主姓名', '联系电话', '家庭住址', '致困原因'])
    expect(problems.map((p) => p.message.zh)).toEqual([expect.stringContaining('回填时用本系统的版式')])
  }
})

test('a web page, XML of 2003, tabs and GB 18030 by the name .xls are read as what they are', async () => {
  const page =
    '<html><meta charset="gb2312"><table><tr><td colspan=3>走访登记表</td></tr><tr><td>序号</td><td>姓名</td><td>电话</td></tr><tr><td>1</td><td></td><td></td></tr></table></html>'
  const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="登记"><Table><Row><Cell><Data ss:Type="String">姓名</Data></Cell><Cell><Data ss:Type="String">联系电话</Data></Cell><Cell><Data ss:Type="String">住址</Data></Cell></Row></Table></Worksheet></Workbook>`
  const table = '姓名\t联系电话\t住址\n'
  for (const [bytes, labels] of [
    [text(page), ['姓名', '电话']],
    [new Uint8Array(iconv.encode(page, 'gb18030')), ['姓名', '电话']],
    [new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')), ['姓名', '联系电话', '住址']],
    [text(xml), ['姓名', '联系电话', '住址']],
    [new Uint8Array(iconv.encode(table, 'gb18030')), ['姓名', '联系电话', '住址']],
    [rawWorkbook([visits()]), ['姓名', '身份证号', '性别', '联系电话']],
  ] as const)
    expect(labelsOf((await readForms({ name: '导出.xls', bytes })).forms[0])).toEqual(labels)
})

test('a file with a password is told so, in each of the ways that programs lock one', async () => {
  const { CFB } = await import('@e965/xlsx')
  const locked = CFB.utils.cfb_new()
  CFB.utils.cfb_add(locked, '/EncryptionInfo', Buffer.from([4, 0, 4, 0]))
  CFB.utils.cfb_add(locked, '/EncryptedPackage', Buffer.alloc(5000))
  const ods = zipSync({
    mimetype: text('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': text('<manifest:encryption-data/>'),
  })
  const record = (type: number, ...bytes: number[]) => [type & 0xff, type >> 8, bytes.length, 0, ...bytes]
  const book = CFB.utils.cfb_new()
  CFB.utils.cfb_add(
    book,
    '/Workbook',
    Buffer.from([
      ...record(0x809, 0, 6, 5, 0, ...Array(12).fill(0)),
      ...record(0x2f, 1, 0, 1, 0, 1, 0, ...Array(48).fill(7)),
      ...record(0x0a),
    ]),
  )
  for (const [name, bytes] of [
    ['名册.xlsx', new Uint8Array(CFB.write(locked, { type: 'buffer' }) as Buffer)],
    ['名册.docx', new Uint8Array(CFB.write(locked, { type: 'buffer' }) as Buffer)],
    ['名册.ods', ods],
    ['名册.xls', new Uint8Array(CFB.write(book, { type: 'buffer' }) as Buffer)],
  ] as const)
    expect(await readForms({ name, bytes }), name).toMatchObject({
      forms: [],
      problems: [{ message: { zh: expect.stringContaining('密码') } }],
    })
})

test('what no form can be read from is told by its kind, whatever its name', async () => {
  for (const [name, bytes, said] of [
    ['说明.doc', text('{\\rtf1 }'), /RTF.*\.docx/],
    ['扫描.pdf', text('%PDF-1.7'), /PDF.*表样/],
    ['扫描.xlsx', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), /图片/],
    ['手机.heic', text('\0\0\0\x18ftypheic'), /图片/],
    ['全部.rar', text('Rar!\x1a\x07'), /RAR.*解压/],
    ['全部.7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), /7z.*解压/],
    ['公文.ofd', zipSync({ 'OFD.xml': text('<ofd/>') }), /OFD/],
    ['汇报.pptx', zipSync({ '[Content_Types].xml': text('presentationml.presentation.main') }), /演示文稿/],
    ['残缺.wps', new Uint8Array(OLE), /残缺/],
    ['便笺.txt', text('明天开会'), /文字/],
    ['数据.bin', new Uint8Array([1, 0, 2, 0]), /残缺|认识/],
  ] as const) {
    const { forms, problems } = await readForms({ name, bytes })
    expect(forms, name).toEqual([])
    expect(problems, name).toHaveLength(1)
    expect(problems[0]?.message.zh, name).toMatch(said)
  }
})

const { db, catalogue, close } = await openStore({ catalogue: true, departments: { county: '县' } })
const folder = await mkdtemp(join(tmpdir(), 'yibiao-formats-'))
afterAll(async () => {
  await close()
  await rm(folder, { recursive: true, force: true })
})
const options = { department: 'county', connector: 'county', actor: 'officer', objectClass: 'resident' }
const unpack: Unpack = async (one) => (/\.zip$/i.test(one.name) ? unpackArchive(one) : null)
const take = (one: { name: string; bytes: Uint8Array }) => importFile(db, catalogue, one, options)

/** An archive as Windows in China writes it: names in GBK, without the flag for UTF-8. */
function inGbk(name: string, bytes: Uint8Array): Uint8Array {
  const own = iconv.encode(name, 'gbk')
  const ascii = 'x'.repeat(own.length)
  const archive = Buffer.from(zipSync({ [ascii]: bytes }))
  for (let at = archive.indexOf(ascii); at >= 0; at = archive.indexOf(ascii, at + 1)) own.copy(archive, at)
  return new Uint8Array(archive)
}

test('a ZIP is read like a folder: each file by its own name, those in GBK too; nothing leaves the archive by its name', async () => {
  const archive = zipSync({
    '民政/走访.xls': xls,
    '../../etc/通知.docx': docx,
    '说明.pdf': text('%PDF-1.4'),
    '__MACOSX/._走访.xls': text('x'),
    'Thumbs.db': text('x'),
    '内.zip': zipSync({ '登记.xlsx': rawWorkbook([visits()]) }),
  })
  const { forms, problems } = await takeFile({ name: '上报.zip', bytes: archive }, unpack, take)
  expect(forms.map((f) => f.title).sort()).toEqual([
    '困难群众走访登记表',
    '困难群众走访登记表',
    '家庭情况登记卡',
    '走访干部花名册',
    '鸣凤镇困难家庭情况登记表',
  ])
  const told = new Set(problems.map((p) => p.file))
  expect(told).toContain('上报.zip/说明.pdf')
  expect([...told].every((name) => name.startsWith('上报.zip/') && !name.includes('..') && !/MACOSX|Thumbs/.test(name))).toBe(
    true,
  )
})

test('a folder names every file that it holds, but those of the system', async () => {
  await mkdir(join(folder, '子'))
  for (const [name, bytes] of [
    ['公文.pdf', text('%PDF-1.4')],
    ['照片.jpg', new Uint8Array([0xff, 0xd8, 0xff])],
    ['子/老表.wps', new Uint8Array(OLE)],
    ['子/包.zip', zipSync({ 'a.ofd': zipSync({ 'OFD.xml': text('') }) })],
    ['名册.xlsm', rawWorkbook([visits()])],
    ['.DS_Store', text('x')],
    ['~$名册.xlsm', text('x')],
    ['Thumbs.db', text('x')],
  ] as const)
    await writeFile(join(folder, name), bytes)
  const report = await takeFolder(db, { folder, onProgress: () => {} }, { connector: 'county', kept: '', unpack }, take)
  expect(report.files).toBe(5)
  expect(report.problems.filter((p) => p.form === null).map((p) => p.file)).toEqual([
    '公文.pdf',
    '子/包.zip/a.ofd',
    '子/老表.wps',
    '照片.jpg',
  ])
  expect(report.forms).toMatchObject([{ title: '困难群众走访登记表' }])
})

test('an archive that unpacks without end, that is locked, broken or nested too deep is told, within bounds', async () => {
  const bomb = zipSync({
    'a.csv': new Uint8Array(19_000_000),
    'b.csv': new Uint8Array(19_000_000),
    'c.csv': new Uint8Array(19_000_000),
    'd.csv': new Uint8Array(30_000_000),
  })
  const found = unpackArchive({ name: 'x.zip', bytes: bomb })
  expect(found?.files.map((f) => f.name)).toEqual(['x.zip/a.csv', 'x.zip/b.csv'])
  expect(found?.problems.map((p) => p.file)).toEqual(['x.zip/c.csv', 'x.zip/d.csv'])
  // The archive says less than it holds.
  const lying = Buffer.from(zipSync({ 'a.csv': new Uint8Array(5_000_000) }))
  const directory = lying.lastIndexOf('PK\u0001\u0002')
  lying.writeUInt32LE(10, directory + 24)
  expect(unpackArchive({ name: 'x.zip', bytes: new Uint8Array(lying) })).toMatchObject({
    files: [],
    problems: [{ file: 'x.zip/a.csv' }],
  })
  const locked = Buffer.from(zipSync({ 'a.csv': text('姓名,电话') }))
  locked.writeUInt16LE(1, locked.lastIndexOf('PK\u0001\u0002') + 8)
  expect(unpackArchive({ name: 'x.zip', bytes: new Uint8Array(locked) })?.problems[0]?.message.zh).toContain('密码')
  let nested = zipSync({ 'a.csv': text('姓名,电话') })
  for (let i = 0; i < 5; i++) nested = zipSync({ 'n.zip': nested })
  expect(unpackArchive({ name: 'x.zip', bytes: nested })).toMatchObject({
    files: [],
    problems: [{ message: { zh: expect.stringContaining('太多层') } }],
  })
  const many = zipSync(Object.fromEntries(Array.from({ length: 1005 }, (_, i) => [`${i}.csv`, text('a')])))
  expect(unpackArchive({ name: 'x.zip', bytes: many })?.files).toHaveLength(1000)
})

test('names in GBK without the flag for UTF-8 are Chinese again', () => {
  const found = unpackArchive({ name: 'x.zip', bytes: inGbk('民政/花名册.csv', text('姓名,电话')) })
  expect(found?.files.map((f) => f.name)).toEqual(['x.zip/民政/花名册.csv'])
})
