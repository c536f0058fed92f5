// Checks the subjects of a request one by one: the valid ones, and for each other one a sentence with the reason.
import { checkRules, type Form, type Label, type ProblemCode } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { type KnownSubject, TYPED } from '../../platform/index.ts'

export interface Requested {
  identifier: string
  division: string
  label?: string | null
}

export interface RequestProblem {
  code: ProblemCode
  path: string
  message: Label
}

export function checkRequested(
  catalogue: Catalogue,
  form: Form,
  requested: readonly Requested[],
  divisions: ReadonlyMap<string, string>,
): { subjects: KnownSubject[]; problems: RequestProblem[] } {
  const identifier = catalogue.classes.get(form.objectClass)?.find((e) => e.identifier)
  const check = identifier?.domain.check && checkRules[identifier.domain.check]
  const subjects = new Map<string, KnownSubject>()
  const problems: RequestProblem[] = []
  const place = form.objectClass === 'place' ? 'divisions' : 'subjects'
  for (const [i, r] of requested.entries()) {
    const text = r.identifier.normalize('NFKC').trim().toUpperCase()
    const complain = (code: ProblemCode, zh: string, en: string) =>
      problems.push({ code, path: `${place}.${i}`, message: { zh: `第 ${i + 1} 个对象：${zh}`, en: `Subject ${i + 1}: ${en}` } })
    const name = identifier?.label ?? { zh: '标识', en: 'identifier' }
    if (!text) complain('REQUIRED', `缺少${name.zh}。`, `${name.en} is missing.`)
    else if (check && !check(text)) complain('CHECK_DIGIT', `${name.zh}有误，请核对。`, `${name.en} is not valid.`)
    else if (!divisions.has(r.division))
      complain('UNKNOWN_DIVISION', `没有行政区划 ${r.division}。`, `There is no division ${r.division}.`)
    else
      subjects.set(`${text} ${r.division.slice(0, 6)}`, {
        objectClass: form.objectClass,
        identifier: text,
        name: r.label?.trim() || (form.objectClass === 'place' ? divisions.get(r.division) : undefined),
        namedBy: TYPED + form.department,
        division: r.division,
      })
  }
  return { subjects: [...subjects.values()], problems }
}
