// One turn for one connector: its forms (at intervals), then its tasks.
import type { Connector } from '../../connectors/index.ts'
import { type PullResult, pullTasks, readPull, recordFailure, recordPull, saveForm } from '../asking/index.ts'
import type { Hub } from '../hub.ts'

/** Forms change seldom: they are fetched again after this long, or if none are known yet. */
const FORMS_EVERY_MS = 10 * 60_000

export async function pullConnector(hub: Hub, id: string, signal: AbortSignal): Promise<PullResult | null> {
  const connector = hub.connectors.get(id)
  if (!connector) return null
  let formsFailed: unknown
  try {
    await pullForms(hub, connector, signal)
  } catch (error) {
    formsFailed = error
  }
  const result = await pullTasks(hub, connector, signal)
  if (result.changed > 0) hub.log.info({ connector: id, pages: result.pages, changed: result.changed }, 'tasks pulled')
  if (result.skipped.length > 0)
    hub.log.warn(
      { connector: id, count: result.skipped.length, first: result.skipped[0]?.reason },
      'tasks that could not be stored',
    )
  if (formsFailed) throw formsFailed
  return result
}

async function pullForms(hub: Hub, connector: Connector, signal: AbortSignal): Promise<void> {
  if (!connector.pullForms) return
  const pull = { connector: connector.id, capability: 'forms' } as const
  const state = await readPull(hub.db, pull)
  const now = hub.clock()
  if (state?.last_good_at && !state.failure && now.getTime() - state.last_good_at.getTime() < FORMS_EVERY_MS) return
  try {
    for (const draft of await connector.pullForms({ caller: { worker: 'system', purpose: 'pull' }, signal }))
      await saveForm(hub.db, { connector: connector.id, department: connector.department, draft })
    await recordPull(hub.db, pull, now, { last_good_at: now, failure: null, failure_words: null })
  } catch (error) {
    await recordFailure(hub.db, pull, now, error)
    throw error
  }
}
