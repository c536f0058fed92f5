// The hub's own JSON: { source?, forms: [{ key, title, fields: [{ code | path | name, label?, type?, enum?, required? }] }] }.
// A form of another shape is reported and left out; the others are read. A field with only a label gets its initials as code.
import { z } from 'zod'
import { fieldCodes } from '../field-code.ts'
import { type RawField, type ReadForms, unreadable } from '../raw-form.ts'
import { MOST_FIELDS, TOO_MANY } from './depth.ts'
import { typeOfWord } from './type-of-word.ts'

const fileSchema = z.object({ source: z.string().optional(), forms: z.array(z.unknown()).min(1) })
const formSchema = z.object({ key: z.string().trim().min(1), title: z.string().trim().min(1), fields: z.array(z.unknown()) })
const text = z.string().trim()
const fieldSchema = z
  .object({
    code: text.optional(),
    path: text.optional(),
    name: text.optional(),
    label: text.optional(),
    title: text.optional(),
    type: z.union([text, z.array(text)]).optional(),
    format: text.optional(),
    enum: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
    unit: text.optional(),
    section: text.optional(),
    required: z.boolean().default(false),
    hint: text.optional(),
  })
  .refine((f) => [f.code, f.path, f.name, f.label, f.title].some((text) => text), 'no code, path, name or label')

export function readOwnJson(raw: unknown): ReadForms {
  const file = fileSchema.safeParse(raw)
  if (!file.success)
    return unreadable(
      '文件不是约定的 JSON 格式：应有 forms 列表，每张表含 key、title、fields。',
      'The file is not the agreed JSON: a list "forms", each with key, title and fields.',
    )
  const result: ReadForms = { forms: [], problems: [], source: file.data.source }
  for (const [i, given] of file.data.forms.entries()) {
    const form = formSchema.safeParse(given)
    if (!form.success) {
      const paths = form.error.issues.map((issue) => issue.path.join('.') || '?').join(', ')
      const message = { zh: `第 ${i + 1} 张表缺少或写错：${paths}。`, en: `Form ${i + 1}: missing or wrong: ${paths}.` }
      result.problems.push({ form: titleOf(given), row: null, message })
      continue
    }
    if (form.data.fields.length > MOST_FIELDS)
      result.problems.push({ form: form.data.title, row: MOST_FIELDS + 1, message: TOO_MANY })
    const fields = form.data.fields.slice(0, MOST_FIELDS).map((f) => fieldSchema.safeParse(f))
    const bad = fields.findIndex((f) => !f.success)
    if (bad >= 0) {
      const message = { zh: '字段应有 code、path、name 或 label 之一。', en: 'A field has a code, a path, a name or a label.' }
      result.problems.push({ form: form.data.title, row: bad + 1, message })
      continue
    }
    const codeOf = fieldCodes()
    result.forms.push({
      key: form.data.key,
      isCoded: true,
      title: form.data.title,
      fields: fields.flatMap((f, n) => (f.success ? [fieldOf(f.data, n + 1, codeOf)] : [])),
    })
  }
  return result
}

function fieldOf(f: z.output<typeof fieldSchema>, row: number, codeOf: (label: string) => string): RawField {
  const options = f.enum?.filter((v) => v !== null).map((v) => ({ code: String(v), label: String(v) }))
  const word = f.format?.startsWith('date') ? 'date' : [f.type].flat().find((t) => t !== undefined && t !== 'null')
  const type = options?.length ? 'CODE' : word ? typeOfWord(word) : undefined
  const said = f.label ?? f.title
  const spelling = f.code === undefined ? (f.path ?? f.name) : undefined
  return {
    code: f.code ?? spelling ?? codeOf(said ?? ''),
    // A field with only a path is named after its last step.
    label: said ?? spelling?.split('.').at(-1) ?? '',
    ...(spelling !== undefined && { spelled: f.path === undefined ? 'name' : 'path' }),
    ...(said === undefined && spelling !== undefined && { unlabelled: true }),
    required: f.required,
    row,
    ...(type && { type }),
    ...(options?.length && { options }),
    ...(f.unit && { unit: f.unit }),
    ...(f.hint && { hint: f.hint }),
    ...(f.section && { section: f.section }),
  }
}

const titleOf = (raw: unknown): string | null => {
  const title = (raw as { title?: unknown } | null)?.title
  return typeof title === 'string' ? title : null
}
