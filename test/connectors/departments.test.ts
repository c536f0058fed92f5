// The example departments, running, through their manifests only: what the demo shows is true here.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Connector, type FormDraft, type Parcel, writeValue } from '../../connectors/index.ts'
import { type DepartmentId, type RunningDepartment, startDepartment } from '../../examples/departments/start.ts'
import type { TaskDraft, Value } from '../../schema/index.ts'
import { createConnector } from '../support/connector.ts'
import { emptyDatabase } from '../support/database.ts'
import { startTokenProvider } from './token-provider.ts'
import { FROM_ELSEWHERE, IDENTIFIER, TYPED } from './typed-values.ts'

const SECRET = 'shown-to-departments-only'
const context = { caller: { worker: 'worker-1', purpose: 'test', token: 'token-of-the-hub' } }

const expected = {
  'public-security': { forms: { SYRKHC: 17, JJAQPC: 15 }, classes: ['resident', 'household'] },
  'market-regulation': { forms: { QYNB: 12 }, classes: ['enterprise'] },
  'civil-affairs': { forms: { GLJT: 17, CJBT: 19, JKSF: 18 }, classes: ['resident'] },
  statistics: { forms: { CJYB: 17, QYYG: 9 }, classes: [] },
  'emergency-management': { forms: { XFAQPC: 23 }, classes: ['household'] },
  health: { forms: { LNRSF: 20 }, classes: ['resident'] },
  'natural-resources': { forms: { TDLY: 7, CBD: 8 }, classes: ['place', 'household'] },
  agriculture: { forms: { NHCBD: 7, LSSC: 7 }, classes: ['household', 'place'] },
  taxation: { forms: { XWQYJY: 10 }, classes: [] },
  'county-oa': { forms: { CZHYB: 11 }, classes: [] },
} as const

const provider = await startTokenProvider()
afterAll(() => provider.close())

