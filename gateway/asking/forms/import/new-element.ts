// Makes an element for a field that is new to the catalogue. Its id comes from the codes of the form and the field, so that a
// second import finds it again. Its domain is guessed from the label, and an officer can correct it in the catalogue.
import { createHash } from 'node:crypto'
import type { Classification, CodeList, Element, ObjectClass } from '../../../../schema/index.ts'
import { domainOf } from './domain-of.ts'
import { isNoneByLabel, isOnSpotByLabel, isOwnByLabel } from './label-words.ts'
import type { RawField, RawForm } from './raw-form.ts'

/** Labels this short (当前状态, 处罚类别) have a meaning only within their form, so the form's title is added to them. */
const GENERIC = 4

const PERSONAL = /姓名|身份证|证件|电话|手机|地址|住址|照片|账号|银行卡|联系人|监护人/

export function newElement(objectClass: ObjectClass, form: RawForm, field: RawField): Element {
  const property = propertyOf(form.key, field.code)
  const name = field.label.length <= GENERIC ? `${form.title}：${field.label}` : field.label
  return {
    id: `${objectClass}.${property}`,
    objectClass,
    property,
    label: { zh: name, en: name },
    definition: {
      zh: `${form.title}，字段 ${field.code}，由部门报表导入。`,
      en: `Imported with a department's form: ${form.title}, field ${field.code}.`,
    },
    domain: domainOf(field, listId(form, field)),
    classification: classificationOf(objectClass, field),
    ...(isOwnByLabel(field.label) && { own: true }),
    ...(isOnSpotByLabel(field.label) && { onSpot: true }),
  }
}

/** "Xzxk" and "wh" become `xzxkWh`. A part that a GraphQL name cannot hold is replaced by its hash. */
export function propertyOf(formKey: string, code: string): string {
  const head = nameOf(formKey)
  const tail = nameOf(code)
  return head.charAt(0).toLowerCase() + head.slice(1) + tail.charAt(0).toUpperCase() + tail.slice(1)
}

const nameOf = (text: string): string =>
  /^[A-Za-z][A-Za-z0-9_]*$/.test(text) ? text : `x${createHash('sha256').update(text).digest('hex').slice(0, 8)}`

/** Anybody may be in a photo. */
const classificationOf = (objectClass: ObjectClass, { label, type }: RawField): Classification =>
  objectClass === 'resident' || type === 'ATTACHMENT' || PERSONAL.test(label) ? 'PERSONAL' : 'INTERNAL'

const listId = (form: RawForm, field: RawField): string => propertyOf(form.key, field.code)

/** The code list that an imported field brings; null if it brings none. */
export function newCodeList(form: RawForm, field: RawField, element: Element): CodeList | null {
  if (element.domain.datatype !== 'CODE' || element.domain.codes !== listId(form, field)) return null
  const codes = (field.options ?? []).map(({ code, label, alone }) => ({
    code,
    label: { zh: label, en: label },
    ...((alone || (field.several && isNoneByLabel(label))) && { alone: true }),
  }))
  return { id: element.domain.codes, label: { zh: field.label, en: field.label }, codes }
}
