// Tasks: read completely, in the shape of the contract, the same twice, each once while others arrive, and none missed across a restart.
import type { TaskDraft } from '../../../schema/index.ts'
import type { Case } from '../case.ts'
import { failed, note, passed, skipped, type Verdict } from '../report.ts'
import { MOST_TASKS, pull, type Stand } from '../stand.ts'

/** Null: the case may run. */
function unreadable({ connector, takes, options }: Stand, again: boolean): Verdict | null {
  if (!connector.pullTasks) return skipped('清单未声明任务。', 'The manifest declares no tasks.')
  if (takes && !options.write)
    return skipped('读取会取走文件，须先允许写入。', 'Reading takes the files away; it needs the permission to write.')
  if (takes && again)
    return skipped('文件读取后即被取走，不能再读一次。', 'Files are taken by being read, so they cannot be read again.')
  return null
}

export const tasksRead: Case = {
  id: 'tasks',
  title: { zh: '任务可以读取，各项都合乎约定', en: 'Tasks are read, each in the shape of the contract' },
  async run(stand) {
    const not = unreadable(stand, false)
    if (not) return not
    const { tasks, pages, rejected, more } = await stand.tasks()
    const kinds = [...new Set(rejected)].slice(0, 10).join('; ')
    if (rejected.length > 0)
      return failed(`有 ${rejected.length} 行不是任务：${kinds}`, `${rejected.length} rows are no tasks: ${kinds}`)
    const about = note(`共 ${tasks.length} 项，${pages.length} 页。`, `${tasks.length} tasks in ${pages.length} pages.`)
    if (tasks.length === 0)
      return skipped('系统目前没有任务，无从检验。', 'The system has no tasks now, so there is nothing to judge.')
    return more
      ? passed(about, note(`只查看了前 ${MOST_TASKS} 项。`, `Only the first ${MOST_TASKS} were looked at.`))
      : passed(about)
  },
}

const shown = ({ updatedAt, ...rest }: TaskDraft) => [rest.externalId, { updatedAt, text: JSON.stringify(rest) }] as const

export const tasksTwice: Case = {
  id: 'tasks-twice',
  title: { zh: '两次读取结果一致', en: 'Two reads of the tasks agree' },
  async run(stand) {
    const not = unreadable(stand, true)
    if (not) return not
    const first = new Map((await stand.tasks()).tasks.map(shown))
    const second = new Map((await pull(stand.connector, null, stand.context())).tasks.map(shown))
    const differ = [...first].filter(([id, task]) => {
      const other = second.get(id)
      return other && other.updatedAt === task.updatedAt && other.text !== task.text
    })
    const gone = [...first.keys()].filter((id) => !second.has(id))
    if (differ.length + gone.length > 0)
      return failed(
        `${differ.length} 项前后不同而更新时间未变，${gone.length} 项第二次没有出现。`,
        `${differ.length} tasks differ although their time of change does not; ${gone.length} did not come the second time.`,
      )
    return passed()
  },
}

const repeated = (ids: readonly string[]) => ids.length - new Set(ids).size

export const tasksOnce: Case = {
  id: 'paging-once',
  title: { zh: '翻页读取，每项只出现一次', en: 'Paging returns each task once' },
  async run(stand) {
    const not = unreadable(stand, false)
    if (not) return not
    const { tasks, pages } = await stand.tasks()
    const twice = repeated(tasks.map((t) => t.externalId))
    if (twice > 0) return failed(`${twice} 项重复出现。`, `${twice} tasks came twice.`)
    return pages.length > 1
      ? passed()
      : passed(note('全部任务只有一页。', 'All tasks came in one page, so there was no turning of pages.'))
  },
}

export const tasksWhileInserting: Case = {
  id: 'paging-while-inserting',
  title: { zh: '翻页期间新增任务，不重不漏', en: 'Paging returns each task once while others are added' },
  async run(stand) {
    const not = unreadable(stand, true)
    if (not) return not
    const { insert } = stand.options
    if (!insert)
      return skipped(
        '没有途径向该系统加入测试任务。',
        'Nobody told how to add a test task to this system, so none is added while its pages are turned.',
      )
    const before = (await stand.tasks()).tasks.map((t) => t.externalId)
    const walked = await pull(stand.connect(), null, stand.context(), insert)
    const ids = walked.tasks.map((t) => t.externalId)
    const missed = before.filter((id) => !ids.includes(id)).length
    const twice = repeated(ids)
    if (missed + twice > 0)
      return failed(`${missed} 项遗漏，${twice} 项重复。`, `${missed} tasks were missed, ${twice} came twice.`)
    return passed(
      note(`读取 ${walked.pages.length} 页期间加入了任务。`, `A task was added while ${walked.pages.length} pages were read.`),
    )
  },
}

export const tasksAcrossRestart: Case = {
  id: 'incremental-restart',
  title: { zh: '中断重启后接着读取，不遗漏', en: 'An incremental pull misses nothing across a restart' },
  async run(stand) {
    const not = unreadable(stand, true)
    if (not) return not
    const { insert } = stand.options
    const first = await pull(stand.connect(), null, stand.context())
    const stopped = first.pages[Math.max(0, Math.ceil(first.pages.length / 2) - 1)]
    if (!stopped) return skipped('系统目前没有任务，无从检验。', 'The system has no tasks now, so there is nothing to judge.')
    const before = first.pages.slice(0, first.pages.indexOf(stopped) + 1).flatMap((page) => page.ids)
    await insert?.()
    const rest = await pull(stand.connect(), stopped.watermark, stand.context())
    const now = await pull(stand.connect(), null, stand.context())
    const seen = new Set([...before, ...rest.tasks.map((t) => t.externalId)])
    const missed = now.tasks.filter((t) => !seen.has(t.externalId)).length
    if (missed > 0) return failed(`重启后遗漏 ${missed} 项。`, `${missed} tasks were missed after the restart.`)
    const at = note(
      `从 ${first.pages.length} 页中的第 ${first.pages.indexOf(stopped) + 1} 页之后继续。`,
      `Resumed after page ${first.pages.indexOf(stopped) + 1} of ${first.pages.length}.`,
    )
    return insert ? passed(at) : passed(at, note('期间没有加入新任务。', 'No task was added meanwhile: nobody told how.'))
  },
}
