// A department's check of a report's fields: nothing unknown, nothing missing, formats, codes, rules.
import type { FieldDefinition, FormDefinition, FormSet, ListDefinition, RuleDefinition } from './form-definition.ts'

export interface Problem {
  field: string
  problem: string
}

export type Fields = Record<string, unknown>

/** A value as text; numbers may be JSON numbers. Empty and null both mean "not given". */
const text = (fields: Fields, code: string): string => {
  const value = fields[code]
  return value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
}

export function checkFields(set: FormSet, form: FormDefinition, subject: string, fields: Fields): Problem[] {
  const problems = checkAll(set, [...form.fields, ...(form.lists ?? []).map(({ code }) => ({ code }))], fields)
  for (const list of form.lists ?? []) problems.push(...checkList(set, list, fields[list.code]))
  if (text(fields, form.subjectField) !== subject) problems.push({ field: form.subjectField, problem: '与任务对象不一致' })
  for (const rule of form.rules)
    if (problems.length === 0 && broken(rule, fields)) problems.push({ field: speaksOf(rule), problem: rule.message })
  return problems
}

function checkAll(set: FormSet, wanted: readonly (FieldDefinition | { code: string })[], fields: Fields): Problem[] {
  const known = new Set(wanted.map(({ code }) => code))
  const unknown = Object.keys(fields).filter((code) => !known.has(code))
  const problems: Problem[] = unknown.map((field) => ({ field, problem: '未知字段' }))
  for (const field of wanted) {
    const problem = 'type' in field ? wrong(set, field, text(fields, field.code)) : null
    if (problem && 'label' in field) problems.push({ field: field.code, problem: `${field.label}：${problem}` })
  }
  return problems
}

function checkList(set: FormSet, { code, label, required, fields }: ListDefinition, value: unknown): Problem[] {
  const say = (problem: string): Problem => ({ field: code, problem: `${label}：${problem}` })
  if (value === null || value === undefined) return required ? [say('必填')] : []
  if (!Array.isArray(value)) return [say('应为多行')]
  if (required && value.length === 0) return [say('至少一行')]
  return value.flatMap((row: unknown, i): Problem[] => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return [say(`第 ${i + 1} 行格式不符`)]
    return checkAll(set, fields, row as Fields).map(({ problem }) => say(`第 ${i + 1} 行：${problem}`))
  })
}

function wrong(set: FormSet, field: FieldDefinition, value: string): string | null {
  if (value === '') return field.required ? '必填' : null
  if (field.length && value.length > field.length) return `超过 ${field.length} 个字符`
  if (field.codes && !set.codeLists[field.codes]?.some(([code]) => code === value)) return '代码不在代码表中'
  return (set.accepts[field.type]?.(value, field) ?? true) ? null : '格式不符'
}

const speaksOf = (rule: RuleDefinition): string =>
  rule.kind === 'notAfter' ? rule.later : rule.kind === 'atMost' ? rule.part : rule.kind === 'sumEquals' ? rule.total : rule.field

function broken(rule: RuleDefinition, fields: Fields): boolean {
  const of = (code: string) => text(fields, code)
  const digits = (code: string) => of(code).replace(/\D/g, '')
  switch (rule.kind) {
    case 'notAfter':
      return of(rule.earlier) !== '' && of(rule.later) !== '' && digits(rule.earlier) > digits(rule.later)
    case 'atMost':
      return of(rule.part) !== '' && of(rule.whole) !== '' && Number(of(rule.part)) > Number(of(rule.whole))
    case 'sumEquals': {
      if (of(rule.total) === '' || rule.parts.some((part) => of(part) === '')) return false
      return rule.parts.reduce((sum, part) => sum + Number(of(part)), 0) !== Number(of(rule.total))
    }
    case 'requiredWhen':
      return rule.equals.includes(of(rule.when)) && of(rule.field) === ''
  }
}
