// What is wrong in a manifest, and where: a stable code for programs, a line and column for people, a way out where one is seen.

const PROBLEM_CODES = {
  YAML_SYNTAX: 'The text is not YAML.',
  TOO_LARGE: 'The text is larger than a manifest may be.',
  MISSING: 'Something required is missing.',
  UNKNOWN_KEY: 'The language has no such key here.',
  WRONG_TYPE: 'A value of another type is wanted.',
  WRONG_VALUE: 'The value is not among those allowed, or does not fit.',
  UNKNOWN_SETTING: 'A setting is used that is not declared.',
  SECRET_MISPLACED: 'A secret is used where it could leave for elsewhere, or a plain setting where a secret belongs.',
  UNKNOWN_PARAMETER: 'An operation uses a parameter that it is not given.',
  UNKNOWN_CONVERSION: 'No conversion has this name.',
  UNKNOWN_TARGET: 'The contract has no such field.',
  TARGET_MISSING: 'A field that the contract needs is not mapped.',
  TARGET_TWICE: 'One target is mapped twice.',
  OTHER_CLASS: 'An element of another object class is mapped.',
  BAD_PATH: 'The path is not one of this language.',
  FORM_INCOMPLETE: 'A form that no list of the department brings lacks something.',
  IDEMPOTENCY_UNPROVEN: 'The declared idempotency does not show in the operations.',
  SIGN_IN_UNATTENDED: 'What the hub does without the worker has nobody to sign in as.',
  NO_CAPABILITY: 'The manifest declares nothing that the system can do.',
} as const

export type ProblemCode = keyof typeof PROBLEM_CODES

export interface ManifestProblem {
  line: number
  column: number
  code: ProblemCode
  message: string
}

/** Before it has a line: the path of keys to what is wrong. */
export interface Finding {
  path: readonly PropertyKey[]
  code: ProblemCode
  message: string
  /** True when the key itself is wrong, not its value. */
  atKey?: boolean
}
