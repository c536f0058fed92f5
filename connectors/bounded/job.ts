// Work that may run in a bounded process: a function of this repository, named by its module, with the limits that it is held to. Nobody
// outside names one: the declarations in the code are the whole list.

export interface Limits {
  /** Processor time of the process from the moment when the module is loaded; by each report anew. */
  cpuMs: number
  /** What goes in and what comes out, as bytes of the message. */
  inputBytes: number
  outputBytes: number
}

export interface Tools {
  /** What the caller shares with several jobs, kept in the process until it changes; null where nothing is shared. */
  shared: unknown
  /** Hands on a part of the result before the rest. */
  report(part: unknown): void
}

export interface Job<I, O> {
  readonly name: string
  readonly module: string
  readonly limits: Limits
  /** Of the function, for the compiler alone. */
  readonly of?: (input: I) => O
}

const MB = 1024 * 1024
/** Under two seconds, whenever it is looked at. */
const DEFAULT: Limits = { cpuMs: 1500, inputBytes: 24 * MB, outputBytes: 8 * MB }

/** `job<typeof readForms>('readForms', new URL('./read-forms.ts', import.meta.url))`: the module exports the function by that name. */
export const job = <F extends (input: never, tools: Tools) => unknown>(
  name: string,
  module: URL,
  limits: Partial<Limits> = {},
): Job<Parameters<F>[0], Awaited<ReturnType<F>>> => ({ name, module: module.href, limits: { ...DEFAULT, ...limits } })
