// 其中：女 after a figure is part of that figure if the catalogue has such a breakdown; a doubtful one stays a separate field.
import { expect, onTestFinished, test } from 'vitest'
import { bindForm } from '../../gateway/asking/forms/import/bind-form.ts'
import { chooseByName } from '../../gateway/asking/forms/import/choose-by-name.ts'
import { runMatch } from '../../gateway/asking/index.ts'
import { buildCatalogue } from '../../gateway/catalogue/build-catalogue.ts'
import { standardCodeLists, standardElements } from '../../schema/index.ts'
import { openStore } from '../support/store.ts'

const catalogue = buildCatalogue({ elements: standardElements(), codeLists: standardCodeLists(), departments: [] })

const bound = (labels: string[]): [string, string][] => {
  const fields = labels.map((label, i) => ({ code: `f${i + 1}`, label, required: false, row: i + 1 }))
  const form = { key: 'T', title: '月报', fields }
  const { draft } = bindForm(catalogue, form, {
    id: 'statistics:T',
    objectClass: 'place',
    source: 'hand-made',
    before: null,
    choose: chooseByName(catalogue, form, () => {}),
  })
  return draft.fields.map((f) => [f.label.zh, f.element])
}

test('a part is bound to the figure before it, in Chinese and in English, by sex and by age', () => {
  expect(
    bound(['常住人口', '其中：女', '其中:男性人数', '其中：60周岁及以上', '其中0-14岁', '死亡人数', '死亡人数：女性']),
  ).toEqual([
    ['常住人口', 'place.residentPopulation'],
    ['其中：女', 'place.residentPopulation[sex=2]'],
    ['其中:男性人数', 'place.residentPopulation[sex=1]'],
    ['其中：60周岁及以上', 'place.residentPopulation[age=60-]'],
    ['其中0-14岁', 'place.residentPopulation[age=0-14]'],
    ['死亡人数', 'place.deaths'],
    ['死亡人数：女性', 'place.deaths[sex=2]'],
  ])
  expect(bound(['Births in the period', 'of which female', 'of whom: males']).map(([, id]) => id)).toEqual([
    'place.births',
    'place.births[sex=2]',
    'place.births[sex=1]',
  ])
})

test('what is no declared part, or stands after another figure, is a field of its own', () => {
  const own = (labels: string[]) => bound(labels).map(([, id]) => id.includes('['))
  expect(own(['常住人口', '其中：党员', '其中：女'])).toEqual([false, false, false])
  expect(own(['其中：女', '常住人口'])).toEqual([false, false])
  expect(own(['总户数', '其中：女'])).toEqual([false, false])
  expect(own(['常住人口', '女职工人数', '其中：70岁以上', '其中：女'])).toEqual([false, false, false, false])
  // If the same part appears twice in a form, it is one question.
  expect(own(['出生人数', '其中：女', '其中：女性'])).toEqual([false, true, false])
})

test('the six steps bind a part in the same way, and only where every form that asks for it means the same part', async () => {
  const form = (id: string, labels: string[]) => ({
    id,
    department_id: 'statistics',
    object_class: 'place',
    body: {
      key: id,
      title: id,
      about: 'place',
      fields: labels.map((label, i) => ({ code: `f${i + 1}`, label, required: false, row: i + 1 })),
    },
  })
  const intake = [
    form('statistics:monthly', ['常住人口', '其中：女', '其中：党员']),
    form('statistics:aged', ['常住人口', '其中：60周岁及以上', '其中：女']),
  ]
  const store = await openStore({ catalogue: true, departments: { statistics: '统计局' } })
  onTestFinished(() => store.close())
  const matched = async (forms: typeof intake) => {
    for (const { body, ...form } of forms)
      await store.db
        .insertInto('intake_form')
        .values({
          ...form,
          connector_id: 'statistics',
          title: form.id,
          source: '',
          added_by: 'admin',
          body: JSON.stringify(body),
        })
        .execute()
    await runMatch(store.db, catalogue)
    return store.db.selectFrom('intake_field').selectAll().orderBy('form_id').orderBy('position').execute()
  }
  const fields = await matched(intake)
  const of = (id: string) => fields.filter((f) => f.form_id === id).map((f) => [f.code, f.element_id, f.is_known])
  expect(of('statistics:monthly').slice(0, 2)).toEqual([
    ['f1', 'place.residentPopulation', true],
    ['f2', 'place.residentPopulation[sex=2]', true],
  ])
  expect(of('statistics:monthly')[2]?.[2]).toBe(false)
  expect(of('statistics:aged').slice(1)).toEqual([
    ['f2', 'place.residentPopulation[age=60-]', true],
    ['f3', 'place.residentPopulation[sex=2]', true],
  ])
  // 其中：女 of two figures is bound to neither where the matcher holds it for one thing.
  const again = await matched([form('statistics:households', ['总户数', '其中：女'])])
  const women = again.filter((f) => f.is_known && f.element_id.includes('[sex=2]')).map((f) => f.form_id)
  expect(women).not.toContain('statistics:households')
})
