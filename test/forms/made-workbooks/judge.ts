// Compares what was read of a made workbook with what is in it.
import { readForms } from '../../../gateway/asking/forms/import/read-forms.ts'
import type { Truth } from './draw.ts'
import type { Made } from './make.ts'

export interface Verdict {
  family: string
  /** told: not read to the letter, but a problem says so with its place or sheet. wrong: nothing says so. */
  said: 'right' | 'told' | 'wrong'
  why: string
}

type Read = Awaited<ReturnType<typeof readForms>>

export async function judge({ family, bytes, truth }: Made): Promise<Verdict> {
  const read = await readForms({ name: '报表.xlsx', bytes })
  const why = differs(read, truth)
  if (why === null) return { family, said: 'right', why: '' }
  // That the sheet is filled in says nothing of a field that was misread.
  const isTold = read.problems.some((p) => !/已填有内容|隐藏/.test(p.message.zh))
  return { family, said: isTold ? 'told' : 'wrong', why }
}

/** Null: read to the letter. */
function differs(read: Read, truth: Truth | null): string | null {
  if (truth === null) {
    if (read.forms.length > 0) return `a form was read: ${read.forms[0]?.fields.map((f) => f.label).join(', ')}`
    return read.problems.length === 0 ? 'nothing is said' : null
  }
  const [form, ...others] = read.forms
  if (!form) return `no form; ${read.problems.map((p) => p.message.zh).join(' ')}`
  if (others.length > 0) return `${others.length} more forms`
  const found = form.fields.map(({ label, required, unit, options }) =>
    said({ label, required, unit, options: options?.map((o) => o.label) }),
  )
  const wanted = truth.fields.map(said)
  const at = wanted.findIndex((w, i) => w !== found[i])
  if (at >= 0 || found.length !== wanted.length)
    return `${found[at] ?? found.slice(wanted.length).join(' ')} for ${wanted[at] ?? 'nothing'} (${found.join(', ')})`
  if (form.title.replace(/\s/g, '') !== truth.title) return `title ${form.title} for ${truth.title}`
  if ((form.isList ?? false) !== truth.isList) return `list: ${form.isList}`
  const place = Object.values(form.layout?.places ?? {})[0]
  if (truth.rows !== undefined && (!place || !('rows' in place) || place.rows !== truth.rows))
    return `rows: ${JSON.stringify(place)} for ${truth.rows}`
  return null
}

const said = (f: { label: string; required: boolean; unit?: string | undefined; options?: string[] | undefined }): string =>
  `${f.label}${f.required ? '*' : ''}${f.unit ? `(${f.unit})` : ''}${f.options ? `{${f.options.join('/')}}` : ''}`
