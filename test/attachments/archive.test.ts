// All files of a submission in one archive: for its worker, and for the officer whose form asks for them.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { unpackZip } from '../../connectors/zip/index.ts'
import { attachmentWorld, bytesOf, FORM, PAPERS, PHOTO, phonePhoto } from './world.ts'

const world = await attachmentWorld()
afterAll(() => world.close())

type Refusal = { errors: [{ extensions: { code: string } }] }
const archive = (query: string, as: Parameters<typeof world.get>[1] = 'ann', purpose?: string) =>
  fetch(`${world.url}/files/attachments.zip?${query}`, {
    headers: { authorization: `Bearer ${as}`, ...(purpose && { 'x-yibiao-purpose': encodeURIComponent(purpose) }) },
  })
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const sheet = await world.sheet()
const photos = [
  await world.put(sheet, PHOTO, await phonePhoto({ width: 1500, height: 1100 }), '房.jpg'),
  await world.put(sheet, PHOTO, await phonePhoto({ width: 210, height: 100 }), '房.jpg'),
].map((p) => p.attachment)
const paper = (await world.put(sheet, PAPERS, await phonePhoto({ width: 220, height: 100 }), '证明.jpg')).attachment
const { submission } = await world.submit(sheet, { [PHOTO]: photos.map((p) => p?.id).join(' '), [PAPERS]: paper?.id })
await world.deliver(submission?.id ?? '')

test('the worker gets every file under its item’s name, with the SHA-256 that the receipt covers, and the reading is recorded', async () => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from access_record`.execute(world.hub.db)
  const said = await archive(`submission=${submission?.id}`, 'ann', '核对')
  expect([said.status, said.headers.get('content-type'), said.headers.get('cache-control')]).toEqual([
    200,
    'application/zip',
    'no-store',
  ])
  const files = unpackZip(await bytesOf(said), () => true)
  expect(Object.keys(files)).toEqual(['证明材料/证明.jpg', '住房照片/房.jpg', '住房照片/房 (2).jpg', 'SHA256SUMS'])
  const sums = Buffer.from(files.SHA256SUMS ?? []).toString('utf8')
  expect(sums.trim().split('\n')).toEqual(
    Object.entries(files)
      .filter(([name]) => name !== 'SHA256SUMS')
      .map(([name, bytes]) => `${hash(bytes)}  ${name}`),
  )
  expect(Object.values(files).map(hash)).toEqual(expect.arrayContaining([...photos, paper].map((p) => p?.sha256)))
  const after = await sql<{ n: number; elements: string[] }>`select count(*) over ()::int as n, elements from access_record
    order by at desc limit 1`.execute(world.hub.db)
  expect(after.rows[0]).toEqual({ n: (rows[0]?.n ?? 0) + 1, elements: expect.arrayContaining([PHOTO, PAPERS]) })
})

test('the officer gets it through the answer; nobody else does, and nobody without a purpose', async () => {
  const { answers } = await world.call<{ answers: { nodes: { id: string }[] } }>(
    'query ($form: ID!) { answers(form: $form) { nodes { id } } }',
    { form: FORM },
    'officer',
  )
  const asOfficer = `answer=${answers.nodes[0]?.id}`
  const files = unpackZip(await bytesOf(await archive(asOfficer, 'officer', '审核')), () => true)
  expect(Object.keys(files)).toHaveLength(4)
  for (const [query, as] of [
    [asOfficer, 'officer'],
    [`submission=${submission?.id}`, 'ann'],
  ] as const) {
    const refused = await archive(query, as)
    expect([refused.status, ((await refused.json()) as Refusal).errors[0].extensions.code]).toEqual([403, 'PURPOSE_REQUIRED'])
  }
  for (const as of ['other', 'ben', 'supervisor'] as const)
    for (const query of [asOfficer, `submission=${submission?.id}`]) expect((await archive(query, as, '看看')).status).toBe(404)
  expect((await archive(`submission=${submission?.id}`, 'officer', '审核')).status).toBe(404)
  for (const query of ['', 'submission=x', 'answer=x']) expect((await archive(query, 'ann', '核对')).status, query).toBe(404)
})

test('a file that was changed in the store ends the archive: an error, or a connection that breaks, never one that looks whole', async () => {
  const change = (id?: string) =>
    sql`update file_piece set body = set_byte(body, 40, (get_byte(body, 40) + 1) % 256) where file_id =
      (select file_id from attachment where id = ${id})`.execute(world.hub.db)
  const asked = () => archive(`submission=${submission?.id}`, 'ann', '核对')
  await change(photos[1]?.id)
  const later = await asked()
  expect(later.status).toBe(200)
  await expect(later.arrayBuffer()).rejects.toThrow()
  await change(paper?.id)
  const first = await asked()
  expect([first.status, ((await first.json()) as Refusal).errors[0].extensions.code]).toEqual([500, 'SEAL_BROKEN'])
})
