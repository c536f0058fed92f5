// A backup with attachments, restored into another database: the same files under the same keys, read by another hub.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase, parseKeyRing, restoreBackup, writeBackup } from '../../gateway/platform/index.ts'
import { emptyDatabase, KEYS, testSeal } from '../support/database.ts'
import { attachmentWorld, bytesOf, PAPERS, PHOTO, phonePhoto } from './world.ts'

const world = await attachmentWorld()
const folder = await mkdtemp(join(tmpdir(), 'yibiao-attachments-'))
afterAll(async () => {
  await world.close()
  await rm(folder, { recursive: true, force: true })
})

test('what was sent, what is in a draft and what is on its way come back from a backup and go on', async () => {
  const sent = await world.sheet()
  // Larger than one piece.
  const photo = await world.put(sent, PHOTO, await phonePhoto({ width: 1800, height: 1400 }))
  expect(photo.attachment?.bytes).toBeGreaterThan(256 * 1024)
  await world.submit(sent, { [PHOTO]: photo.attachment?.id })
  const open = await world.sheet()
  const draft = await world.put(open, PAPERS, await phonePhoto({ width: 100, height: 90 }))
  await world.save(open, { [PAPERS]: draft.attachment?.id })
  const coming = await phonePhoto({ width: 700, height: 700 })
  const upload = await world.begin(open, PHOTO, coming.length)
  await world.patch(upload, 0, coming.subarray(0, 10_000))

  const keys = [...parseKeyRing(KEYS).keys()]
  const file = join(folder, 'backup.gz')
  await writeBackup({ url: world.database.url, seal: testSeal(), keys, file, say: () => {} })
  const url = await emptyDatabase()
  await restoreBackup({ url, seal: testSeal(), keys, file, say: () => {} })

  const restored = await attachmentWorld({ database: { ...openDatabase(url, { poolSize: 4 }), url }, first: false })
  const both = (id?: string) => Promise.all([world, restored].map(async (of) => bytesOf(await of.get(id ?? '', 'ann', '核对'))))
  for (const { attachment } of [photo, draft]) {
    const [before, after] = await both(attachment?.id)
    expect(after?.length).toBe(attachment?.bytes)
    expect(after).toEqual(before)
  }
  expect(await restored.received(upload)).toBe(10_000)
  expect((await restored.patch(upload, 10_000, coming.subarray(10_000))).status).toBe(204)
  const { attachment } = await restored.attach(upload)
  expect((await restored.submit(open, { [PHOTO]: attachment?.id })).problems).toEqual([])
  await restored.close()
})
