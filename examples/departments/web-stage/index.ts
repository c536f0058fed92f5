// What a departmental web system has besides its sign-in: accounts and sessions of its own, pages, the question to the hub, proofs.
export { type Account, type AccountBook, openAccountBook } from './account-book.ts'
export { cookieIn, setCookie } from './cookies.ts'
export { type LinkedAccount, linkedAccountFrom } from './linked-account.ts'
export { notePage } from './page.ts'
export { type RunningWeb, runWeb, type WebSystem } from './run-web.ts'
export { createSessions, type Session, type Sessions } from './sessions.ts'
export { readWebSettings, type WebSettings } from './settings.ts'
