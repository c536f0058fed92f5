// Work for a bounded process: a function of this repository, named by its module, with its limits. Callers from outside cannot
// name one: the declarations in the code are the whole list.

export interface Limits {
  /** Processor time of the process from the loading of the module; each report restarts it. */
  cpuMs: number
  /** Size of the input and of the output message in bytes. */
  inputBytes: number
  outputBytes: number
}

export interface Tools {
  /** Shared by several jobs of the caller, kept in the process until it changes; null if nothing is shared. */
  shared: unknown
  /** Sends a part of the result before the rest. */
  report(part: unknown): void
}

export interface Job<I, O> {
  readonly name: string
  readonly module: string
  readonly limits: Limits
  /** Type of the function, for the compiler only. */
  readonly of?: (input: I) => O
}

const MB = 1024 * 1024
/** Less than two seconds, whenever it is measured. */
const DEFAULT: Limits = { cpuMs: 1500, inputBytes: 24 * MB, outputBytes: 8 * MB }

/** `job<typeof readForms>('readForms', new URL('./read-forms.ts', import.meta.url))`: the module exports the function under that name. */
export const job = <F extends (input: never, tools: Tools) => unknown>(
  name: string,
  module: URL,
  limits: Partial<Limits> = {},
): Job<Parameters<F>[0], Awaited<ReturnType<F>>> => ({ name, module: module.href, limits: { ...DEFAULT, ...limits } })
