// What a departmental web system has besides its sign-in: accounts and sessions of its own, pages, the question to the hub, proofs.
export { cookieIn, setCookie } from './cookies.ts'
export { notePage } from './page.ts'
export { type RunningWeb, runWeb, type WebSystem } from './run-web.ts'
export { runWebDepartment } from './run-web-department.ts'
export type { Session } from './sessions.ts'
export type { WebSettings } from './settings.ts'
