import { expect, test } from 'vitest'
import { createElementIndex, suggest } from '../../gateway/catalogue/index.ts'
import { standardElements } from '../../schema/index.ts'

const index = createElementIndex(standardElements())
const first = (field: object, objectClass: string) => {
  const [best] = suggest(field, index, { objectClass })
  return best && [best.element.id, best.auto]
}

test.each([
  [{ label: '公民身份证号' }, 'resident', 'resident.idNumber', true],
  [{ label: '户籍所在地' }, 'resident', 'resident.registeredAddress', true],
  [{ code: 'hyzk' }, 'resident', 'resident.maritalStatus', true],
  [{ label: '监护人联系方式' }, 'resident', 'resident.guardianPhone', true],
  [{ label: '户主姓名' }, 'household', 'household.headName', true],
  [{ label: '手机号码' }, 'enterprise', 'enterprise.phone', true],
  [{ label: '备注' }, 'resident', 'resident.remark', false],
  [{ label: '负责人' }, 'enterprise', 'enterprise.legalRepresentative', false],
])('%o of a form about a %s is bound to %s (without a person: %s)', (field, objectClass, element, auto) => {
  expect(first(field, objectClass)).toEqual([element, auto])
})

test('each suggestion says why, in both languages', () => {
  const [best] = suggest({ label: '现住址' }, index, { objectClass: 'resident' })
  expect(best?.reasons.length).toBeGreaterThan(0)
  for (const { zh, en } of best?.reasons ?? []) expect([zh, en].every(Boolean)).toBe(true)
})