describe.each(Object.entries(expected))('the department %s', (id, { forms: wanted, classes }) => {
  let folder: string
  let department: RunningDepartment
  let connector: Connector
  const tasks: TaskDraft[] = []
  let forms: FormDraft[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yibiao-department-'))
    department = await startDepartment(id as DepartmentId, {
      DEPARTMENT_PORT: '0',
      DEPARTMENT_DATA: folder,
      DEPARTMENT_SECRET: SECRET,
      DEPARTMENT_RESIDENTS: '400',
      DEPARTMENT_FORMS_DELAY_MS: '0',
      DEPARTMENT_ISSUER: provider.issuer,
      DEPARTMENT_JWKS: provider.jwks,
      ...(id === 'market-regulation' || id === 'agriculture'
        ? { DEPARTMENT_DATABASE_URL: await emptyDatabase(), DEPARTMENT_SQL_PORT: '0' }
        : {}),
    })
    const { ready } = department
    const origin = `http://127.0.0.1:${ready.port}`
    connector = createConnector({
      manifest: await readFile(new URL(`../../examples/departments/${id}/manifest.yaml`, import.meta.url), 'utf8'),
      settings: {
        origin,
        host: '127.0.0.1',
        port: String(ready.sftpPort ?? ready.sqlPort),
        database: ready.database ?? '',
        user: ready.user ?? ready.role ?? '',
        address: ready.address ?? '',
        hostKey: ready.hostKey ?? '',
        folder: ready.folder ?? '',
      },
      secrets: { apiKey: SECRET, token: SECRET, password: SECRET, appSecret: SECRET, key: SECRET },
      allowOrigins: [
        origin,
        `postgresql://127.0.0.1:${ready.sqlPort}`,
        `mysql://127.0.0.1:${ready.sqlPort}`,
        `sftp://127.0.0.1:${ready.sftpPort}`,
        ready.folder ?? '/nowhere',
      ],
      development: true,
      exchange: async (_token, audience) => ({ token: await provider.token('worker-1', audience), expiresIn: 300 }),
    })
    for await (const page of connector.pullTasks?.(null, context) ?? []) {
      expect(page.rejected).toEqual([])
      tasks.push(...page.tasks)
    }
    forms = (await connector.pullForms?.(context)) ?? []
  })
  afterAll(async () => {
    await connector?.close()
    await department?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test('answers through its manifest', async () => {
    await expect(connector.check(context)).resolves.toBeUndefined()
    expect(tasks.length).toBeGreaterThan(10)
    expect(Object.fromEntries(forms.map((f) => [f.id.split(':')[1], f.fields.length]))).toEqual(wanted)
    expect(forms.map((f) => f.unbound)).toEqual(forms.map(() => undefined))
  })

  test('knows those whom its tasks are about, in values that all convert', async () => {
    expect(connector.records.map((r) => r.objectClass)).toEqual(classes)
    for (const objectClass of classes) {
      const subjects = tasks.flatMap((t) => (t.subject?.objectClass === objectClass ? [t.subject.identifier] : []))
      const reply = await connector.lookup?.(objectClass, [...new Set(subjects)], [], context)
      const records = reply?.kind === 'found' ? [...reply.records.values()] : []
      expect(records.length).toBeGreaterThan(0)
      expect(records.flatMap((r) => Object.entries(r.problems))).toEqual([])
      expect(records.every((r) => r.asOf !== null)).toBe(true)
    }
  })

  async function parcelFor(code: string): Promise<Parcel> {
    const form = forms.find((f) => f.id === `${id}:${code}`)
    const task = tasks.find((t) => t.form === form?.id && t.state === 'OPEN')
    if (!form || !task?.subject) throw new Error(`no open task asks for ${code}`)
    const { objectClass, identifier } = task.subject
    const known = await connector.lookup?.(objectClass, [identifier], [], context)
    const record = known?.kind === 'found' ? known.records.get(identifier)?.values : {}
    const person = id === 'civil-affairs' ? FROM_ELSEWHERE : {}
    const values: Record<string, Value | null | undefined> = {
      ...TYPED,
      ...person,
      ...filled(record),
      [IDENTIFIER[objectClass] ?? '']: identifier,
    }
    const fields: Parcel['fields'] = {}
    for (const field of form.fields) {
      const written = writeValue(field.convert, values[field.element] ?? null)
      expect(written, field.code).toMatchObject({ ok: true })
      if (written.ok) fields[field.code] = written.value
    }
    const deliveryId = `test-${id}-${code}`
    const { externalId, division, period } = task
    const subject = { objectClass, identifier }
    const acceptedAt = '2026-11-21T02:30:00.000Z'
    return {
      deliveryId,
      submissionId: 's-1',
      externalTaskId: externalId,
      form: form.id,
      formVersion: 1,
      division,
      period,
      subject,
      acceptedAt,
      fields,
    }
  }

  test.each(Object.keys(wanted))('acknowledges %s, and books a repeat once', async (code) => {
    const parcel = await parcelFor(code)
    const answered = async () => {
      const sent = await connector.send?.(parcel, context)
      return sent?.kind === 'awaiting' ? connector.find?.(parcel.deliveryId, context) : sent
    }
    await expect
      .poll(answered, { timeout: 15_000 })
      .toMatchObject({ kind: 'acknowledged', acknowledgement: expect.stringMatching(/\d{6}$/) })
    expect(await answered()).toMatchObject({ kind: 'acknowledged' })
    const ledger = await fetch(`http://127.0.0.1:${department.ready.port}/control/ledger?limit=1000`)
    const { entries } = (await ledger.json()) as { entries: { deliveryId: string }[] }
    expect(entries.filter((e) => e.deliveryId === parcel.deliveryId)).toHaveLength(1)
  })

  test('has not seen a delivery that was never sent', async () => {
    expect(await connector.find?.('test-never-sent', context)).toBeNull()
  })
})

const filled = (values: Record<string, Value | null> = {}) =>
  Object.fromEntries(Object.entries(values).filter(([, v]) => v !== null))
