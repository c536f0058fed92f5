// What is wrong in a manifest, and where: a stable code for programs, a line and column for people, and what to write instead.
import type { Label } from '../../schema/index.ts'
import { PROBLEM_CODES, type ProblemCode } from './problem-codes.ts'

export interface ManifestProblem {
  line: number
  column: number
  code: ProblemCode
  /** In English; `zh` says the same in Chinese. */
  message: string
  zh: string
  /** What to write instead. */
  suggestion: Label
}

/** Before it has a line: the path of keys to what is wrong. */
export interface Finding {
  path: readonly PropertyKey[]
  code: ProblemCode
  /** In English, where more can be said than the code does. */
  message?: string
  /** The name or value that is wrong, as it stands in the text; never a secret. */
  about?: string
  /** The known word that was likely meant. */
  meant?: string | undefined
  /** What to write, where that is more exact than what the code says. */
  fix?: Label
  /** True when the key itself is wrong, not its value. */
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
