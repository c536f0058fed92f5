// A sheet of 40 items from four departments, opened for the first time: the hub's extra time over the slowest department's reply,
// and the calls per department (one per object class is required).
import pino from 'pino'
import { saveForm, storeTasks } from '../gateway/asking/index.ts'
import { readConfig } from '../gateway/config.ts'
import { registerConnector } from '../gateway/exchange/index.ts'
import { openSheet } from '../gateway/filling/index.ts'
import { openHub } from '../gateway/hub.ts'
import type { Viewer } from '../gateway/platform/index.ts'
import { latencies, percentile } from './percentile.ts'
import type { Score } from './score.ts'
import { withScratchPostgres } from './scratch-postgres.ts'
import { type BenchDepartment, startDepartments } from './sheet-departments.ts'

const SHEETS = 200
const VILLAGE = '990101100001'

const viewer: Viewer = {
  id: 'bench',
  username: 'bench',
  name: 'bench',
  assignments: [{ role: 'WORKER', division: VILLAGE, department: null }],
  token: null,
}

export const benchSheet = (): Promise<Score> =>
  withScratchPostgres(async (url, folder) => {
    const departments = await startDepartments()
    const config = readConfig({ YIBIAO_DATA: folder, YIBIAO_DEMO: 'off' }, folder)
    const hub = await openHub(config, pino({ level: 'silent' }), {
      databaseUrl: url,
      identityUrl: 'http://127.0.0.1:9',
      clientSecret: 'x',
      allowOrigins: departments.map((d) => d.origin),
    })
    await hub.catalogue.save(
      { by: 'bench', why: 'departments to measure' },
      departments.flatMap((d) => d.elements),
    )
    await hub.db.insertInto('division').values({ code: VILLAGE, parent: null, name: 'bench', level: 'VILLAGE' }).execute()
    for (const d of departments) await join(hub, d)
    const subjects = (await hub.db.selectFrom('subject').select('id').orderBy('id').execute()).map((s) => s.id)
    const slowest = departments.toSorted((a, b) => b.delayMs - a.delayMs)[0] as BenchDepartment
    const open = async (i: number) => {
      const sheet = await openSheet(hub, viewer, { objectClass: 'resident', id: subjects[i] ?? '' }, null)
      if (sheet.prefilled !== 40) throw new Error(`prefilled ${sheet.prefilled} of 40`)
    }
    const ask = async () => {
      const answer = await fetch(`${slowest.origin}/lookup`, { method: 'POST', body: JSON.stringify({ ids: ['1'] }) })
      await answer.json()
    }
    await latencies(20, open)
    await latencies(20, ask)
    const before = departments.map((d) => d.calls())
    const taken = { own: [] as number[], sheet: [] as number[] }
    for (let round = 0; round < 9; round++) {
      taken.own.push(...(await latencies(20, ask)))
      const done = taken.sheet.length
      taken.sheet.push(...(await latencies(20, (i) => open(20 + done + i))))
    }
    const opened = taken.sheet.length
    const callsEach = departments.map((d, i) => d.calls() - (before[i] ?? 0) - (d === slowest ? taken.own.length : 0))
    const [own, sheet] = [percentile(taken.own, 0.5), percentile(taken.sheet, 0.5)]
    await hub.close()
    for (const d of departments) d.close()
    return {
      name: 'sheet',
      about: `A sheet of 40 items from four departments (own delays ${departments.map((d) => d.delayMs).join(', ')} ms), ${opened} sheets opened for the first time, in turn with the slowest department's own reply.`,
      figures: {
        slowestDepartmentP50Ms: Number(own.toFixed(2)),
        sheetP50Ms: Number(sheet.toFixed(2)),
        addedP50Ms: Number((sheet - own).toFixed(2)),
        ratio: Number((sheet / own).toFixed(2)),
        callsPerSheetPerDepartment: callsEach.map((n) => n / opened).join(', '),
      },
      table: [
        ['what', 'p50 ms', 'p99 ms'],
        ["the slowest department's own reply", own.toFixed(2), percentile(taken.own, 0.99).toFixed(2)],
        ['the sheet, opened and prefilled', sheet.toFixed(2), percentile(taken.sheet, 0.99).toFixed(2)],
        ['added by the hub', (sheet - own).toFixed(2), ''],
        ['calls a sheet to each department', callsEach.map((n) => n / opened).join(', '), ''],
      ],
    }
  })

/** Registers a department with a form of its ten elements, and one task per subject. */
async function join(hub: Awaited<ReturnType<typeof openHub>>, department: BenchDepartment): Promise<void> {
  const { id, elements, origin, manifest } = department
  const ready = new Promise<void>((resolve) => hub.onConnectors(() => hub.connectors.get(id) && resolve()))
  await registerConnector(hub, { manifest, settings: { origin }, secrets: {} })
  await ready
  const form = `${id}:F`
  await saveForm(hub.db, {
    connector: id,
    department: id,
    draft: {
      id: form,
      title: { zh: id, en: id },
      objectClass: 'resident',
      period: 'NONE',
      fields: elements.map((e) => ({ code: e.property, label: e.label, element: e.id, required: true })),
      rules: [],
      source: 'bench',
    },
  })
  const drafts = Array.from({ length: SHEETS }, (_, i) => ({
    externalId: `${id}-${i}`,
    title: id,
    division: VILLAGE,
    dueAt: null,
    state: 'OPEN' as const,
    form,
    period: null,
    subject: { objectClass: 'resident', identifier: `subject ${i}` },
    updatedAt: '2026-11-01T00:00:00Z',
  }))
  await storeTasks(hub, { connector: id, department: id, formVersions: new Map([[form, 1]]) }, drafts)
}
