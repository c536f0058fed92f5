// A fault in a manifest: a stable code for programs, a line and column for people, and a correction.
import type { Label } from '../../schema/index.ts'
import { PROBLEM_CODES, type ProblemCode } from './problem-codes.ts'

export interface ManifestProblem {
  line: number
  column: number
  code: ProblemCode
  /** In English; `zh` has the same in Chinese. */
  message: string
  zh: string
  /** The correction. */
  suggestion: Label
}

/** Before it has a line: the path of keys to the fault. */
export interface Finding {
  path: readonly PropertyKey[]
  code: ProblemCode
  /** In English, if there is more to say than the code. */
  message?: string
  /** The wrong name or value as written; never a secret. */
  about?: string
  /** The known word that was probably meant. */
  meant?: string | undefined
  /** The correction, if it is more exact than the code's. */
  fix?: Label
  /** True if the key itself is wrong, not its value. */
  atKey?: boolean
}

export function problemAt({ line, column }: { line: number; column: number }, finding: Omit<Finding, 'path'>): ManifestProblem {
  const { code, message, about, meant, fix } = finding
  const known = PROBLEM_CODES[code]
  const meantLabel = meant === undefined ? undefined : { zh: `是否应为 ${meant}？`, en: `did you mean ${meant}?` }
  return {
    line,
    column,
    code,
    message: message ?? (about === undefined ? known.en : `${known.en}: ${about}`),
    zh: about === undefined ? known.zh : `${known.zh}：${about}`,
    suggestion: fix ?? meantLabel ?? known.fix,
  }
}
