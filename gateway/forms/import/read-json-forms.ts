// Reads forms from JSON: { source?, forms: [{ key, title, fields: [{ code, label, required? }] }] }. A form that is not of this shape
// is named and left out; the others are read.
import { z } from 'zod'
import type { ReadForms } from './raw-form.ts'

const fileSchema = z.object({ source: z.string().optional(), forms: z.array(z.unknown()).min(1) })
const formSchema = z.object({ key: z.string().trim().min(1), title: z.string().trim().min(1), fields: z.array(z.unknown()) })
const fieldSchema = z.object({
  code: z.string().trim(),
  label: z.string().trim().default(''),
  required: z.boolean().default(false),
})

export function readJsonForms(bytes: Uint8Array): ReadForms & { source: string | undefined } {
  const file = fileSchema.safeParse(parse(bytes))
  if (!file.success) {
    const message = {
      zh: '文件不是约定的 JSON 格式：应有 forms 列表，每张表含 key、title、fields。',
      en: 'The file is not the agreed JSON: a list "forms", each with key, title and fields.',
    }
    return { forms: [], problems: [{ form: null, row: null, message }], source: undefined }
  }
  const result: ReadForms = { forms: [], problems: [] }
  for (const [i, raw] of file.data.forms.entries()) {
    const form = formSchema.safeParse(raw)
    if (!form.success) {
      const paths = form.error.issues.map((issue) => issue.path.join('.') || '?').join(', ')
      const message = { zh: `第 ${i + 1} 张表缺少或写错：${paths}。`, en: `Form ${i + 1}: missing or wrong: ${paths}.` }
      result.problems.push({ form: nameOf(raw), row: null, message })
      continue
    }
    const fields = form.data.fields.map((f) => fieldSchema.safeParse(f))
    const bad = fields.findIndex((f) => !f.success)
    if (bad >= 0) {
      const message = { zh: '字段应有 code 和 label 两个文本。', en: 'A field has two texts: code and label.' }
      result.problems.push({ form: form.data.title, row: bad + 1, message })
      continue
    }
    result.forms.push({
      key: form.data.key,
      title: form.data.title,
      fields: fields.flatMap((f, n) => (f.success ? [{ ...f.data, row: n + 1 }] : [])),
    })
  }
  return { ...result, source: file.data.source }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const nameOf = (raw: unknown): string | null => {
  const title = (raw as { title?: unknown } | null)?.title
  return typeof title === 'string' ? title : null
}
