// Messages between the hub and a bounded process.
import type { ErrorCode } from '../../schema/index.ts'

export interface Asked {
  id: number
  module: string
  name: string
  input: Uint8Array
  /** Omitted: the process already has the shared object, or there is none. */
  shared?: Uint8Array
  outputBytes: number
}

export type Fault =
  | {
      kind: 'told'
      code: ErrorCode
      message: string
      detail: string | undefined
      sentence: { zh: string; en: string } | undefined
    }
  | { kind: 'depth' | 'memory' | 'output' }
  | { kind: 'broken'; detail: string }

export type Said =
  | { id: number; loaded: number }
  | { id: number; part: Uint8Array }
  | { id: number; done: Uint8Array }
  | { id: number; fault: Fault }
