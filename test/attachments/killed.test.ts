// The program itself, killed (SIGKILL) while a file arrives and while it is looked into: another process goes on, and nothing half
// is kept.
import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'kysely'
import PdfKit from 'pdfkit'
import { afterAll, expect, test } from 'vitest'
import { issueRequests } from '../../gateway/asking/index.ts'
import { sweepAttachments } from '../../gateway/filling/index.ts'
import { startSurroundings } from '../operations/world.ts'
import { freePort } from '../support/free-port.ts'
import { type HubProcess, startHubProcess } from '../support/hub-process.ts'
import { attachmentWorld, bytesOf, ELSEWHERE, FORM, metadata, PAPERS, people, person, phonePhoto } from './world.ts'

const world = await attachmentWorld()
const around = await startSurroundings()
const alive = new Set<HubProcess>()
afterAll(async () => {
  await Promise.all([...alive].map((hub) => hub.stop()))
  await around.close()
  await world.close()
})

async function start(): Promise<HubProcess> {
  const hub = await startHubProcess('web', { ...around.env(world.database.url, await freePort()), YIBIAO_RATE: 'off' })
  alive.add(hub)
  return hub
}

async function kill(hub: HubProcess): Promise<void> {
  alive.delete(hub)
  const gone = new Promise((resolve) => hub.child.once('close', resolve))
  hub.child.kill('SIGKILL')
  await gone
}

/** A dozen pieces of a scan. It is kept as it is, so that every byte can be compared. */
async function largePdf(): Promise<Buffer> {
  const scan = await phonePhoto({ width: 2400, height: 1800 })
  const document = new PdfKit({ size: 'A4' })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const done = new Promise((resolve) => document.once('end', resolve))
  document.image(scan, 0, 0, { width: 500 })
  document.end()
  await done
  return Buffer.concat(parts)
}

const arrived = async () => {
  const { rows } = await sql<{
    files: number
    bytes: number
  }>`select count(*)::int as files, coalesce(sum(bytes), 0)::int as bytes
    from file`.execute(world.hub.db)
  return rows[0] ?? { files: 0, bytes: 0 }
}
/** Until the database says so, or the request has ended. */
async function until(reached: (now: Awaited<ReturnType<typeof arrived>>) => boolean, request: Promise<unknown>): Promise<void> {
  let ended = false
  void request.finally(() => {
    ended = true
  })
  while (!ended && !reached(await arrived())) await turn()
}

test('killed while a file arrives and while it is looked into: the rest is sent to another process, the file is whole, nothing is left over', async () => {
  const token = await around.token()
  const headers = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' }
  const ask = async <T>(hub: HubProcess, query: string, variables: object): Promise<T> => {
    const said = await fetch(`${hub.address}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await said.json()) as { data: T; errors?: unknown }
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }
  await issueRequests(world.hub, people.officer, { form: FORM, subjects: [{ identifier: person(1), division: ELSEWHERE }] })
  const { subject_id } = await world.hub.db.selectFrom('task').select('subject_id').executeTakeFirstOrThrow()

  let hub = await start()
  const { openSheet } = await ask<{ openSheet: { sheet: { id: string } } }>(
    hub,
    'mutation ($id: ID!) { openSheet(input: { subject: { class: "resident", id: $id } }) { sheet { id } } }',
    { id: subject_id },
  )
  const bytes = await largePdf()
  const begun = await fetch(`${hub.address}/files/uploads`, {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': String(bytes.length),
      'upload-metadata': metadata({ sheet: openSheet.sheet.id, element: PAPERS, filename: '产权证.pdf' }),
    },
  })
  expect(begun.status).toBe(201)
  const place = begun.headers.get('location') ?? ''
  const patch = (from: number, body: unknown) =>
    fetch(hub.address + place, {
      method: 'PATCH',
      headers: { ...headers, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
      body,
      duplex: 'half',
    } as RequestInit).then(
      (said) => said.status,
      () => 'broken',
    )
  const offset = async () =>
    Number((await fetch(hub.address + place, { method: 'HEAD', headers })).headers.get('upload-offset') ?? Number.NaN)

  const offsets = [0]
  for (let kills = 0; kills < 2; kills++) {
    const from = offsets.at(-1) as number
    // More than a piece, then silence: the request is open when the process dies.
    const open = new ReadableStream({ start: (to) => to.enqueue(new Uint8Array(bytes.subarray(from, from + 700_000))) })
    const request = patch(from, open)
    await until((now) => now.bytes > from, request)
    await kill(hub)
    expect(await request).toBe('broken')
    hub = await start()
    offsets.push(await offset())
  }
  // What the database had is counted, and no more: each kill got further.
  expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
  expect(new Set(offsets).size).toBe(3)
  const last = offsets.at(-1) as number
  expect(await patch(last, new Uint8Array(bytes.subarray(last)))).toBe(204)

  const attach = () =>
    ask<{ attachFile: { attachment: { id: string; bytes: number } | null; problems: unknown[] } }>(
      hub,
      'mutation ($upload: ID!) { attachFile(input: { upload: $upload }) { attachment { id bytes } problems { code } } }',
      { upload: place.split('/').at(-1) },
    )
  const first = attach().then(
    () => 'answered',
    () => 'broken',
  )
  // Its result is being written.
  await until((now) => now.files > 1, first)
  await kill(hub)
  await first
  hub = await start()
  const { attachment, problems } = (await attach()).attachFile
  expect([attachment?.bytes, problems]).toEqual([bytes.length, []])
  expect((await attach()).attachFile.attachment).toEqual(attachment)
  expect(await bytesOf(await fetch(`${hub.address}/files/attachments/${attachment?.id}`, { headers }))).toEqual(bytes)

  await sql`update file set expires_at = expires_at - interval '4 days'`.execute(world.hub.db)
  await sweepAttachments(world.hub.db, new AbortController().signal)
  expect(await arrived()).toEqual({ files: 1, bytes: bytes.length })
  const { rows } = await sql<{
    attachments: number
    pieces: number
  }>`select (select count(*)::int from attachment) as attachments,
    (select count(*)::int from file_piece) as pieces`.execute(world.hub.db)
  expect(rows).toEqual([{ attachments: 1, pieces: Math.ceil(bytes.length / (256 * 1024)) }])
}, 120_000)
