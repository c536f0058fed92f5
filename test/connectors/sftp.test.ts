// Cases specific to SFTP: the server's identity, one connection for all, and half an upload counts as none.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ssh2 from 'ssh2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createConnector } from '../support/connector.ts'
import { context, parcel } from './parcel.ts'
import { type SftpWorld, sftpManifest, sftpWorld } from './sftp-world.ts'
import { recorded } from './world.ts'

/** What the server does with a request; `null` carries it out. */
let manner: ((request: string, path: string) => Promise<boolean> | boolean) | null = null

/** Three of a thousand keys that ssh2 makes, ssh2 cannot read. */
function keyPair(): { private: string; public: string } {
  for (;;) {
    const made = ssh2.utils.generateKeyPairSync('ed25519')
    if (!(ssh2.utils.parseKey(made.private) instanceof Error)) return made
  }
}

const keys = keyPair()

let world: SftpWorld
beforeAll(async () => {
  world = await sftpWorld(recorded().log, {
    publicKey: keys.public,
    gate: (request, path) => (manner ? manner(request, path) : true),
  })
})
afterAll(() => world.close())

/** Holds requests until `count` have arrived, then lets them through together. */
function meeting(count: number): () => Promise<boolean> {
  let come = 0
  let open = () => {}
  const all = new Promise<void>((resolve) => {
    open = resolve
  })
  return async () => {
    come += 1
    if (come >= count) open()
    return all.then(() => true)
  }
}

const pull = async (connector = world.connector, since: string | null = null) => {
  const ids: string[] = []
  for await (const page of connector.pullTasks?.(since, context) ?? []) ids.push(...page.tasks.map((t) => t.externalId))
  return ids
}

