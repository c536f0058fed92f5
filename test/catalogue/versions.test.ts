// Every change of the catalogue is a version with its author and reason, by every way in. A change without them is refused.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { importFile } from '../../gateway/asking/forms/import/import-forms.ts'
import {
  codeListVersions,
  elementVersions,
  exportCatalogue,
  openCatalogue,
  seedCatalogue,
} from '../../gateway/catalogue/index.ts'
import { type Element, HubError, standardCodeLists, standardElements } from '../../schema/index.ts'
import { KEYS } from '../support/database.ts'
import { runVerb } from '../support/hub-process.ts'
import { openStore } from '../support/store.ts'

const SEED = { by: 'migration/seed', why: 'the standard catalogue that the program comes with' }
const OFFICER = { by: 'officer', why: 'the rule of 2026 says so' }

const store = await openStore({ catalogue: true, departments: { civil: '民政局' } })
afterAll(() => store.close())
const { database, db, notifications, catalogue } = store

const element = (id: string): Element => {
  const found = catalogue.current().elements.get(id)
  if (!found) throw new Error(`no element ${id}`)
  return found
}

test('what the program comes with is written by the seed, under its name', async () => {
  const rows = await db.selectFrom('element_version').select(['version', 'by', 'why']).execute()
  expect(rows).toHaveLength(standardElements().length)
  expect(new Set(rows.map((r) => JSON.stringify(r)))).toEqual(new Set([JSON.stringify({ version: 1, ...SEED })]))
  // A start with nothing to renew makes no version.
  await seedCatalogue(db)
  const moved = await db.selectFrom('element').select('id').where('version', '>', 1).execute()
  expect(moved).toEqual([])
  const lists = await db.selectFrom('code_list_version').select(['version', 'by', 'why']).execute()
  expect(lists).toHaveLength(standardCodeLists().length)
  expect(lists.every((l) => l.version === 1 && l.by === SEED.by)).toBe(true)
})

test('a renamed label, a synonym, a domain, an authority: each is a version that says what is different', async () => {
  const id = 'resident.phone'
  const first = element(id)
  const relabelled = { ...first, label: { ...first.label, zh: '手机号码' } }
  await catalogue.save(OFFICER, [relabelled])
  await catalogue.save({ by: 'admin', why: 'found in a form' }, [{ ...relabelled, synonyms: ['手机', '电话'] }])
  await catalogue.save({ by: 'admin', why: 'one source' }, [
    { ...relabelled, synonyms: ['手机', '电话'], authority: 'civil', domain: { ...first.domain, maxLength: 15 } },
  ])
  // Saving the same again makes no version.
  await catalogue.save({ by: 'admin', why: 'nothing new' }, [element(id)])
  const versions = await elementVersions(db, id)
  expect(versions.map((v) => [v.version, v.by, v.why])).toEqual([
    [4, 'admin', 'one source'],
    [3, 'admin', 'found in a form'],
    [2, OFFICER.by, OFFICER.why],
    [1, SEED.by, SEED.why],
  ])
  expect(versions.map((v) => v.changes.map((c) => c.what).sort())).toEqual([
    ['authority', 'domain.maxLength'],
    ['synonyms'],
    ['label.zh'],
    [],
  ])
  expect(versions[2]?.changes).toEqual([{ what: 'label.zh', before: first.label.zh, after: '手机号码' }])
})

test('a code list has versions too, and says which code is new and which is called otherwise', async () => {
  const sex = catalogue.current().codeLists.get('sex')
  if (!sex) throw new Error('no code list of sex')
  const [unknown, male, ...rest] = sex.codes
  if (!unknown || !male) throw new Error('no codes')
  const codes = [
    { code: '5', label: { zh: '其他', en: 'Other' } },
    unknown,
    { ...male, label: { zh: '男', en: 'Male' } },
    ...rest,
  ]
  await catalogue.save(OFFICER, [], [{ ...sex, codes }])
  const [now, before] = await codeListVersions(db, 'sex')
  expect([now, before]).toMatchObject([
    { version: 2, ...OFFICER },
    { version: 1, by: SEED.by },
  ])
  expect(now?.changes.sort((a, b) => (a.what < b.what ? -1 : 1))).toEqual([
    { what: 'codes.1.label.zh', before: male.label.zh, after: '男' },
    { what: 'codes.5.code', before: null, after: '5' },
    { what: 'codes.5.label.en', before: null, after: 'Other' },
    { what: 'codes.5.label.zh', before: null, after: '其他' },
  ])
})

