// Runs a web system as a separate process, configured by the environment. Prints the ready line.
import { endWith } from '../stage/life.ts'
import type { RunningWeb } from './run-web.ts'
import { readWebSettings, type WebSettings } from './settings.ts'

/** `secret`: its client at the provider has one. */
export async function runWebDepartment(
  department: string,
  own: { hubClientId: string; secret: boolean },
  start: (settings: WebSettings) => Promise<RunningWeb>,
): Promise<void> {
  const web = await start(readWebSettings(process.env, { clientId: department, ...own }))
  endWith(() => web.close())
  console.log(JSON.stringify({ ready: true, department, port: web.port, url: web.url, proofKey: web.proofKey }))
}
