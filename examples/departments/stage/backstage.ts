// The control side's interface to every department. Answers may be promises: one department keeps its books in PostgreSQL.
import type { ArrivalLine, Entry } from './ledger.ts'
import type { Mode, ModeSwitch } from './mode.ts'

type Awaitable<T> = T | Promise<T>

export interface Counters {
  effects: number
  repeats: number
  refusals: number
  openTasks: number
}

/** A request for new tasks; the department chooses omitted values. */
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
  /** One sentence about this department's system. */
  about: { zh: string; en: string }
  modes: readonly Mode[]
  mode: ModeSwitch
  /** Labels of its field codes, for the ledger's display. */
  labels: ReadonlyMap<string, string>
  counters(): Awaitable<Counters>
  entries(after: number, limit: number): Awaitable<Entry[]>
  latest(limit: number): Awaitable<Entry[]>
  arrivals(after: number, limit: number): Awaitable<ArrivalLine[]>
  issue(wish: Wish): Awaitable<IssuedTask[]>
  withdraw(taskNo: string): Awaitable<boolean>
  /** For departments that accept corrections through their interface. */
  corrections?: {
    latest(limit: number): CorrectionLine[]
    /** False: no waiting correction has this number. */
    decide(no: string, accept: boolean, words: string): boolean
  }
}
