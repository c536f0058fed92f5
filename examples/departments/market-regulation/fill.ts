// Creates the department's database at the first start: schema, enterprises, form, first tasks; all or nothing.
import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { dueDate, FORM_SOURCE, issuedAt, type Settings, worldOf } from '../stage/index.ts'
import { createRandom, mainTownship, perVillage } from '../world/index.ts'
import { CODE_LISTS, FORM, KIND, STATUS } from './forms.ts'

const sql = (name: string) => readFile(new URL(name, import.meta.url), 'utf8')

/** Rows as JSON, columns by name. */
const insert = (client: pg.ClientBase, table: string, rows: readonly object[]) =>
  client.query(
    `insert into scjg.${table} (${Object.keys(rows[0] ?? {})})
     select ${Object.keys(rows[0] ?? {})} from jsonb_populate_recordset(null::scjg.${table}, $1)`,
    [JSON.stringify(rows)],
  )

export async function fillOnce(client: pg.ClientBase, settings: Settings): Promise<void> {
  const { rows } = await client.query(`select to_regclass('scjg.enterprise') is not null as filled`)
  if (rows[0].filled) return
  await client.query('begin')
  await client.query(await sql('./schema.sql'))
  await client.query(await sql('./interface.sql'))
  await fillForms(client)
  await fillEnterprises(client, settings)
  await client.query('commit')
}

async function fillForms(client: pg.ClientBase): Promise<void> {
  const { code: bddm, title: bdmc, object: dxlx, period: zq, version, subjectField: subject_field } = FORM
  await insert(client, 'form', [{ bddm, bdmc, dxlx, zq, bbh: String(version), ly: FORM_SOURCE, subject_field }])
  const field = (
    { code: zdm, label: zdmc, type: lx, length, scale, required: bt, codes, unit }: (typeof FORM.fields)[number],
    n: number,
  ) => ({
    ...{
      bddm,
      xh: n + 1,
      zdm,
      zdmc,
      lx,
      cd: length ?? null,
      xsw: scale ?? null,
      bt,
      dmb: codes ?? null,
      dw: unit ?? null,
      ts: null,
    },
  })
  await insert(client, 'form_field', FORM.fields.map(field))
  if (FORM.rules.length > 0)
    await insert(
      client,
      'form_rule',
      FORM.rules.map((gz, n) => ({ bddm, xh: n + 1, gz })),
    )
  await insert(
    client,
    'code',
    Object.entries(CODE_LISTS).flatMap(([dmb, codes]) => codes.map(([dm, mc]) => ({ dmb, dm, mc }))),
  )
}

async function fillEnterprises(client: pg.ClientBase, settings: Settings): Promise<void> {
  const world = worldOf(settings)
  const rows = world.enterprises.map((one, n) => ({
    tyshxydm: one.creditCode,
    mc: one.name,
    fddbr: one.legalRepresentative,
    clrq: one.registered,
    zczb: one.capital / 10_000,
    zt: STATUS[one.status],
    jycs: one.address,
    jyfw: one.scope,
    qylx: KIND[one.kind],
    lxdh: one.phone,
    cyrs: one.employees,
    xzqh: one.village,
    asof: `2026-0${1 + (n % 9)}-15T02:00:00Z`,
  }))
  await insert(client, 'enterprise', rows)
  const now = new Date()
  const random = createRandom(world.seed, 'market-regulation/due')
  const open = world.enterprises.filter(({ status }) => status === 'open')
  const asked = perVillage(world, 'enterprises', mainTownship(world, settings.township), open, { there: 2, elsewhere: 0.6 })
  const tasks = asked.map((one, n) => ({
    ...{ rwmc: '2026年度企业年报信息核查', xzqh: one.village, tyshxydm: one.creditCode, bddm: FORM.code, nd: '2026' },
    ...{ jzsj: dueDate(random, now).toISOString(), gxsj: issuedAt(now, n, asked.length).toISOString() },
  }))
  if (tasks.length > 0) await insert(client, 'task', tasks)
}
