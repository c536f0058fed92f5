// One instance of a hub that takes files until it is ended. It notes each stored task at once. With a limit, it stops after so
// many tasks while it holds a file.
import { appendFileSync } from 'node:fs'
import { createConnector } from '../support/connector.ts'
import { takingManifest } from './taking-manifest.ts'

const [folder = '', notes = '', stayAfter = 'Infinity'] = process.argv.slice(2)
let stored = 0
const connector = createConnector({ manifest: takingManifest(), settings: { folder }, secrets: {}, allowOrigins: [folder] })
const caller = { worker: 'system', purpose: 'pull' }
for (;;) {
  let any = false
  for await (const { tasks } of connector.pullTasks?.(null, { caller }) ?? [])
    for (const { externalId } of tasks) {
      any = true
      appendFileSync(notes, `${externalId}\n`)
      stored += 1
      if (stored === Number(stayAfter)) await new Promise((resolve) => setTimeout(resolve, 3_600_000))
      // Storing takes a moment.
      await new Promise((resolve) => setTimeout(resolve, 3))
    }
  if (!any) console.log('nothing is left')
  await new Promise((resolve) => setTimeout(resolve, 20))
}
