// Bounds on the nesting and length of a document. A document beyond them was made to exhaust the hub, or is not a form.
import type { Label } from '../../../../../schema/index.ts'

/** Sections in sections, questions in questions. */
export const DEEPEST = 32

/** No form has more fields. */
export const MOST_FIELDS = 2000

export const TOO_DEEP: Label = {
  zh: `栏目嵌套超过 ${DEEPEST} 层，更深的未读取：请减少层次。`,
  en: `Sections are nested more than ${DEEPEST} deep; what lies deeper was not read. Nest less.`,
}

export const TOO_MANY: Label = {
  zh: `此表超过 ${MOST_FIELDS} 个栏目，未读入：请检查是否互相引用，或拆成几张表。`,
  en: `This form has more than ${MOST_FIELDS} fields and was not read. See whether its parts refer to each other, or split it.`,
}
