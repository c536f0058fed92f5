// The inbox: every department's tasks in the hub's own table.
export { type FreshnessView, readFreshness } from './freshness.ts'
export { countTasks, type InboxQuestion, listTasks } from './list-tasks.ts'
export { readPull, recordPull } from './pull-state.ts'
export { type PullResult, pullTasks } from './pull-tasks.ts'
export { readTasks } from './read-task.ts'
export { type AsideView, askAgain, countAside, masked, readAside } from './set-aside.ts'
export { storeTasks } from './store-tasks.ts'
export type { TaskView } from './task-view.ts'
