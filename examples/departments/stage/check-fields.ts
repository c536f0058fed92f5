// What a department finds wrong with the fields of a report: nothing unknown, nothing missing, formats, codes, rules.
import type { FieldDefinition, FormDefinition, FormSet, RuleDefinition } from './form-definition.ts'

export interface Problem {
  field: string
  problem: string
}

export type Fields = Record<string, unknown>

/** A value as text; numbers may come as numbers. Empty and null are both "not given". */
const text = (fields: Fields, code: string): string => {
  const value = fields[code]
  return value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
}

export function checkFields(set: FormSet, form: FormDefinition, subject: string, fields: Fields): Problem[] {
  const known = new Set(form.fields.map(({ code }) => code))
  const unknown = Object.keys(fields).filter((code) => !known.has(code))
  const problems: Problem[] = unknown.map((field) => ({ field, problem: '未知字段' }))
  for (const field of form.fields) {
    const problem = wrong(set, field, text(fields, field.code))
    if (problem) problems.push({ field: field.code, problem: `${field.label}：${problem}` })
  }
  if (text(fields, form.subjectField) !== subject) problems.push({ field: form.subjectField, problem: '与任务对象不一致' })
  for (const rule of form.rules)
    if (problems.length === 0 && broken(rule, fields)) problems.push({ field: speaksOf(rule), problem: rule.message })
  return problems
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