describe('a department’s SFTP server', () => {
  test('many calls at once share one connection', async () => {
    await world.connector.check(context)
    const before = world.server.connections()
    const outcomes = await Promise.all(Array.from({ length: 30 }, (_, i) => world.connector.send?.(parcel(`many-${i}`), context)))
    expect(outcomes.every((o) => o?.kind === 'awaiting')).toBe(true)
    expect(world.server.connections()).toBe(before)
    expect(readdirSync(join(world.folder, 'in')).filter((name) => /^many-\d+\.csv$/.test(name))).toHaveLength(30)
  })

  test('a server that shows another key than was agreed is told nothing', async () => {
    const other = world.over({ hostKey: `SHA256:${'A'.repeat(43)}` })
    await expect(other.check(context)).rejects.toMatchObject({ code: 'SOURCE_REFUSED' })
    expect(await other.send?.(parcel('strange'), context)).toMatchObject({ kind: 'unsent' })
    expect(readdirSync(join(world.folder, 'in'))).not.toContain('strange.csv')
    await other.close()
  })

  test('signs in with a private key where that is agreed', async () => {
    const manifest = sftpManifest.replace('{ kind: password, password:', '{ kind: key, privateKey:')
    const connector = world.over({ manifest, password: keys.private })
    await expect(connector.check(context)).resolves.toBeUndefined()
    await connector.close()
    const another = world.over({ manifest, password: keyPair().private })
    await expect(another.check(context)).rejects.toMatchObject({ code: 'SOURCE_REFUSED' })
    await another.close()
  })

  test('only the server on the allow-list is spoken to, and never this machine outside development', () => {
    const at =
      (allow: string[], development: boolean, where = '127.0.0.1:22', key = `SHA256:${'A'.repeat(43)}`) =>
      () =>
        createConnector({
          manifest: sftpManifest,
          settings: { at: where, hostKey: key },
          secrets: { password: 'p' },
          allowOrigins: allow,
          development,
        })
    const refused = expect.objectContaining({ code: 'DESTINATION_REFUSED' })
    expect(at(['sftp://127.0.0.1:22'], true)).not.toThrow()
    expect(at(['sftp://127.0.0.1:22'], false)).toThrow(refused)
    expect(at(['sftp://files.example:22'], true)).toThrow(refused)
    expect(at(['sftp://files.example'], false, 'files.example')).not.toThrow()
    expect(at(['sftp://files.example'], false, 'files.example', 'MD5:00')).toThrow(refused)
  })

  test('a connection that is cut costs its call; the next opens another', async () => {
    manner = (request) => {
      if (request === 'WRITE') world.server.cut()
      return request !== 'WRITE'
    }
    expect(await world.connector.send?.(parcel('cut'), context)).toMatchObject({ kind: 'unsent' })
    manner = null
    expect(readdirSync(join(world.folder, 'in'))).not.toContain('cut.csv')
    await expect.poll(() => world.connector.send?.(parcel('cut'), context)).toMatchObject({ kind: 'awaiting' })
    expect(readFileSync(join(world.folder, 'in/cut.csv')).length).toBeGreaterThan(10)
  })

  test('cut while the file is given its name, nobody knows; asking settles it', async () => {
    manner = (request, path) => {
      if (request === 'RENAME' && path.includes('naming')) world.server.cut()
      return true
    }
    const outcome = await world.connector.send?.(parcel('naming'), context)
    manner = null
    expect(outcome).toMatchObject({ kind: 'unknown' })
    await expect.poll(() => world.connector.find?.('naming', context)).toMatchObject({ kind: 'awaiting' })
  })

  test('a server that does not answer is not waited for, and is used again when it does', async () => {
    manner = () => false
    expect(await world.connector.send?.(parcel('silent'), context)).toMatchObject({
      kind: expect.stringMatching(/unsent|unknown/),
    })
    expect(await world.connector.lookup?.('resident', ['1'], [], context)).toMatchObject({
      kind: 'failed',
      reason: 'unavailable',
    })
    manner = null
    await expect.poll(() => world.connector.send?.(parcel('silent'), context)).toMatchObject({ kind: 'awaiting' })
  })

  test('a large file is read as it comes, and what is still uploaded is not read', async () => {
    const header = 'id,title,area,due,state,form,changed\r\n'
    const rows = Array.from({ length: 5000 }, (_, i) => `B-${i},核查,420525101001,20261205,todo,F1,2026-11-21T03:00:00Z\r\n`)
    writeFileSync(join(world.folder, 'out/tasks-000090.csv'), header + rows.join('').replaceAll('核查', 'check'))
    writeFileSync(join(world.folder, 'out/tasks-000091.csv.filepart'), header + rows[0])
    const ids = await pull(world.connector, 'out/tasks-000080.csv')
    expect(ids).toHaveLength(5000)
    expect(ids.at(-1)).toBe('B-4999')
  })

  test('two hubs over SFTP take forty files between them: none twice, none lost', async () => {
    const manifest = sftpManifest.replace(
      'files: "out/tasks-*.csv", format: csv',
      'files: "drop/t-*.csv", finish: { kind: move, to: drop/done }, format: csv',
    )
    mkdirSync(join(world.folder, 'drop'))
    const wanted = Array.from({ length: 40 }, (_, i) => `S-${String(i).padStart(2, '0')}`)
    for (const id of wanted)
      writeFileSync(
        join(world.folder, `drop/t-${id}.csv`),
        `id,title,area,due,state,form,changed\r\n${id},check,420525101001,20261205,todo,F1,2026-11-21T03:00:00Z\r\n`,
      )
    const hubs = [world.over({ manifest }), world.over({ manifest })]
    // Both look for the folder of taken files before either creates it.
    const looked = meeting(2)
    manner = (request, path) => (request === 'STAT' && path.endsWith('drop/done') ? looked() : true)
    const taken = await Promise.all(hubs.map((hub) => pull(hub)))
    manner = null
    expect(taken.flat().sort()).toEqual(wanted)
    expect(readdirSync(join(world.folder, 'drop/done'))).toHaveLength(40)
    await Promise.all(hubs.map((hub) => hub.close()))
  })
})
