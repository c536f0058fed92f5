// What the control side of every department needs to know of it. Answers may be promises: one department keeps its books in PostgreSQL.
import type { ArrivalLine, Entry } from './ledger.ts'
import type { Mode, ModeSwitch } from './mode.ts'

type Awaitable<T> = T | Promise<T>

export interface Counters {
  effects: number
  repeats: number
  refusals: number
  openTasks: number
}

/** A wish for new tasks; what is left out the department chooses. */
export interface Wish {
  division?: string
  form?: string
  subject?: string
  dueInDays: number
  count: number
}

export interface IssuedTask {
  taskNo: string
  title: string
  division: string
  form: string
  subject: string
  dueAt: string
}

/** A correction in the department's book. */
export interface CorrectionLine {
  no: string
  correctionId: string
  subject: string
  field: string
  was: string | null
  proposed: string | null
  reason: string | null
  due: string | null
  state: 'waiting' | 'accepted' | 'rejected'
  answer: string | null
  repeats: number
}

export interface Backstage {
  id: string
  name: { zh: string; en: string }
  /** What this department's system is, in a sentence. */
  about: { zh: string; en: string }
  modes: readonly Mode[]
  mode: ModeSwitch
  /** Labels of its field codes, to show the ledger to people. */
  labels: ReadonlyMap<string, string>
  counters(): Awaitable<Counters>
  entries(after: number, limit: number): Awaitable<Entry[]>
  latest(limit: number): Awaitable<Entry[]>
  arrivals(after: number, limit: number): Awaitable<ArrivalLine[]>
  issue(wish: Wish): Awaitable<IssuedTask[]>
  withdraw(taskNo: string): Awaitable<boolean>
  /** Departments that take corrections by their own interface. */
  corrections?: {
    latest(limit: number): CorrectionLine[]
    /** False: there is none of this number that waits. */
    decide(no: string, accept: boolean, words: string): boolean
  }
}