test('the seed renews what it wrote itself as a new version, and leaves what a person changed', async () => {
  const standard = standardElements().find((e) => e.id === 'place.remark') as Element
  // An older program would have written this.
  await catalogue.save(SEED, [{ ...standard, label: { zh: '旧名称', en: 'Old name' } }])
  await seedCatalogue(db)
  await catalogue.reload()
  expect(element('place.remark').label).toEqual(standard.label)
  expect((await elementVersions(db, 'place.remark')).map((v) => [v.version, v.by])).toEqual([
    [3, SEED.by],
    [2, SEED.by],
    [1, SEED.by],
  ])
  expect(element('resident.phone').label.zh).toBe('手机号码')
  expect(catalogue.current().codeLists.get('sex')?.codes[0]?.code).toBe('5')
})

test('elements that an imported form brings name who imported it, and from which file', async () => {
  const form = {
    key: 'JZ',
    title: '居民走访',
    fields: [
      { code: 'sfzh', label: '身份证号' },
      { code: 'zfjg', label: '走访结果评语' },
    ],
  }
  const bytes = new TextEncoder().encode(JSON.stringify({ forms: [form] }))
  const options = { department: 'civil', connector: 'civil', objectClass: 'resident', actor: 'officer' }
  const report = await importFile(db, catalogue, { name: '走访.json', bytes }, options)
  const [added] = report.forms[0]?.added ?? []
  expect(await elementVersions(db, added ?? '')).toMatchObject([
    { version: 1, by: 'officer', why: 'imported with form civil:JZ from 走访.json' },
  ])
})

test('a change of which nobody says who makes it and why is refused, and the error says what to give', async () => {
  const changed = { ...element('resident.name'), synonyms: ['芳名'] }
  for (const change of [
    { by: '', why: 'because' },
    { by: 'officer', why: '  ' },
    { by: 'officer', why: 'x'.repeat(1001) },
  ]) {
    const saving = catalogue.save(change, [changed])
    await expect(saving).rejects.toThrow(HubError)
    await expect(saving).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('--why') })
  }
  // A direct change in the database is refused too.
  const behind = db
    .updateTable('element')
    .set({ body: JSON.stringify(changed) })
    .where('id', '=', 'resident.name')
    .execute()
  await expect(behind).rejects.toThrow('without saying who does and why')
  const list = db.updateTable('code_list').set({ body: '{}' }).where('id', '=', 'sex').execute()
  await expect(list).rejects.toThrow('without saying who does and why')
  expect(await elementVersions(db, 'resident.name')).toHaveLength(1)
})

test('what was said for one change does not answer for the next', async () => {
  const mine = { ...element('resident.name'), synonyms: ['大名'] }
  await db.connection().execute(async (one) => {
    const holder = await openCatalogue(one, notifications)
    await holder.save(OFFICER, [mine])
    holder.close()
    const next = one
      .updateTable('element')
      .set({ body: JSON.stringify({ ...mine, synonyms: [] }) })
      .where('id', '=', mine.id)
      .execute()
    await expect(next).rejects.toThrow('without saying who does and why')
  })
})

test('on the command line a file is loaded with a reason, and the history of an element is read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-history-'))
  try {
    const file = join(folder, 'catalogue.json')
    const content = exportCatalogue(catalogue.current())
    const elements = content.elements.map((e) => (e.id === 'resident.name' ? { ...e, synonyms: ['姓名全称'] } : e))
    writeFileSync(file, JSON.stringify({ ...content, elements }))
    const env = { DATABASE_URL: database.url, YIBIAO_DATA: folder, YIBIAO_DEMO: 'off', YIBIAO_KEYS: KEYS }
    const refused = await runVerb(['catalogue', 'load', file, '--why', ' '], env)
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('--why')])
    expect((await runVerb(['catalogue', 'load', file, '--why', 'names in full'], env)).code).toBe(0)
    const told = await runVerb(['catalogue', 'history', 'resident.name', '--json'], env)
    expect(JSON.parse(told.output)[0]).toMatchObject({
      by: 'cli',
      why: 'names in full',
      changes: [{ what: 'synonyms', after: '姓名全称' }],
    })
    const read = await runVerb(['catalogue', 'history', 'sex'], env)
    expect(read.output).toMatch(/^2 {2}\S+ {2}officer {2}the rule of 2026 says so$/m)
    expect(read.output).toMatch(/codes\.1\.label\.zh: 男性 -> 男/)
    expect((await runVerb(['catalogue', 'history', 'nothing.there'], env)).code).toBe(1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)
