// `yibiao keys rotate`: adds a key and seals everything again with it, while the hub serves.
import { join } from 'node:path'
import { Command } from 'commander'
import { addKey, forgetUnusedProofs, proveKeys, readKeyRing, resealAll, sealedBy } from '../platform/index.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

const rotateVerb = (): Command =>
  new Command('rotate')
    .description(
      'adds a key and seals everything with it, in batches, while the hub serves; a run that was interrupted is begun again ' +
        'with --resume. With YIBIAO_KEYS: add the new key there and restart every process first, then run this',
    )
    .option('--resume', 'add no key; seal with the newest one what is not yet')
    .option('--json', 'print the result as JSON')
    .action(async (options: { resume?: boolean; json?: boolean }) => {
      const result = await withStore(async ({ config, db, seal, notifications }) => {
        if (!config.keys && !options.resume) {
          const file = join(config.data, 'keys')
          await addKey(file)
          seal.reload()
          await proveKeys(db, seal, readKeyRing(file), file)
        }
        // Running processes now seal with the new key. Those that miss this notification load it with the first value under it.
        notifications.notify('keys', String(seal.newest()))
        const rotation = await resealAll(db, seal, ({ column, done }) => {
          if (!options.json) console.error(`${column}: ${done}`)
        })
        if (rotation.unreadable.length === 0) await forgetUnusedProofs(db, seal)
        return { key: seal.newest(), ...rotation, sealedBy: Object.fromEntries(await sealedBy(db)) }
      })
      print(options.json, result, () => [
        `key ${result.key} seals now; ${result.resealed} values sealed again`,
        ...result.unreadable.map((u) => `LEFT AS IT IS, does not open in its place: ${u.column} ${u.key}`),
      ])
      if (result.unreadable.length > 0) process.exitCode = 1
    })

export const keysVerb = (): Command =>
  new Command('keys').description('the keys that seal personal values').addCommand(rotateVerb())
