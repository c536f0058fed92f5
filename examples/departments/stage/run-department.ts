// Runs a department with books in SQLite: settings, a store filled once, books, a mode, its control side, and its end. A
// department provides only its own parts.
import { createWorld, mainTownship, readDivisions, type World } from '../world/index.ts'
import type { Backstage, Wish } from './backstage.ts'
import { type Choice, choiceFor } from './choice.ts'
import { issuedAt } from './due.ts'
import type { FormSet } from './form-definition.ts'
import { createLedger, LEDGER_SCHEMA } from './ledger.ts'
import { createMode, type ModeState, type ModeSwitch, USUAL_MODES } from './mode.ts'
import { filled, openStore, type Store } from './open-store.ts'
import type { Books } from './receive.ts'
import { type Served, serve } from './serve.ts'
import { readSettings, type Settings } from './settings.ts'
import { sqliteBackstage } from './sqlite-backstage.ts'
import { createTaskBook, type NewTask, TASK_SCHEMA } from './task-book.ts'

interface Department extends Pick<Backstage, 'id' | 'name' | 'about'>, Partial<Pick<Backstage, 'modes'>> {
  /** Required environment variables, besides those of every department. */
  required?: string[]
  /** Its own tables. */
  schema: string
  forms: FormSet
  /** Prefixes of its numbers. */
  numbers: { task: string; receipt: string }
  /** Fills in its records of the world, at the first start. */
  fill(store: Store, world: World): void
  /** Its tasks at the first start, in order. Most of them are in the township. */
  firstTasks(world: World, now: Date, township: string): NewTask[]
  /** One more task, on request from the control side. */
  chooseTask(choice: Choice): NewTask | undefined
  /** Its interface, and everything else that runs next to the control side. */
  open(parts: Parts): Opened | Promise<Opened>
}

interface Parts {
  settings: Settings
  books: Books
  mode: ModeSwitch
  /** Creates it at each call. */
  world(): World
}

interface Opened extends Pick<Served, 'api' | 'ready'>, Pick<Backstage, 'corrections'> {
  /** More information that is known only at run time. */
  aboutToo?: Backstage['about']
  modeChanged?(state: ModeState): void
  /** Called when tasks were issued or withdrawn. */
  tasksChanged?(): void
  stop?(): Promise<void> | void
}

const numbered = (prefix: string) => (n: number) => prefix + String(n).padStart(6, '0')

export const worldOf = (settings: Settings): World =>
  createWorld({ ...settings, divisions: readDivisions(settings.divisionsFile) })

export async function runDepartment(department: Department): Promise<void> {
  const { id, name, modes = USUAL_MODES, forms, numbers } = department
  const settings = readSettings(process.env, department.required)
  const store = openStore(settings.data, department.schema + TASK_SCHEMA + LEDGER_SCHEMA)
  const tasks = createTaskBook(store, numbered(numbers.task))
  const books = { store, forms, tasks, ledger: createLedger(store, numbered(numbers.receipt)) }
  if (store.fresh)
    store.transact(() => {
      const world = worldOf(settings)
      department.fill(store, world)
      const now = new Date()
      const first = department.firstTasks(world, now, mainTownship(world, settings.township))
      for (const [n, task] of first.entries()) tasks.issue(task, issuedAt(now, n, first.length))
      filled(store)
    })

  let opened: Opened = {}
  const mode = createMode((state) => opened.modeChanged?.(state))
  opened = await department.open({ settings, books, mode, world: () => worldOf(settings) })
  const choose = (wish: Wish, now: Date) => department.chooseTask(choiceFor(store, settings.township, wish, now))
  const { api, ready, corrections, aboutToo = { zh: '', en: '' } } = opened
  const about = { zh: department.about.zh + aboutToo.zh, en: department.about.en + aboutToo.en }
  const kept = sqliteBackstage(books, choose, () => opened.tasksChanged?.())
  await serve({
    settings,
    department: { id, name, about, modes, mode, ...kept, corrections },
    api,
    ready,
    async stop() {
      await opened.stop?.()
      store.close()
    },
  })
}
