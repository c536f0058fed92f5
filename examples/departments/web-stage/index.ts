// The common parts of a departmental web system besides its sign-in: accounts, sessions, pages, the query to the hub, proofs.
export { cookieIn, setCookie } from './cookies.ts'
export { notePage } from './page.ts'
export { type RunningWeb, runWeb, type WebSystem } from './run-web.ts'
export { runWebDepartment } from './run-web-department.ts'
export type { Session } from './sessions.ts'
export type { WebSettings } from './settings.ts'
