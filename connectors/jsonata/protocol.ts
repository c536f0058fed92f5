// What passes between the hub's thread and that of the expressions.
import type { Value } from '../../schema/index.ts'

export interface Question {
  id: number
  asked: { text: string; input: unknown }[]
}

export interface Answer {
  id: number
  place: number
  result: { value: Value | Value[] | null } | { problem: string }
}
