// A register of residents for each village of the demo's worker, so that lists and figures work from the first day. The worker's
// later changes are kept.

import { addToRegister, listRegisters } from '../asking/index.ts'
import type { Hub } from '../hub.ts'
import { chinaDate, DEMO_ACCOUNTS, type Viewer } from '../platform/index.ts'
import { WORKER_TOWNSHIP } from './assignments.ts'

export interface DemoChild {
  village: string
  idNumber: string
  name: string
}

export async function keepDemoRegisters(hub: Hub, children: readonly DemoChild[]): Promise<void> {
  const account = DEMO_ACCOUNTS[0]
  if (!account) return
  const viewer: Viewer = {
    ...{ id: account.id, username: account.username, name: account.name, token: null },
    assignments: [{ role: 'WORKER', division: WORKER_TOWNSHIP, department: null }],
  }
  const deps = { ...hub, catalogue: hub.catalogue.current() }
  for (const [division, there] of Map.groupBy(children, (c) => c.village)) {
    const [kept] = await listRegisters(hub.db, [division], chinaDate(hub.clock()))
    if (kept) continue
    const entries = there.map(({ idNumber, name }) => ({ identifier: idNumber, name, labels: ['留守儿童'] }))
    const since = `${chinaDate(hub.clock()).slice(0, 4)}-01-01`
    await addToRegister(deps, viewer, { division, class: 'resident', came: 'LISTED', since, entries })
  }
}
