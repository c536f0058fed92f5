// Bounds on a file of forms, checked before and after it is read. The refusal says what exceeds them.
import { unzipSync } from 'fflate'
import { type ReadForms, unreadable } from './raw-form.ts'
import { unfitText } from './unfit-text.ts'

const MB = 1024 * 1024
/** A department's form unpacks to a few megabytes, without pictures. */
const MOST_UNPACKED = 40 * MB
const MOST_PARTS = 2000
const MOST_FIELDS = 2000
const MOST_FIELDS_OF_ALL = 20_000

/** Reads the sizes from the workbook's own directory, without unpacking. Null: it fits, or is not a workbook. */
export function unpacksTooFar(bytes: Uint8Array): ReadForms | null {
  let [size, parts] = [0, 0]
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize
        parts += 1
        return false
      },
    })
  } catch {
    return null
  }
  if (size > MOST_UNPACKED)
    return unreadable(
      `工作簿展开后有 ${Math.round(size / MB)} MB，不像是报表。请删去数据行和图片，只留表样。`,
      `The workbook unpacks to ${Math.round(size / MB)} MB, which no form does. Take out rows of data and pictures and keep the form.`,
    )
  if (parts > MOST_PARTS) return unreadable('工作簿的部件过多，不像是报表。', 'The workbook has more parts than any form.')
  return null
}

/** Leaves out forms with more fields than a person can fill, or with unfit texts, and reports each by name. */
export function withinBounds({ forms, problems, source, worksheets }: ReadForms): ReadForms {
  const wide = forms.filter(({ fields }) => fields.length > MOST_FIELDS)
  const all = forms.reduce((sum, { fields }) => sum + fields.length, 0)
  if (wide.length === 0 && all > MOST_FIELDS_OF_ALL)
    return unreadable(
      `文件里共有 ${all} 个字段，一次最多 ${MOST_FIELDS_OF_ALL} 个。请分成几个文件。`,
      `The file holds ${all} fields; ${MOST_FIELDS_OF_ALL} are taken in at once. Split it into several files.`,
    )
  const unfit = new Map(forms.flatMap((form) => (wide.includes(form) ? [] : [[form, unfitText(form)] as const])))
  return {
    forms: forms.filter((form) => unfit.get(form) === null),
    problems: [
      ...problems,
      ...[...unfit.values()].filter((problem) => problem !== null),
      ...wide.map(({ title, fields: { length } }) => ({
        form: title.slice(0, 100),
        row: null,
        message: {
          zh: `此表有 ${length} 个字段，最多 ${MOST_FIELDS} 个，未读入。请检查是否互相引用，或拆成几张表。`,
          en: `This form has ${length} fields; at most ${MOST_FIELDS} are read. See whether its parts refer to each other, or split it.`,
        },
      })),
    ],
    ...(source !== undefined && { source }),
    ...(worksheets && { worksheets }),
  }
}
